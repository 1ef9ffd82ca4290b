import type { ReactNode } from 'react'
import { BulletBar } from './bullet-bar.tsx'
import { Card, DescriptionList, Empty, Stat } from './card.tsx'
import { Chips, Pagination, Tabs } from './chips.tsx'
import { Diff } from './diff.tsx'
import { LinkButton } from './form.tsx'
import type { SiteFrame } from './frame.tsx'
import { Highlights } from './highlights.tsx'
import { type Mark, PartyMark } from './party-mark.tsx'
import { PathChart } from './path-chart.tsx'
import { SegmentBar } from './segment-bar.tsx'
import { Clause, Remark, Sheet } from './sheet.tsx'
import { StatusTiles } from './status-tiles.tsx'
import { SideSteps, type StepItem, StepList } from './step-list.tsx'
import { Table } from './table.tsx'
import { type Status, Tag } from './tag.tsx'
import { Feed, TaskList } from './task-list.tsx'

const municipality: Mark = { shape: 'circle', initial: 'G' }
export const association: Mark = { shape: 'square', initial: 'C' }
export const tenants: Mark = { shape: 'drop', initial: 'H' }
export const adviserMark: Mark = { shape: 'diamond', initial: 'Z' }

/** What stands around every page of the kit. */
export const kitFrame: SiteFrame = {
  notice: 'Dit is een demonstratie. Alle namen zijn verzonnen.',
  nav: {
    links: [
      { href: '/overzicht', name: 'Overzicht', current: true },
      { href: '/trajecten', name: 'Trajecten' },
      { href: '/afspraken', name: 'Afspraken' },
      { href: '/voortgang', name: 'Voortgang' },
      { href: '/documenten', name: 'Documenten' },
    ],
  },
  who: {
    name: 'Fatima El Amrani',
    organisation: 'Huurdersvereniging Voorbeeldwonen',
    mark: tenants,
    href: '/ik',
  },
  footer: {
    words: 'Handslag: van eerste gesprek tot openbare afspraak.',
    links: [
      { href: '/toegankelijkheid', name: 'Toegankelijkheid' },
      { href: '/privacy', name: 'Privacy' },
      { href: '/over', name: 'Over Handslag' },
    ],
  },
}

const stands = {
  done: 'Klaar',
  busy: 'Bezig',
  reopened: 'Opnieuw open',
  'looked-at': 'Bekeken',
  waits: 'Kan nog niet',
  'not-started': 'Nog niet begonnen',
} satisfies Record<StepItem['state'], string>

const step = (nth: number, name: string, state: StepItem['state']): StepItem => ({
  nth,
  name,
  state,
  stateWords: stands[state],
  href: state === 'not-started' ? undefined : `/${nth}`,
})

const deadline = { isStated: true, line: 'Nog 12 dagen, tot 15 september', here: true }
const talks = { ...step(4, 'Overleg en onderhandeling', 'busy'), ...deadline }

const steps: { name: string; steps: StepItem[] }[] = [
  {
    name: 'Voorbereiden',
    steps: [
      step(1, 'Belanghebbenden', 'done'),
      step(2, 'Coördinator en spelregels', 'reopened'),
      step(3, 'Scope en doelstellingen', 'done'),
    ],
  },
  { name: 'Onderhandelen', steps: [talks, step(5, 'Prestatie-indicatoren', 'busy')] },
  {
    name: 'Vastleggen',
    steps: [
      step(6, 'Schriftelijke overeenkomst', 'looked-at'),
      step(7, 'Goedkeuring en ondertekening', 'waits'),
    ],
  },
  {
    name: 'Uitvoeren',
    steps: [
      step(8, 'Uitvoering en monitoring', 'not-started'),
      step(9, 'Periodieke herziening', 'not-started'),
      step(10, 'Communicatie en transparantie', 'not-started'),
    ],
  },
]

/** A day of a tenants' board member: what is asked, how it stands, what happened. */
export const HomeKit = () => (
  <div className="columns">
    <div className="stack">
      <Card id="taken" title="Wat kunt u nu doen?">
        <TaskList
          tasks={[
            {
              key: 'a',
              title: 'Reageer op het voorstel van Voorbeeldwonen',
              href: '/a',
              why: 'U heeft op 4 van de 14 afspraken gereageerd. Daarna is de gemeente aan zet.',
              progress: <SegmentBar bare parts={progress} sentence="4 van 14 gedaan" />,
              due: <Tag status="warn">Nog 12 dagen</Tag>,
              action: <LinkButton href="/a">Verder met reageren</LinkButton>,
            },
            {
              key: 'b',
              title: 'Lees het verslag van 28 augustus',
              why: 'Controleer of uw punten er goed in staan.',
              action: (
                <LinkButton weight="quiet" href="/b">
                  Verslag lezen
                </LinkButton>
              ),
            },
          ]}
        />
      </Card>
      <section aria-labelledby="stand" className="stack--close">
        <h2 id="stand">Zo staan de afspraken ervoor</h2>
        <div className="grid">
          <Stat figure={6}>waar iedereen het over eens is</Stat>
          <Stat figure={5}>waar nog over wordt gesproken</Stat>
          <Stat figure={3}>waar u nog op moet reageren</Stat>
        </div>
      </section>
      <Card id="nieuws" title="Sinds uw laatste bezoek">
        <Feed happenings={happenings} />
      </Card>
    </div>
    <aside className="stack--close">
      <Card small id="stappen" title="Waar staan we?">
        <StepList phases={steps} />
      </Card>
      <Card small id="overleg" title="Volgend overleg" beside={<a href="/agenda.ics">Agenda</a>}>
        <DescriptionList
          items={[
            { term: 'Wanneer', text: 'Donderdag 17 september, 19.30 uur' },
            { term: 'Waar', text: 'Wijkcentrum De Brug' },
          ]}
        />
      </Card>
    </aside>
  </div>
)

const progress = [
  { status: 'brand', count: 4 },
  { status: 'wait', count: 10 },
] as const

const happenings = [
  {
    key: '1',
    mark: association,
    who: 'Voorbeeldwonen',
    what: (
      <>
        paste het voorstel aan: 240 in plaats van 220 nieuwe huizen.{' '}
        <a href="/verschil">Bekijk het verschil</a>
      </>
    ),
    at: '2026-09-02T16:10',
    when: 'Gisteren om 16.10 uur',
  },
  {
    key: '2',
    mark: municipality,
    who: 'Gemeente Voorbeeldstad',
    what: 'steunt ‘Huur onder de aftoppingsgrens’.',
    at: '2026-09-01',
    when: 'Dinsdag 1 september',
  },
  { key: '3', who: 'Coördinator', what: 'plande een overleg.', at: '2026-08-31', when: 'Maandag' },
]

type Line = { name: string; who: Mark; value: number; target: number; plan: number; status: Status }

const lines: Line[] = [
  { name: 'Nieuwe huurhuizen', who: association, value: 186, target: 240, plan: 150, status: 'ok' },
  {
    name: 'Label B of beter',
    who: association,
    value: 212,
    target: 410,
    plan: 290,
    status: 'warn',
  },
  { name: 'Huizen met lift', who: adviserMark, value: 9, target: 60, plan: 30, status: 'bad' },
  {
    name: 'Hulp bij schulden',
    who: municipality,
    value: 118,
    target: 100,
    plan: 60,
    status: 'star',
  },
]

const stateWords = { ok: 'Op koers', warn: 'Let op', bad: 'Loopt achter', star: 'Gehaald' }
const wordsOf = (status: Status) => new Map(Object.entries(stateWords)).get(status) ?? 'Onbekend'

/** Figures: tiles, table, bars and path. */
export const FiguresKit = () => (
  <>
    <StatusTiles
      name="Afspraken naar stand"
      tiles={[
        { href: '?s=ok', status: 'ok', figure: 17, name: 'Op koers' },
        { href: '?s=star', status: 'star', figure: 5, name: 'Gehaald' },
        { href: '?s=warn', status: 'warn', figure: 4, name: 'Let op' },
        { href: '?s=bad', status: 'bad', figure: 2, name: 'Loopt achter' },
        { href: '?s=wait', status: 'wait', figure: 1, name: 'Onbekend' },
      ]}
    />
    <Card
      flush
      id="aandacht"
      title="Afspraken die de meeste aandacht vragen"
      beside={<a href="/alle">Alle 28 afspraken</a>}
      foot="Balk: stand nu. Grijs vlak: waar we nu volgens plan zouden zijn. Streep: het doel."
    >
      <Table
        caption="Afspraken die de meeste aandacht vragen"
        rows={lines}
        keyOf={({ name }) => name}
        columns={[
          { key: 'name', name: 'Afspraak', cell: ({ name }) => <a href={`#${name}`}>{name}</a> },
          { key: 'who', name: 'Wie', cell: ({ who }) => <PartyMark mark={who} name="Partij" /> },
          { key: 'value', name: 'Stand', numeric: true, cell: ({ value }) => value },
          { key: 'target', name: 'Doel', numeric: true, cell: ({ target }) => target },
          {
            key: 'bar',
            name: 'Voortgang',
            cell: (line) => <BulletBar {...line} sentence={`${line.value} van ${line.target}`} />,
          },
          {
            key: 'state',
            name: 'Oordeel',
            cell: ({ status }) => <Tag status={status}>{wordsOf(status)}</Tag>,
          },
        ]}
      />
    </Card>
    <div className="columns columns--half">
      <PathKit id="pad" title="240 nieuwe huurhuizen" reached={186} />
      <PathKit id="pad-klaar" title="240 huizen, gehaald" reached={250} />
    </div>
    <PathKit id="pad-breed" title="240 nieuwe huurhuizen, breed" reached={130} />
  </>
)

const PathKit = ({ id, title, reached }: { id: string; title: string; reached: number }) => (
  <Card id={`${id}-kop`} title={title}>
    <PathChart
      id={id}
      title="Nieuwe huurhuizen liggen voor op het plan"
      description={`In 2026 zijn ${reached} van de 240 huizen klaar.`}
      names={{ at: 'Jaar', planned: 'Plan', measured: 'Nu', baseline: 'Begin' }}
      baseline={{ at: 2023, value: 12 }}
      planned={[2023, 2025, 2027, 2030].map((at, nth) => ({
        at,
        value: [12, 80, 160, 240][nth] ?? 0,
      }))}
      measured={[2023, 2024, 2025, reached > 240 ? 2030 : 2026].map((at, nth) => ({
        at,
        value: [12, 58, 121, reached][nth] ?? 0,
      }))}
    />
  </Card>
)

/** A page with the steps beside it. */
export const BesideKit = () => (
  <div className="columns columns--nav">
    <SideSteps summary="Stap 4 van 10: Overleg en onderhandeling">
      <StepList phases={steps} />
    </SideSteps>
    <div className="stack">
      <p className="lead">Hier staat wat er in deze stap gebeurt.</p>
    </div>
  </div>
)

/** The text of an agreement, changed by three organisations, with what they say about it. */
export const TextKit = () => (
  <Sheet
    bar={
      <>
        <span>Concept 3</span> <a href="/concept-2">Vergelijk met concept 2</a>
      </>
    }
    marginName="Opmerkingen"
    margin={
      <>
        <Remark mark={tenants} who="Fatima El Amrani" line="Huurders, 10.12 uur">
          <p>‘Ongeveer’ kunnen we later niet controleren.</p>
        </Remark>
        <Remark mark={association} who="Peter Bos" line="Voorbeeldwonen, 11.40 uur">
          <Tag status="bad">Huurders: niet akkoord</Tag>
        </Remark>
      </>
    }
  >
    <h2>Artikel 4. Huizen isoleren</h2>
    <Clause number="1.">
      Voorbeeldwonen verbetert voor eind 2030{' '}
      <Diff
        by={tenants}
        parts={[
          { kind: 'removed', text: 'ongeveer 400' },
          { kind: 'same', text: ' ' },
          { kind: 'added', text: 'minstens 410' },
        ]}
      />{' '}
      huizen met energielabel E, F of G.
    </Clause>
    <Clause number="2.">
      De huurder betaalt geen hogere huur
      <Diff by={association} parts={[{ kind: 'added', text: ', zolang er subsidie is' }]} />.
    </Clause>
  </Sheet>
)

/** Small parts, and what stands where there is nothing yet. */
export const PartsKit = (): ReactNode => (
  <>
    <Tabs
      name="Delen"
      tabs={[
        { href: '?t=1', name: 'Gemeente', current: true },
        { href: '?t=2', name: 'Corporaties' },
        { href: '?t=3', name: 'Huurders' },
      ]}
    />
    <p className="row">
      <Tag status="ok">Op koers</Tag> <Tag status="star">Gehaald</Tag>{' '}
      <Tag status="warn">Let op</Tag> <Tag status="bad">Loopt achter</Tag>{' '}
      <Tag status="wait">Nog niet gestart</Tag> <Tag status="info">Betaalbaarheid</Tag>
    </p>
    <p className="row">
      <PartyMark mark={municipality} name="Gemeente Voorbeeldstad" />
      <PartyMark mark={association} name="Voorbeeldwonen" />
      <PartyMark mark={tenants} name="Huurdersvereniging" suffix="(u)" />
      <PartyMark mark={adviserMark} name="Zorginstelling" size="normal" />
    </p>
    <h2>Wat er is afgesproken</h2>
    <Highlights
      highlights={[
        {
          key: 'huur',
          icon: 'euro',
          title: 'Uw huur stijgt niet harder dan de prijzen',
          href: '/huur',
          text: 'Dat geldt tot en met 2029.',
          state: <Tag status="ok">Op koers</Tag>,
        },
        {
          key: 'warm',
          icon: 'leaf',
          title: '410 koude huizen worden warm',
          href: '/warm',
          text: 'U betaalt er geen extra huur voor.',
        },
      ]}
    />
    <Empty action={<LinkButton href="/nieuw">Eerste afspraak voorstellen</LinkButton>}>
      Er staan nog geen afspraken op tafel. Wat u voorstelt, zien de andere partijen meteen.
    </Empty>
    <PathChart
      id="leeg"
      title="Leeg"
      description=""
      names={{ at: '', planned: '', measured: '', baseline: '' }}
      planned={[]}
      measured={[]}
    />
    <SegmentBar parts={[]} sentence="Er zijn nog geen afspraken." />
    <Chips
      name="Filter"
      chips={[
        { href: '?', name: 'Alles', count: 14, current: true },
        { href: '?f=u', name: 'Wacht op u', count: 3 },
      ]}
    />
    <Pagination current={6} count={12} hrefOf={(page) => `?pagina=${page}`} />
  </>
)
