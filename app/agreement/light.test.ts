import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#kernel/day.ts'
import { aFigure, aLevel, aLightInput, aPath } from './light.example.ts'
import { freshUntil, type LightInput, lightOn } from './light.ts'

const midJuly = day('2027-07-15')

function stateOf(input: LightInput, on = midJuly) {
  const light = lightOn(input, on)
  return light.ok ? light.value.state : light.refusal.code
}

describe('the planned path instead of the growth rate', () => {
  const decade = { from: day('2020-01-01'), until: day('2029-12-31') }
  const halfway = '2024-12-31'
  const soon = day('2025-01-10')
  const years = (value: (nth: number) => number) =>
    aPath(...Array.from({ length: 10 }, (_, n): [number, number] => [2020 + n, value(n + 1)]))

  it('1 of 500 after half the time is red', () => {
    const path = years((nth) => nth * 50)
    const input = aLightInput({ path, span: decade, evidence: aFigure(1, halfway) })
    expect(stateOf(input, soon)).toBe('behind')
  })

  it('90 of 100 cases closed after half the time is green', () => {
    const path = years((nth) => 100 - nth * 10)
    const cases = { baseline: 100, unit: 'zaken', path, span: decade }
    const input = aLevel('down', { ...cases, evidence: aFigure(10, halfway, 'zaken') })
    expect(stateOf(input, soon)).toBe('on-track')
  })

  it.each<[number, string]>([
    [0, 'on-track'],
    [3, 'behind'],
  ])('target 0 and base 0 are legal: %i evictions is %s', (realised, state) => {
    expect(stateOf(aLevel('down', { baseline: 0, path: aPath([2027, 0]), realised }))).toBe(state)
  })

  it('target 0 from base 0 is legal for a count too', () => {
    expect(stateOf(aLightInput({ path: aPath([2027, 0]), realised: 0 }))).toBe('on-track')
  })

  it('follows a path with years of nothing: no homes planned yet, none built', () => {
    const span = { from: day('2027-01-01'), until: day('2029-12-31') }
    const path = aPath([2027, 0], [2028, 0], [2029, 240])
    const built = (value: number, on: string) =>
      aLightInput({ path, span, evidence: aFigure(value, on) })
    expect(stateOf(built(0, '2028-06-30'), day('2028-07-15'))).toBe('on-track')
    expect(stateOf(built(0, '2029-06-30'), day('2029-07-15'))).toBe('behind')
  })
})

describe('direction', () => {
  it.each<[string, LightInput, string]>([
    ['up: 119 of 240 homes at the end of June', aLightInput({ realised: 119 }), 'on-track'],
    ['up: 100 of 240 homes', aLightInput({ realised: 100 }), 'attention'],
    ['up: 80 of 240 homes', aLightInput({ realised: 80 }), 'behind'],
    ['up: all 240 homes', aLightInput({ realised: 240 }), 'achieved'],
    [
      'up, kept: 95 % of 95 %',
      aLevel('up', { baseline: 95, path: aPath([2027, 95]), realised: 95 }),
      'on-track',
    ],
    [
      'up, kept: 92 % of 95 %',
      aLevel('up', { baseline: 95, path: aPath([2027, 95]), realised: 92 }),
      'attention',
    ],
    [
      'up, kept: 80 % of 95 %',
      aLevel('up', { baseline: 95, path: aPath([2027, 95]), realised: 80 }),
      'behind',
    ],
    [
      'up, from below nothing: −10 to 10',
      aLevel('up', { baseline: -10, path: aPath([2027, 10]), realised: 0 }),
      'on-track',
    ],
    [
      'down: 12 to 8 weeks, now 9',
      aLevel('down', { baseline: 12, path: aPath([2027, 8]), realised: 9 }),
      'on-track',
    ],
    [
      'down: 12 to 8 weeks, now 10.5',
      aLevel('down', { baseline: 12, path: aPath([2027, 8]), realised: 10.5 }),
      'attention',
    ],
    [
      'down: 12 to 8 weeks, now 13',
      aLevel('down', { baseline: 12, path: aPath([2027, 8]), realised: 13 }),
      'behind',
    ],
    [
      'down: 12 to 8 weeks, now 8',
      aLevel('down', { baseline: 12, path: aPath([2027, 8]), realised: 8 }),
      'achieved',
    ],
    [
      'down, a total of at most 20 sold, now 9',
      aLightInput({ direction: 'down', path: aPath([2027, 20]), realised: 9 }),
      'on-track',
    ],
    [
      'down, a total of at most 20 sold, now 15',
      aLightInput({ direction: 'down', path: aPath([2027, 20]), realised: 15 }),
      'behind',
    ],
    [
      'within band: 2.5 % between 2 and 3',
      aLevel('band', { baseline: 1, path: aPath([2027, 2, 3]), realised: 2.5 }),
      'on-track',
    ],
    [
      'just over a band: 3.2 % between 2 and 3',
      aLevel('band', { baseline: 1, path: aPath([2027, 2, 3]), realised: 3.2 }),
      'attention',
    ],
    [
      'far under a band: 1 % between 2 and 3',
      aLevel('band', { baseline: 1, path: aPath([2027, 2, 3]), realised: 1 }),
      'behind',
    ],
    [
      'within the band of a total: 12 sold of 20 to 30',
      aLightInput({ direction: 'band', path: aPath([2027, 20, 30]), realised: 12 }),
      'on-track',
    ],
    [
      'over the band of a total: 30 sold by June of 20 to 30',
      aLightInput({ direction: 'band', path: aPath([2027, 20, 30]), realised: 30 }),
      'behind',
    ],
    ['info: no judgement', aLevel('info', { path: [], realised: 7 }), 'no-judgement'],
  ])('%s', (_, input, state) => {
    expect(stateOf(input)).toBe(state)
  })

  it('a level that got worse than planned is behind, though it moved the planned way', () => {
    const shrinking = { baseline: 100, path: aPath([2027, 90]) }
    expect(stateOf(aLevel('up', { ...shrinking, realised: 80 }))).toBe('behind')
    expect(stateOf(aLevel('up', { ...shrinking, realised: 99 }))).toBe('on-track')
  })

  it('calls a level or a band reached only at the end of the term', () => {
    const kept = { baseline: 95, path: aPath([2027, 95]), evidence: aFigure(96, '2027-12-31', '%') }
    expect(stateOf(aLevel('up', kept), day('2028-01-20'))).toBe('achieved')
    const band = { path: aPath([2027, 2, 3]), evidence: aFigure(3, '2027-12-31', '%') }
    expect(stateOf(aLevel('band', band), day('2028-01-20'))).toBe('achieved')
  })
})

it('refuses a unit mismatch: homes are not per cent', () => {
  const light = lightOn(aLightInput({ evidence: aFigure(50, '2027-06-30', '%') }), midJuly)
  expect(light).toEqual({
    ok: false,
    refusal: { code: 'unit-mismatch', asked: 'woningen', given: '%', basis: 'planned-path' },
  })
})

describe('the light decays', () => {
  const june = aLightInput({ realised: 120 })

  it.each<[string, string]>([
    ['2027-10-28', 'on-track'],
    ['2027-10-29', 'no-data'],
  ])('on %s a quarterly figure of 30 June is %s: grey one day past the grace', (on, state) => {
    expect(stateOf(june, day(on))).toBe(state)
  })

  it('and says of which day the newest figure is', () => {
    const light = lightOn(june, day('2027-11-01'))
    expect(light.ok && light.value).toEqual({
      state: 'no-data',
      newest: '2027-06-30',
      since: '2027-10-29',
    })
  })

  it.each<[string, string, string]>([
    ['quarter', '2027-09-30', '2028-01-28'],
    ['half_year', '2027-06-30', '2028-01-28'],
    ['year', '2027-12-31', '2029-01-28'],
    ['quarter', '2027-02-15', '2027-06-12'],
  ])('a figure per %s of %s is fresh until %s', (frequency, on, until) => {
    expect(freshUntil(day(on), frequency as LightInput['frequency'])).toBe(until)
  })

  it('but not for a total that is reached, nor after the last figure of the term', () => {
    const after = day('2031-01-01')
    expect(stateOf(aLightInput({ realised: 250 }), after)).toBe('achieved')
    expect(stateOf(aLightInput({ evidence: aFigure(200, '2027-12-31') }), after)).toBe('attention')
    expect(stateOf(aLightInput({ evidence: aFigure(200, '2027-12-30') }), after)).toBe('no-data')
  })

  it('is grey for a level that was reached and not measured since', () => {
    const reached = aLevel('down', { baseline: 12, path: aPath([2027, 8]), realised: 7 })
    expect(stateOf(reached, day('2027-11-01'))).toBe('no-data')
  })
})

describe('before the first figure', () => {
  it.each<[string, string]>([
    ['2026-11-25', 'not-started'],
    ['2027-04-28', 'not-started'],
    ['2027-04-29', 'no-data'],
  ])('on %s there is no light yet, or no figure: %s', (on, state) => {
    expect(stateOf(aLightInput(), day(on))).toBe(state)
  })

  it('a figure from before the term is no progress', () => {
    expect(stateOf(aLightInput({ evidence: aFigure(10, '2026-12-31') }), day('2027-02-01'))).toBe(
      'not-started',
    )
  })
})

it('shows its working, so that anyone can do the sum again', () => {
  const light = lightOn(aLightInput({ realised: 100 }), midJuly)
  expect(light.ok && 'working' in light.value && light.value.working).toMatchObject({
    formula: 'light-1',
    evidence: { value: 100, on: '2027-06-30' },
    from: { on: '2026-12-31', at: { low: 0 } },
    to: { on: '2027-12-31', at: { low: 240 } },
    planned: { low: (240 * 181) / 365 },
    yardstick: 'step',
    room: (240 * 181) / 365,
    shortfall: (240 * 181) / 365 - 100,
    share: 0.840239411,
  })
})

it('counts exactly nine tenths of the plan as on track', () => {
  const path = aPath([2027, 365])
  expect(stateOf(aLightInput({ path, realised: 181 * 0.9 }))).toBe('on-track')
})

it('never gets worse by a better figure, whatever the direction', () => {
  const rank = { behind: 0, attention: 1, 'on-track': 2, achieved: 3 }
  const amount = fc.integer({ min: -200, max: 400 })
  const some = fc.record({ baseline: amount, target: amount, value: amount, better: fc.nat(50) })
  void fc.assert(
    fc.property(some, fc.constantFrom('up', 'down'), ({ baseline, target, value, better }, way) => {
      const measure = { baseline, path: aPath([2027, target]) }
      const rankOf = (realised: number) => {
        const state = stateOf(aLevel(way, { ...measure, realised }))
        return rank[state as keyof typeof rank]
      }
      expect(rankOf(value + (way === 'up' ? better : -better))).toBeGreaterThanOrEqual(
        rankOf(value),
      )
    }),
  )
})

it('does not change by reading it later, as long as the figure is fresh', () => {
  void fc.assert(
    fc.property(fc.nat(120), fc.nat(300), (days, realised) => {
      const input = aLightInput({ realised })
      const later = addDays(day('2027-06-30'), days)
      expect(stateOf(input, later)).toBe(stateOf(input, day('2027-06-30')))
    }),
  )
})
