import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { asItsRole, type Part } from '#parties/participation.ts'
import { type NewRound, partAgain, planOf } from './new-round.ts'

const assen = { code: 'GM0106', name: 'Assen', slug: 'assen' }
const tynaarlo = { code: 'GM1730', name: 'Tynaarlo', slug: 'tynaarlo' }
const noordenveld = { code: 'GM1699', name: 'Noordenveld', slug: 'noordenveld' }
const aaEnHunze = { code: 'GM1680', name: 'Aa en Hunze', slug: 'aa-en-hunze' }

const aYear: NewRound = {
  kind: 'year',
  places: [assen],
  termFrom: day('2027-01-01'),
  termUntil: day('2027-12-31'),
  name: '',
}

it('names a round after its place and term, and gives it an address', () => {
  expect(planOf(aYear)).toEqual({
    ok: true,
    value: {
      regime: 'woningwet-2015',
      name: 'Prestatieafspraken Assen 2027',
      address: 'assen-2027',
      layers: [2027],
    },
  })
})

it('gives a framework a layer of its own and one for each year it touches', () => {
  const framework: NewRound = { ...aYear, kind: 'framework', termUntil: day('2030-06-30') }
  expect(planOf(framework)).toMatchObject({
    value: {
      name: 'Prestatieafspraken Assen 2027–2030',
      address: 'assen-2027-2030',
      layers: [null, 2027, 2028, 2029, 2030],
    },
  })
})

it.each([
  [[assen, tynaarlo], 'Prestatieafspraken Assen en Tynaarlo 2027', 'assen-tynaarlo-2027'],
  [
    [assen, tynaarlo, noordenveld],
    'Prestatieafspraken Assen, Tynaarlo en Noordenveld 2027',
    'assen-tynaarlo-noordenveld-2027',
  ],
  [
    [assen, tynaarlo, noordenveld, aaEnHunze],
    'Prestatieafspraken Assen en 3 andere gemeenten 2027',
    'assen-en-andere-2027',
  ],
])('names several places in one name', (places, name, address) => {
  expect(planOf({ ...aYear, kind: 'regional', places })).toMatchObject({ value: { name, address } })
})

it('keeps a name that was given', () => {
  expect(planOf({ ...aYear, name: 'Samen wonen' })).toMatchObject({
    value: { name: 'Samen wonen' },
  })
})

it.each<[Partial<NewRound>, object]>([
  [{ termUntil: day('2027-01-01') }, { code: 'term-backwards' }],
  [{ termUntil: day('2028-01-01') }, { code: 'term-too-long', kind: 'year', years: 1 }],
  [
    { kind: 'framework', termUntil: day('2037-01-01') },
    { code: 'term-too-long', years: 10 },
  ],
  [{ kind: 'regional' }, { code: 'too-few-municipalities', fewest: 2 }],
])('refuses %o', (changed, refusal) => {
  expect(planOf({ ...aYear, ...changed })).toMatchObject({ ok: false, refusal })
})

it('counts by the law that is usual for its first year, or by the one that was chosen', () => {
  const later = { ...aYear, termFrom: day('2028-01-01'), termUntil: day('2028-12-31') }
  expect(planOf(later)).toMatchObject({ value: { regime: 'wvrv-2026' } })
  expect(planOf({ ...later, regime: 'woningwet-2015' })).toMatchObject({
    value: { regime: 'woningwet-2015' },
  })
})

it('does not count by a law that no day of its term knows', () => {
  const ended = { ...aYear, termFrom: day('2025-01-01'), termUntil: day('2025-12-31') }
  expect(planOf({ ...ended, regime: 'wvrv-2026' })).toMatchObject({
    refusal: { code: 'not-yet-law' },
  })
})

describe('a party of the round before', () => {
  const there = id<'Party'>('umbrella-then')
  const here = id<'Party'>('umbrella-now')
  const themes = {
    before: [
      { id: id<'Theme'>('then-1'), code: 'BES' },
      { id: id<'Theme'>('then-2'), code: 'EIGEN' },
    ],
    here: [{ id: id<'Theme'>('now-1'), code: 'BES' }],
  }
  const again = (part: Part) => partAgain(part, { ...themes, ids: new Map([[there, here]]) })

  it.each(['seen_only', 'without_stock', 'joins_later'] as const)(
    'takes part as %s again',
    (form) => {
      const part = { ...asItsRole, role: 'contracting', form } as const
      expect(again(part)).toEqual(part)
    },
  )

  it('speaks through the same umbrella, or for itself where that is not there', () => {
    const part = { ...asItsRole, role: 'adviser', form: 'via_umbrella', viaId: there } as const
    expect(again(part)).toEqual({ ...part, viaId: here })
    expect(again({ ...part, viaId: id('gone') })).toEqual({ ...asItsRole, role: 'adviser' })
  })

  it('takes part in the themes that are there again, or in all where none is', () => {
    const themeIds = [id<'Theme'>('then-1'), id<'Theme'>('then-2')]
    const part = { ...asItsRole, role: 'contracting', form: 'themes', themeIds } as const
    expect(again(part)).toEqual({ ...part, themeIds: ['now-1'] })
    expect(again({ ...part, themeIds: [id('then-2')] })).toEqual({
      ...asItsRole,
      role: 'contracting',
    })
  })

  it('keeps to what its part was limited', () => {
    const limitedTo = 'Complex Zuid'
    const part = { ...asItsRole, role: 'contracting', form: 'one_complex', limitedTo } as const
    expect(again(part)).toEqual(part)
  })
})
