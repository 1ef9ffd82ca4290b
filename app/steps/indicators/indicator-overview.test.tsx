import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { anIndicator, indicatorId } from '#agreement/indicators.example.ts'
import type { Indicator } from '#agreement/indicators.ts'
import { aPath } from '#agreement/light.example.ts'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { asItsRole } from '#parties/participation.ts'
import { partyId } from '#parties/parties.example.ts'
import type { Party } from '#parties/rounds.store.ts'
import { IndicatorOverview } from './indicator-overview.tsx'

const span = { from: day('2027-01-01'), until: day('2027-12-31') }

const party = (name: 'voorbeeldwonen' | 'hvVoorbeeldwonen', shown: string): Party => ({
  id: partyId(name),
  organisationId: id('00000000-0000-7000-8000-a00000000001'),
  name: shown,
  shortName: shown,
  kind: 'other',
  role: 'contracting',
  why: '',
  ...asItsRole,
})

const parties = [
  party('voorbeeldwonen', 'Voorbeeldwonen'),
  party('hvVoorbeeldwonen', 'Huurdersvereniging Voorbeeldwonen'),
]

type Given = {
  indicators?: readonly Indicator[]
  may?: Partial<Record<'measure' | 'judge' | 'frozen', boolean>>
  chosen?: string
  outcome?: Parameters<typeof IndicatorOverview>[0]['outcome']
}

/** The overview as somebody reads it who may do everything. */
const shown = ({ indicators = [anIndicator()], may = {}, chosen = '', outcome }: Given = {}) =>
  renderToStaticMarkup(
    <IndicatorOverview
      indicators={indicators}
      span={span}
      years={[2027]}
      parties={parties}
      may={{ measure: true, judge: true, frozen: false, ...may }}
      chosen={chosen}
      outcome={outcome}
    />,
  )

const movesIn = (html: string) =>
  [...html.matchAll(/name="move" value="([^"]*)"/g)].map(([, move]) => move)

describe('an indicator', () => {
  it('is shown with all that was agreed of it', () => {
    const html = shown()
    for (const text of [
      'Nieuwe huurwoningen die in de periode zijn opgeleverd.',
      'Hoger is beter',
      '0 woningen op 31 oktober 2026. Bron: Jaarverslag Voorbeeldwonen',
      'Gepland eind 2027',
      'Voorbeeldwonen, elk kwartaal',
      'Huurdersvereniging Voorbeeldwonen',
    ])
      expect(html).toContain(text)
  })

  it('has its warnings in plain words, and says that they stop nobody', () => {
    const html = shown({ indicators: [anIndicator({ bestStep: 90 })] })
    expect(html).toContain('In 2027 is de stap 240 woningen.')
    expect(html).toContain('Dit houdt u niet tegen.')
    expect(shown()).not.toContain('Let op bij dit pad')
  })

  it('says what its line is where it is a band', () => {
    const band = anIndicator({ direction: 'band', path: aPath([2027, 2, 3]) })
    expect(shown({ indicators: [band] })).toContain('De lijn is de ondergrens.')
  })

  it('says whether the owner thinks that it can be done', () => {
    expect(shown()).toContain('heeft nog niet gezegd of het haalbaar is')
    const judged = anIndicator({ confidence: 'uncertain', dependsOn: 'De grond is er nog niet.' })
    const html = shown({ indicators: [judged] })
    expect(html).toContain('Onzeker')
    expect(html).toContain('De grond is er nog niet.')
    expect(html).toContain('Verander uw oordeel')
  })

  it('that went stays in sight, with why', () => {
    const went = anIndicator({
      nth: 2,
      name: 'Begonnen woningen',
      droppedAt: new Date('2026-11-20T09:00:00Z'),
      dropReason: 'Begonnen is niet klaar.',
    })
    const html = shown({ indicators: [went, anIndicator()] })
    const [, earlier = ''] = html.split('Eerdere indicatoren')
    expect(earlier).toContain('Begonnen woningen')
    expect(earlier).toContain('Vervallen op 20 november 2026. Reden: Begonnen is niet klaar.')
    expect(shown()).not.toContain('Eerdere indicatoren')
  })
})

describe('what can be done', () => {
  const everything = ['judgeFeasibility', 'replaceIndicator', 'dropIndicator', 'defineIndicator']

  it.each([
    ['a party that measures and owns', {}, everything],
    ['one that only measures', { judge: false }, everything.slice(1)],
    ['an owner that does not make the agreement', { measure: false }, ['judgeFeasibility']],
    ['whoever only reads', { measure: false, judge: false }, []],
    ['nobody, once it is signed', { frozen: true }, []],
  ])('by %s', (_, may, moves) => {
    expect(movesIn(shown({ may }))).toEqual(moves)
  })

  it('is said where nothing can be done', () => {
    expect(shown({ may: { frozen: true } })).toContain('Deze afspraak is ondertekend.')
    expect(shown({ may: { measure: false } })).toContain('Een indicator maakt een partij')
  })

  it('begins with a form in sight where there is no indicator yet', () => {
    const html = shown({ indicators: [] })
    expect(html).toContain('Deze afspraak heeft nog geen indicator.')
    expect(html).toContain('<h2 id="maken">Indicator maken</h2>')
    expect(shown()).toContain('<summary>Nog een indicator maken</summary>')
  })

  it('fills the form from the catalogue, and says that it is no law', () => {
    const html = shown({ indicators: [], chosen: 'I16' })
    expect(html).toContain('Ingevuld uit de lijst: Eerste contact bij achterstand.')
    expect(html).toContain('geen wet')
    expect(shown({ indicators: [], chosen: 'I99' })).not.toContain('Ingevuld uit de lijst')
  })

  it('opens the form that came back, and no other', () => {
    const problems = {
      given: { indicator: indicatorId(1), why: '' },
      chosen: {},
      errors: { why: 'Vul dit in.' },
    }
    const html = shown({ outcome: { move: 'dropIndicator', problems } })
    expect(html.match(/<details[^>]* open=""/g)).toHaveLength(1)
    expect(html).toContain(`href="#weg-${indicatorId(1)}-why"`)
    const elsewhere = { ...problems, given: { ...problems.given, indicator: indicatorId(2) } }
    expect(shown({ outcome: { move: 'dropIndicator', problems: elsewhere } })).not.toContain(
      'Vul dit in.',
    )
  })
})
