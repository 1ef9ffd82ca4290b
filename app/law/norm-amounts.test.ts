import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { calendar } from './calendars.ts'
import {
  missingNorms,
  type NormAmount,
  type NormId,
  normAmount,
  normIds,
  normKnownFrom,
  norms,
  normYears,
  shippedNormAmounts,
} from './norm-amounts.ts'
import { normAmountWords } from './norm-amounts.words.ts'

const facts: [NormId, string, string | undefined][] = [
  ['socialIncomeOne', '2026-06-01', '€ 51.537'],
  ['socialIncomeMore', '2026-06-01', '€ 56.910'],
  ['socialRent', '2026-06-01', '€ 932,93'],
  ['suitableIncomeOne', '2026-06-01', '€ 29.400'],
  ['suitableIncomeMore', '2026-06-01', '€ 39.925'],
  ['suitableIncomeOldOne', '2026-06-01', '€ 28.775'],
  ['suitableIncomeOldMore', '2026-06-01', '€ 38.650'],
  ['benefitCapLow', '2026-06-01', 'Niet gevonden'],
  ['benefitCapHigh', '2026-06-01', 'Niet gevonden'],
  ['suitableShare', '2026-06-01', '95 %'],
  // The edges of the year.
  ['socialRent', '2025-12-31', undefined],
  ['socialRent', '2026-01-01', '€ 932,93'],
  ['socialRent', '2026-12-31', '€ 932,93'],
  ['socialRent', '2027-01-01', undefined],
  // What rents may rise goes from July to July.
  ['rentRise', '2026-06-30', undefined],
  ['rentRise', '2026-07-01', '4,1 %'],
  ['rentRise', '2027-06-30', '4,1 %'],
  ['rentRise', '2027-07-01', undefined],
  ['rentRiseLowRent', '2026-07-01', '€ 25'],
]

describe('the amount of a norm on a day', () => {
  for (const [norm, on, said] of facts)
    it(`${norm} on ${on}: ${said ?? 'nothing known'}`, () => {
      const amount = normAmount(norm, day(on), shippedNormAmounts)
      expect(amount && normAmountWords(amount)).toBe(said)
    })

  const later = (value: number | null, publishedOn: string): NormAmount => ({
    norm: 'socialRent',
    value,
    validFrom: day('2026-01-01'),
    validTo: day('2026-12-31'),
    publishedOn: day(publishedOn),
    found: 'Staatscourant',
    verified: 'primary',
  })

  it('is the one announced last, whatever the order of the rows', () => {
    const rows = [later(940, '2026-03-01'), ...shippedNormAmounts, later(935, '2025-12-01')]
    expect(normAmount('socialRent', day('2026-06-01'), rows)?.value).toBe(940)
  })

  it('stays a known value when a later row has none', () => {
    const rows = [...shippedNormAmounts, later(null, '2026-03-01')]
    expect(normAmount('socialRent', day('2026-06-01'), rows)?.value).toBe(932.93)
  })
})

describe('what is missing', () => {
  const missing = (on: string, year: number) =>
    missingNorms(day(on), shippedNormAmounts)
      .filter((one) => one.year === year)
      .map(({ norm }) => norm)

  it('is the next year from 25 November, and not the day before', () => {
    expect(missing('2026-11-24', 2027)).toEqual([])
    expect(missing('2026-11-25', 2027)).toHaveLength(10)
    expect(missing('2026-11-25', 2027)).not.toContain('rentRise')
  })

  it('is the rent rise from 15 December', () => {
    expect(missing('2026-12-14', 2027)).not.toContain('rentRise')
    expect(missing('2026-12-15', 2027)).toHaveLength(normIds.length)
  })

  it('is of 2026 both rent limits, since the day that they were announced', () => {
    expect(missingNorms(day('2026-03-01'), shippedNormAmounts)).toEqual([
      { norm: 'benefitCapLow', year: 2026, since: '2025-11-25' },
      { norm: 'benefitCapHigh', year: 2026, since: '2025-11-25' },
    ])
  })

  it('follows the rules of the calendar', () => {
    for (const id of normIds) {
      const { rule, knownFrom, basis } = norms[id].by
      expect(calendar[rule].when, id).toEqual({ on: knownFrom, year: -1 })
      expect(calendar[rule].basis).toBe(basis)
      expect(normKnownFrom(id, 2027)).toBe(`2026-${knownFrom}`)
    }
  })
})

it('goes from the first year in the data to the next one', () => {
  expect(normYears(day('2026-11-25'))).toEqual([2027, 2026])
  expect(normYears(day('2028-01-01'))).toEqual([2029, 2028, 2027, 2026])
})

it('has every norm in the data, each with its source', () => {
  expect(new Set(shippedNormAmounts.map(({ norm }) => norm))).toEqual(new Set(normIds))
  expect(Object.keys(norms)).toEqual([...normIds])
  for (const { found, validFrom, validTo } of shippedNormAmounts) {
    expect(found.length).toBeGreaterThan(10)
    expect(validFrom < validTo).toBe(true)
  }
})
