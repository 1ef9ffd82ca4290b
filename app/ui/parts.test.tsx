import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, it } from 'vitest'
import { BulletBar } from './bullet-bar.tsx'
import { Card, DescriptionList, Empty, Stat } from './card.tsx'
import { Chips, Pagination, Tabs } from './chips.tsx'
import { Diff } from './diff.tsx'
import { Icon } from './icon.tsx'
import { association, tenants } from './kit.example.tsx'
import { MatrixKit, partiesOf } from './kit-matrix.example.tsx'
import { Matrix } from './matrix.tsx'
import { PartyMark } from './party-mark.tsx'
import { PathChart } from './path-chart.tsx'
import { SegmentBar } from './segment-bar.tsx'
import { StanceCard } from './stance.tsx'
import { SideSteps, StepList } from './step-list.tsx'
import { StepRail } from './step-rail.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'
import { Feed, TaskList } from './task-list.tsx'

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, '')

it('shows a status by icon and words, never by colour alone', () => {
  const tag = html(<Tag status="bad">Loopt achter</Tag>)
  expect(tag).toContain('<svg class="icon"')
  expect(textOf(tag)).toBe('Loopt achter')
  expect(html(<Icon name="ok" />)).toContain('aria-hidden="true"')
})

it('names an organisation beside its mark, and says which is the reader’s own', () => {
  const mark = html(<PartyMark mark={tenants} name="Huurders" suffix="(u)" />)
  expect(mark).toContain('mark--drop')
  expect(mark).toContain('Huurders (u)')
})

it('ties a card to its heading', () => {
  const card = html(
    <Card id="k" title="Kop" beside="x" foot="y">
      z
    </Card>,
  )
  expect(card).toContain('<section class="card" aria-labelledby="k">')
  expect(html(<Card flush>z</Card>)).toBe('<div class="card card--flush">z</div>')
})

it('says what to do where there is nothing', () => {
  expect(textOf(html(<Empty action="Begin">Nog leeg.</Empty>))).toBe('Nog leeg.Begin')
})

it('reads a figure with its words, and a term with its text', () => {
  expect(textOf(html(<Stat figure={6}>eens</Stat>))).toBe('6 eens')
  const list = html(<DescriptionList items={[{ term: 'Waar', text: 'De Brug' }]} />)
  expect(list).toContain('<dt>Waar</dt><dd>De Brug</dd>')
})

it('marks the part of a list that is shown', () => {
  const chips = html(
    <Chips
      name="Filter"
      chips={[
        { href: '?', name: 'Alles', count: 14, current: true },
        { href: '?u', name: 'Wacht op u', count: 0 },
      ]}
    />,
  )
  expect(chips).toContain('href="?" aria-current="true"')
  expect(textOf(chips)).toBe('Alles 14Wacht op u 0')
  expect(html(<Tabs name="Delen" tabs={[{ href: '?a', name: 'A', current: true }]} />)).toContain(
    'aria-current="page"',
  )
})

it.each([
  [1, 1, ''],
  [1, 3, '1 2 3 Volgende'],
  [6, 12, 'Vorige 1 … 5 6 7 … 12 Volgende'],
  [12, 12, 'Vorige 1 … 11 12'],
])('shows of page %i of %i: %s', (current, count, shown) => {
  const pages = html(<Pagination current={current} count={count} hrefOf={(page) => `?p=${page}`} />)
  const words = textOf(
    pages.replaceAll('Pagina ', '').replaceAll('</a>', ' ').replaceAll('…', '… '),
  )
  expect(words.trim()).toBe(shown)
})

it('divides a bar as the whole is divided, and says it in words', () => {
  const bar = html(
    <SegmentBar
      parts={[
        { status: 'ok', count: 3 },
        { status: 'warn', count: 0 },
        { status: 'bad', count: 1 },
      ]}
      sentence="3 goed, 1 niet."
    />,
  )
  expect([...bar.matchAll(/ x="([^"]+)" width="([^"]+)"/g)].map(([, x, w]) => [x, w])).toEqual([
    ['0.00%', '75.00%'],
    ['75.00%', '25.00%'],
  ])
  expect(textOf(bar)).toBe('3 goed, 1 niet.')
  expect(html(<SegmentBar parts={[]} sentence="Nog niets." />)).not.toContain('<svg')
})

it('draws now, plan and target on one scale', () => {
  const bar = html(
    <BulletBar value={50} plan={25} target={100} status="ok" sentence="50 van 100" />,
  )
  const [, plan, value] = [...bar.matchAll(/ width="([\d.]+)%"/g)].map(([, width]) => Number(width))
  expect(value).toBeCloseTo(2 * (plan ?? 0), 0)
  expect(bar).toContain('50 van 100')
  expect(html(<BulletBar value={0} target={0} status="wait" sentence="niets" />)).toContain('0.0%')
})

const phases = [
  {
    name: 'Voorbereiden',
    steps: [
      { nth: 1, name: 'Belanghebbenden', state: 'done', stateWords: 'Klaar', href: '/1' },
      {
        nth: 2,
        name: 'Coördinator',
        state: 'reopened',
        stateWords: 'Opnieuw open',
        href: '/2',
        here: true,
      },
    ],
  },
  {
    name: 'Uitvoeren',
    steps: [
      {
        nth: 3,
        name: 'Monitoring',
        state: 'waits',
        stateWords: 'Kan nog niet',
        isStated: true,
        line: 'Vanaf 2028',
      },
    ],
  },
] as const

it('says of each step how it stands, and links those that may be read', () => {
  const list = html(<StepList phases={phases} />)
  expect(list).toContain('<a class="step__name" href="/2" aria-current="step">')
  expect(textOf(list)).toContain('Coördinator (opnieuw open)')
  expect(textOf(list)).toContain('MonitoringKan nog niet. Vanaf 2028')
  expect(list).toContain('<ol class="phase__steps" start="3">')
  expect(html(<SideSteps summary="Stap 2 van 3">{list}</SideSteps>)).toContain('<summary>Stap 2')
})

it('marks on the rail the step of the page, and says nothing of the others', () => {
  const rail = html(<StepRail nth={2} of={3} name="Coördinator" />)
  expect(textOf(rail)).toBe('Stap 2 van 3: Coördinator')
  expect(rail.match(/segment--(done|now|todo)/g)).toEqual([
    'segment--todo',
    'segment--now',
    'segment--todo',
  ])
})

it('heads each row of a table, and names each cell for a phone', () => {
  const table = html(
    <Table
      caption="Huizen"
      compact
      rows={[{ name: 'Noord', homes: 12 }]}
      keyOf={({ name }) => name}
      idOf={({ name }) => `wijk-${name}`}
      columns={[
        { key: 'n', name: 'Wijk', cell: ({ name }) => name },
        {
          key: 'h',
          name: <b>Huizen</b>,
          label: 'Huizen',
          numeric: true,
          cell: ({ homes }) => homes,
        },
      ]}
    />,
  )
  expect(table).toContain('<caption class="visually-hidden">Huizen</caption>')
  expect(table).toContain('<tr id="wijk-Noord"><th scope="row">Noord</th>')
  expect(table).toContain('<td class="num" data-label="Huizen">')
})

it('asks for tasks in order, and tells who did what', () => {
  const tasks = html(<TaskList tasks={[{ key: 'a', title: 'Lees', href: '/a', action: 'Knop' }]} />)
  expect(tasks).toContain('<h3><a href="/a">Lees</a></h3>')
  const feed = html(
    <Feed
      happenings={[{ key: '1', who: 'Bo', what: 'steunt dit.', at: '2027-01-01', when: 'Nu' }]}
    />,
  )
  expect(textOf(feed)).toBe('Bo steunt dit.Nu')
  expect(feed).toContain('dateTime="2027-01-01"')
})

it('shows an answer with its reason, and that it was given on an older text', () => {
  const card = html(
    <StanceCard look="condition" name="Akkoord, mits" stale="Oudere tekst">
      Met subsidie.
    </StanceCard>,
  )
  expect(card).toContain('stance--condition stance--stale')
  expect(textOf(card)).toBe('Akkoord, mitsMet subsidie.Oudere tekst')
})

it('puts one’s own party first in the matrix, and labels every cell for a phone', () => {
  const matrix = html(<MatrixKit count={3} />)
  const [, head = ''] = matrix.match(/<thead>(.*)<\/thead>/) ?? []
  expect(textOf(head.replaceAll('</th>', ' '))).toMatch(/^Afspraak HHuurdersvereniging \(u\) GGem/)
  expect(matrix.match(/data-label="Voorbeeldwonen"/g)).toHaveLength(3)
})

it('lets the many parties of a matrix scroll by keyboard, within a frame with a name', () => {
  const matrix = html(<MatrixKit count={13} />)
  expect(matrix).toMatch(
    /class="matrix matrix--many" role="group" aria-label="[^"]+" tabindex="0"/i,
  )
  expect(html(<MatrixKit count={3} />)).not.toContain('matrix--many')
})

it('shows a matrix of nobody and nothing', () => {
  const group = {
    id: 'g',
    name: 'Huur',
    rows: [{ id: 'r', of: '1.1', content: () => ({ head: '1.1', cells: {} }) }],
  }
  const matrix = { caption: 'Standpunten', subject: 'Afspraak', groups: [group] }
  expect(html(<Matrix {...matrix} parties={partiesOf(1)} />)).toContain(
    'data-label="Gemeente"></td>',
  )
  expect(html(<Matrix {...matrix} parties={[]} groups={[]} />)).toContain('Afspraak')
})

it('draws a row of the matrix anew where it is made of something else, or stands before other parties', () => {
  const matrix = { caption: 'Standpunten', subject: 'Afspraak' }
  const rowOf = (head: string) => ({ id: 'r', of: head, content: () => ({ head, cells: {} }) })
  const shown = (head: string, parties = partiesOf(1)) =>
    html(
      <Matrix
        {...matrix}
        {...{ parties, groups: [{ id: 'g', name: 'Huur', rows: [rowOf(head)] }] }}
      />,
    )
  expect(shown('Huur 1 <b>')).toContain('Huur 1 &lt;b&gt;')
  expect(shown('Huur 1 <b>')).toBe(shown('Huur 1 <b>'))
  expect(shown('Huur 2')).toContain('Huur 2')
  expect(shown('Huur 2', partiesOf(2)).match(/<td/g)).toHaveLength(2)
})

it('reads aloud what is new and what is gone', () => {
  const diff = html(
    <Diff
      by={association}
      parts={[
        { kind: 'removed', text: 'ongeveer 400' },
        { kind: 'same', text: ' en ' },
        { kind: 'added', text: 'minstens 410' },
      ]}
    />,
  )
  expect(textOf(diff)).toBe('weg: ongeveer 400 einde  en nieuw: minstens 410 einde ')
  expect(diff).toContain('<del>')
  expect(diff).toContain('class="mark--square"')
})

const path = {
  id: 'p',
  title: 'Huizen',
  description: '9 van 60',
  names: { at: 'Jaar', planned: 'Plan', measured: 'Nu', baseline: 'Begin' },
}

it('shows a path in figures too, with a dash where nothing was measured', () => {
  const chart = html(
    <PathChart
      {...path}
      baseline={{ at: 2026, value: 0 }}
      planned={[
        { at: 2027, value: 30 },
        { at: 2028, value: 60 },
      ]}
      measured={[{ at: 2027, value: 9 }]}
    />,
  )
  const rows = [...chart.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    textOf(row.replace(/<\/t[hd]>/g, '|')),
  )
  expect(rows).toEqual(['Jaar|Begin|Plan|Nu|', '2026|0|–|–|', '2027|–|30|9|', '2028|–|60|–|'])
  expect(chart).toContain('aria-labelledby="p-wide-title p-wide-text"')
  expect(chart).not.toContain('NaN')
})

it('draws one point without a line, and nothing without points', () => {
  const one = html(<PathChart {...path} planned={[]} measured={[{ at: 2027.5, value: 0 }]} />)
  expect(one).not.toContain('NaN')
  expect(html(<PathChart {...path} planned={[]} measured={[]} />)).toBe('')
})
