import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { aReport, aReview, reportId } from './reports.example.ts'
import {
  checkFigure,
  dueReports,
  evidenceIn,
  periodsOf,
  standingReports,
  stateOfReport,
  twoVoicesIn,
} from './reports.ts'

const year = { from: day('2027-01-01'), until: day('2027-12-31') }
const secondQuarter = {
  periodFrom: day('2027-04-01'),
  periodUntil: day('2027-06-30'),
  referenceOn: day('2027-06-30'),
}

describe('periods', () => {
  it.each([
    ['quarter', 4, '2027-03-31'],
    ['half_year', 2, '2027-06-30'],
    ['year', 1, '2027-12-31'],
  ] as const)('per %s are %i in a year, the first until %s', (frequency, count, until) => {
    const periods = periodsOf(year, frequency)
    expect(periods).toHaveLength(count)
    expect(periods[0]).toEqual({ from: '2027-01-01', until })
    expect(periods.at(-1)?.until).toBe('2027-12-31')
  })

  it('follow a term that begins in autumn, and end where it ends', () => {
    const term = { from: day('2027-08-31'), until: day('2028-04-15') }
    expect(periodsOf(term, 'quarter')).toEqual([
      { from: '2027-08-31', until: '2027-11-29' },
      { from: '2027-11-30', until: '2028-02-28' },
      { from: '2028-02-29', until: '2028-04-15' },
    ])
  })
})

describe('a report is asked for', () => {
  const quarterly = { frequency: 'quarter' } as const
  const asked = (today: string, reports = [aReport()]) =>
    dueReports(quarterly, { span: year, reports }, day(today))

  it.each<[string, number, boolean | undefined]>([
    ['2027-06-30', 0, undefined],
    ['2027-07-01', 1, false],
    ['2027-07-28', 1, false],
    ['2027-07-29', 1, true],
    ['2028-02-01', 3, true],
  ])('on %s: %i, the first of them late: %s', (today, count, isLate) => {
    const due = asked(today)
    expect([due.length, due[0]?.isLate]).toEqual([count, isLate])
  })

  it('with the last day on which it is in time', () => {
    expect(asked('2027-07-01')).toEqual([
      { from: '2027-04-01', until: '2027-06-30', dueOn: '2027-07-28', isLate: false },
    ])
  })

  it('for every period that nobody reported over, also an early one', () => {
    expect(asked('2027-07-01', []).map(({ until }) => until)).toEqual(['2027-03-31', '2027-06-30'])
  })

  it('not before the term', () => {
    expect(asked('2026-11-25', [])).toEqual([])
  })
})

describe('the figure that counts', () => {
  const confirmed = aReport({ reviews: [aReview()] })

  it('is the newest that was confirmed', () => {
    const later = aReport({ nth: 2, ...secondQuarter, value: 130 })
    expect(evidenceIn([confirmed, later])).toEqual({
      value: 60,
      unit: 'woningen',
      on: '2027-03-31',
    })
    const checked = { ...later, reviews: [aReview({ nth: 2 })] }
    expect(evidenceIn([checked, confirmed])).toMatchObject({ value: 130, on: '2027-06-30' })
  })

  it('is none as long as nobody checked, or where it is disputed', () => {
    expect(evidenceIn([aReport()])).toBeNull()
    const disputed = aReview({ verdict: 'dispute', reason: 'Drie staan nog leeg.' })
    expect(evidenceIn([aReport({ reviews: [disputed] })])).toBeNull()
  })

  it('goes by the last word of the checker', () => {
    const disputed = aReview({ verdict: 'dispute', reason: 'Drie staan nog leeg.' })
    expect(stateOfReport({ reviews: [disputed, aReview()] })).toBe('confirmed')
    expect(stateOfReport({ reviews: [aReview(), disputed] })).toBe('disputed')
    expect(stateOfReport({ reviews: [] })).toBe('unchecked')
  })

  it('is not one that was corrected, until the correction is confirmed', () => {
    const correction = aReport({ nth: 2, correctsId: reportId(1), reason: 'Telfout.', value: 57 })
    expect(standingReports([confirmed, correction])).toEqual([correction])
    expect(evidenceIn([confirmed, correction])).toBeNull()
    const checked = { ...correction, reviews: [aReview({ nth: 2 })] }
    expect(evidenceIn([confirmed, checked])).toMatchObject({ value: 57 })
  })
})

describe('two voices', () => {
  const disputed = aReview({ verdict: 'dispute', reason: 'Drie staan nog leeg.', ownValue: 57 })

  it('are both heard where the newest figure is disputed', () => {
    expect(twoVoicesIn([aReport({ reviews: [disputed] })])).toMatchObject({
      reason: 'Drie staan nog leeg.',
      supplier: { value: 60 },
      checker: { value: 57, unit: 'woningen', on: '2027-03-31' },
    })
    const without = { ...disputed, ownValue: null }
    expect(twoVoicesIn([aReport({ reviews: [without] })])?.checker).toBeNull()
  })

  it('are one where a later figure is not', () => {
    const later = aReport({ nth: 2, ...secondQuarter })
    expect(twoVoicesIn([aReport({ reviews: [disputed] }), later])).toBeUndefined()
    expect(twoVoicesIn([])).toBeUndefined()
  })
})

describe('a figure', () => {
  const period = { from: day('2027-01-01'), until: day('2027-03-31') }
  const about = { period, asked: 'woningen', today: day('2027-04-02') }

  it.each([
    ['another unit', { unit: '%' }, {}, 'unit-mismatch'],
    ['a day after the period', { referenceOn: day('2027-04-01') }, {}, 'day-outside-period'],
    ['a day before the period', { referenceOn: day('2026-12-31') }, {}, 'day-outside-period'],
    ['a day to come', {}, { today: day('2027-03-30') }, 'day-in-future'],
    ['a period to come', {}, { today: day('2026-12-31') }, 'period-not-begun'],
  ])('of %s is refused', (_, given, other, code) => {
    const figure = { unit: 'woningen', referenceOn: day('2027-03-31'), ...given }
    expect(checkFigure(figure, { ...about, ...other })).toMatchObject({ refusal: { code } })
  })

  it('may come before the period is over', () => {
    const figure = { unit: ' woningen ', referenceOn: day('2027-02-10') }
    expect(checkFigure(figure, { ...about, today: day('2027-02-12') })).toMatchObject({ ok: true })
  })
})
