import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { BaseDocument } from '#agreement/base-documents.ts'
import type { Exclusion } from '#agreement/exclusions.ts'
import type { Goal } from '#agreement/goals.ts'
import type { Theme } from '#agreement/themes.ts'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { now, roundId } from '#parties/parties.example.ts'
import { DocumentList } from './document-list.tsx'
import { ExclusionList } from './exclusion-list.tsx'
import { Scope } from './scope-overview.tsx'
import { ThemeList } from './theme-list.tsx'

const aTheme = (code: string, name: string, position: number): Theme => ({
  id: id(code),
  code,
  name,
  position,
})
const themes = [aTheme('BES', 'Beschikbaarheid', 1), aTheme('DUU', 'Duurzaamheid', 2)]

const aGoal = (goal: Partial<Goal> = {}): Goal => ({
  id: id('goal'),
  themeId: id('BES'),
  theme: 'Beschikbaarheid',
  text: 'Meer woningen',
  quantity: 1200,
  unit: 'woningen',
  year: 2030,
  source: 'Woonvisie',
  position: 1,
  commitments: 0,
  dropped: undefined,
  partyId: null,
  ...goal,
})

const aDocument = (document: Partial<BaseDocument> = {}): BaseDocument => ({
  id: id('document'),
  kind: 'housing_vision',
  title: 'Woonvisie 2040',
  version: 'vastgesteld',
  documentOn: day('2024-03-14'),
  source: 'Gemeenteraad',
  url: null,
  file: undefined,
  addedBy: 'Teun Verbeek',
  addedAt: now,
  withdrawn: undefined,
  ...document,
})

const anExclusion = (exclusion: Partial<Exclusion> = {}): Exclusion => ({
  id: id('exclusion'),
  kind: 'out_of_scope',
  untilYear: null,
  text: 'Parkeren',
  why: 'Verkeersplan',
  theme: null,
  addedBy: 'Teun Verbeek',
  addedAt: now,
  returnedAt: null,
  ...exclusion,
})

const scope = (props: Partial<Parameters<typeof Scope>[0]>) =>
  renderToStaticMarkup(
    <Scope
      roundId={roundId}
      now={now}
      writes={false}
      themes={themes}
      goals={[]}
      documents={[]}
      exclusions={[]}
      norms={{ year: 2027, today: day('2026-11-25'), amounts: [] }}
      facts={[]}
      parties={[]}
      corrects={() => false}
      corrections={[]}
      problems={{ add: undefined, correct: undefined, drop: undefined }}
      {...props}
    />,
  )

describe('the scope', () => {
  it('asks for themes first', () => {
    expect(scope({ themes: [], writes: true })).toContain('Kies thema’s')
    expect(scope({ themes: [] })).not.toContain('Kies thema’s')
  })

  it('names the themes that have no goal yet', () => {
    const html = scope({ goals: [aGoal()] })
    expect(html).toContain('1.200 woningen in 2030')
    expect(html).toContain('Nog zonder doelstelling: Duurzaamheid.')
  })

  it('says what serves a goal', () => {
    expect(scope({ goals: [aGoal()] })).toContain('nog geen afspraak')
    expect(scope({ goals: [aGoal({ commitments: 1 })] })).toContain('1 afspraak')
    expect(scope({ goals: [aGoal({ commitments: 3 })] })).toContain('3 afspraken')
  })

  it('keeps a goal that was let go, with why', () => {
    const html = scope({
      goals: [aGoal({ dropped: { at: now, reason: 'Staat in de woondeal.' } })],
    })
    expect(html).toContain('<del>Meer woningen</del>')
    expect(html).toContain('“Staat in de woondeal.”')
  })

  it('offers forms only to who may change it', () => {
    expect(scope({ goals: [aGoal()], writes: true })).toContain('name="reason"')
    expect(scope({ goals: [aGoal()] })).not.toContain('<form')
  })

  it('shows what it builds on and what it leaves out, without what was taken back', () => {
    const html = scope({
      documents: [
        aDocument(),
        aDocument({ id: id('old'), title: 'Oud', withdrawn: { at: now, reason: 'Oud' } }),
      ],
      exclusions: [
        anExclusion(),
        anExclusion({ id: id('back'), text: 'Scholen', returnedAt: now }),
      ],
    })
    expect(html).toContain('Woonvisie. Versie: vastgesteld, 14 maart 2024.')
    expect(html).toContain('Parkeren')
    expect(html).not.toMatch(/Oud|Scholen/)
  })
})

describe('the base documents', () => {
  const list = (documents: BaseDocument[], writes = false) =>
    renderToStaticMarkup(
      <DocumentList
        roundId={roundId}
        documents={documents}
        writes={writes}
        problems={undefined}
        now={now}
      />,
    )

  it('say what to begin with where there is none', () => {
    expect(list([])).toContain('Begin met de woonvisie')
  })

  it('lead to the web and to the file', () => {
    const file = { id: id<'File'>('file'), name: 'visie.pdf', sizeBytes: 1_400_000 }
    const html = list([aDocument({ url: 'https://voorbeeldstad.example/visie', file })])
    expect(html).toContain('href="https://voorbeeldstad.example/visie"')
    expect(html).toContain('Download visie.pdf (1,4 MB)')
  })

  it('that were taken back stay, with why', () => {
    const html = list([aDocument({ withdrawn: { at: now, reason: 'Nieuwe versie.' } })], true)
    expect(html).toContain('Niet meer in gebruik')
    expect(html).toContain('“Nieuwe versie.”')
    expect(html).not.toContain('<form')
  })
})

describe('what is left out', () => {
  const list = (exclusions: Exclusion[], writes = false) =>
    renderToStaticMarkup(<ExclusionList exclusions={exclusions} writes={writes} now={now} />)

  it('says what to do where there is nothing', () => {
    expect(list([])).toContain('Zeg het hier als u ergens bewust niet over praat.')
  })

  it('can come back by who may decide that', () => {
    expect(list([anExclusion()], true)).toContain('aria-label="Toch bespreken: Parkeren"')
    expect(list([anExclusion()])).not.toContain('<form')
  })

  it('that came back stands apart', () => {
    const html = list([anExclusion({ returnedAt: now })])
    expect(html).toContain('Later toch meegenomen')
    expect(html).toContain('Hoort sinds vandaag om 10.00 uur weer bij de afspraken.')
  })
})

describe('the themes', () => {
  const list = (writes: boolean) =>
    renderToStaticMarkup(<ThemeList themes={themes} writes={writes} problems={undefined} />)

  it('move only where there is room', () => {
    const html = list(true)
    expect(html).toContain('aria-label="Beschikbaarheid een plaats omlaag"')
    expect(html).not.toContain('Beschikbaarheid een plaats omhoog')
    expect(html).toContain('aria-label="Duurzaamheid een plaats omhoog"')
    expect(html).not.toContain('Duurzaamheid een plaats omlaag')
  })

  it('are only read by who may not change them', () => {
    expect(list(false)).not.toContain('<form')
  })
})
