import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#kernel/day.ts'
import { aPath } from './light.example.ts'
import { edgesOf, plannedOn, pointsOf } from './light-plan.ts'

const term = { from: day('2027-01-01'), until: day('2030-12-31') }
const homes = {
  direction: 'up',
  isCumulative: true,
  baseline: 0,
  path: aPath([2027, 40], [2028, 40], [2029, 140], [2030, 240]),
} as const
const planned = (on: string, measure: Parameters<typeof plannedOn>[0] = homes) =>
  plannedOn(measure, term, day(on)).planned

describe('a planned path', () => {
  it('begins at the baseline on the eve of the term and has a point at the end of each year', () => {
    expect(pointsOf(homes, term).map(({ on, at }) => [on, at.low])).toEqual([
      ['2026-12-31', 0],
      ['2027-12-31', 40],
      ['2028-12-31', 40],
      ['2029-12-31', 140],
      ['2030-12-31', 240],
    ])
  })

  it('ends with the term, also where that is not the end of a year', () => {
    const school = { from: day('2027-09-01'), until: day('2028-08-31') }
    const path = aPath([2027, 10], [2028, 40])
    expect(pointsOf({ ...homes, path }, school).map(({ on }) => on)).toEqual([
      '2027-08-31',
      '2027-12-31',
      '2028-08-31',
    ])
  })

  it.each([
    ['2026-06-01', 0],
    ['2026-12-31', 0],
    ['2027-12-31', 40],
    ['2028-06-30', 40],
    ['2029-12-31', 140],
    ['2031-05-05', 240],
  ])('plans on %s %i homes', (on, value) => {
    expect(planned(on)).toEqual({ low: value, high: value })
  })

  it('goes in a straight line within a year', () => {
    expect(planned('2027-07-02').low).toBeCloseTo((40 * 183) / 365)
    expect(planned('2029-07-02').low).toBeCloseTo(40 + (100 * 183) / 365)
  })

  it('says between which points a day lies', () => {
    const { from, to } = plannedOn(homes, term, day('2029-03-01'))
    expect([from.on, to.on]).toEqual(['2028-12-31', '2029-12-31'])
    const after = plannedOn(homes, term, day('2031-03-01'))
    expect([after.from.on, after.to.on]).toEqual(['2030-12-31', '2030-12-31'])
  })

  it('has only its baseline where nothing was planned', () => {
    const open = { ...homes, path: [], baseline: 7 }
    expect(planned('2028-01-01', open)).toEqual({ low: 7, high: 7 })
  })
})

describe('a band', () => {
  const path = aPath([2027, 2, 3], [2028, 4, 6], [2029, 4, 6], [2030, 4, 6])

  it('of levels holds the whole year', () => {
    const rent = { direction: 'band', isCumulative: false, baseline: 1, path } as const
    expect(planned('2027-01-02', rent)).toEqual({ low: 2, high: 3 })
    expect(planned('2027-12-31', rent)).toEqual({ low: 2, high: 3 })
    expect(planned('2028-01-01', rent)).toEqual({ low: 4, high: 6 })
  })

  it('of a total grows through the year from the baseline', () => {
    const sold = { direction: 'band', isCumulative: true, baseline: 0, path } as const
    const { low, high } = planned('2027-07-02', sold)
    expect(low).toBeCloseTo((2 * 183) / 365)
    expect(high).toBeCloseTo((3 * 183) / 365)
  })

  it('has two edges, and a value that is no band one', () => {
    const [band, value] = aPath([2027, 2, 3], [2028, 5])
    expect([edgesOf(band), edgesOf(value), edgesOf(undefined)]).toEqual([
      { low: 2, high: 3 },
      { low: 5, high: 5 },
      undefined,
    ])
  })
})

it('never leaves the range of its points, and never falls where no point does', () => {
  const steps = fc.array(fc.nat(200), { minLength: 4, maxLength: 4 })
  void fc.assert(
    fc.property(steps, fc.nat(1500), fc.nat(200), (rises, days, later) => {
      let total = 0
      const path = rises.map((rise, nth) => {
        total += rise
        return { year: 2027 + nth, value: total, max: null }
      })
      const at = (after: number) =>
        plannedOn({ ...homes, path }, term, addDays(term.from, after)).planned.low
      expect(at(days)).toBeGreaterThanOrEqual(0)
      expect(at(days)).toBeLessThanOrEqual(total)
      expect(at(days + later)).toBeGreaterThanOrEqual(at(days) - 1e-9)
    }),
  )
})
