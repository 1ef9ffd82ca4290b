import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import {
  type EnteredNorm,
  type NormId,
  normAmount,
  normAmountsWith,
  normsOf,
  shippedNormAmounts,
} from './norm-amounts.ts'
import { hasSet, mayCorrect, mayEnter, type NormValues, normChanges } from './norm-entry.ts'

const today = day('2026-11-25')

const limits: NormValues = {
  socialIncomeOne: 53000,
  socialIncomeMore: 58500,
  socialRent: 960.12,
  suitableIncomeOne: 30300,
  suitableIncomeMore: 41100,
  suitableIncomeOldOne: 29700,
  suitableIncomeOldMore: 39800,
  benefitCapLow: 735.1,
  benefitCapHigh: 787.9,
  suitableShare: 95,
}

const entering = (given: Partial<Parameters<typeof mayEnter>[0]> = {}) =>
  mayEnter(
    {
      set: 'grenzen',
      year: 2027,
      values: limits,
      publishedOn: day('2026-11-25'),
      today,
      isSure: false,
      ...given,
    },
    shippedNormAmounts,
  )

const without = (norm: NormId): NormValues => ({ ...limits, [norm]: undefined })

describe('entering the amounts of a year', () => {
  it('sets each beside that of the year before, with the difference in cents', () => {
    const answer = entering()
    expect(answer.ok && answer.value.find(({ norm }) => norm === 'socialRent')).toEqual({
      norm: 'socialRent',
      before: 932.93,
      after: 960.12,
      difference: 27.19,
      isStrange: false,
    })
  })

  it('says of an amount that was not found the year before no difference', () => {
    const answer = entering()
    expect(answer.ok && answer.value.find(({ norm }) => norm === 'benefitCapHigh')).toMatchObject({
      before: null,
      difference: null,
      isStrange: false,
    })
  })

  it('is refused while an amount is missing, until she says that it was not found', () => {
    expect(entering({ values: without('benefitCapLow') })).toMatchObject({
      refusal: { code: 'amounts-missing', norms: ['benefitCapLow'], basis: 'rent-norms' },
    })
    expect(entering({ values: without('benefitCapLow'), isSure: true }).ok).toBe(true)
  })

  it('is refused where there is not one amount, whatever she says', () => {
    expect(entering({ values: {}, isSure: true })).toMatchObject({
      refusal: { code: 'amounts-missing', norms: normsOf('grenzen') },
    })
  })

  it('is refused for a year that is there, that had amounts not found too', () => {
    expect(entering({ year: 2026 })).toMatchObject({ refusal: { code: 'year-entered' } })
  })

  it.each([2025, 2028])('is refused for %i: out of reach', (year) => {
    expect(entering({ year })).toMatchObject({
      refusal: { code: 'year-out-of-reach', from: 2026, until: 2027 },
    })
  })

  it('is refused with a source of tomorrow, and not with one of today', () => {
    expect(entering({ publishedOn: day('2026-11-26') })).toMatchObject({
      refusal: { code: 'source-after-today', basis: 'rent-norms' },
    })
  })

  it('is refused where a comma went astray, until she says that it is right', () => {
    const values = { ...limits, socialRent: 96012 }
    expect(entering({ values })).toMatchObject({
      refusal: { code: 'strange-jump', norms: ['socialRent'], basis: 'input-form' },
    })
    expect(entering({ values, isSure: true }).ok).toBe(true)
  })

  it.each([
    ['rentRise', 7.1, false],
    ['rentRise', 7.11, true],
    ['rentRise', 1.09, true],
    ['rentRiseLowRent', 27.5, false],
    ['rentRiseLowRent', 27.51, true],
  ] as const)('%s of %d is strange: %s', (norm, value, isStrange) => {
    const values = { rentRise: 4.1, rentRiseLowRent: 25, [norm]: value }
    const changes = normChanges({ set: 'huren', year: 2027, values }, shippedNormAmounts)
    expect(changes.find((one) => one.norm === norm)?.isStrange).toBe(isStrange)
  })
})

const entered = (value: number | null): EnteredNorm => ({
  norm: 'socialRent',
  year: 2026,
  value,
  publishedOn: day('2025-11-25'),
  found: 'Staatscourant',
  verified: 'primary',
})

describe('what was entered', () => {
  it('stands in the place of what came with the application, and only there', () => {
    const all = normAmountsWith([entered(930)])
    expect(normAmount('socialRent', day('2026-06-01'), all)).toMatchObject({
      value: 930,
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    })
    expect(all).toHaveLength(shippedNormAmounts.length)
  })

  it('can take a wrong amount away', () => {
    expect(
      normAmount('socialRent', day('2026-06-01'), normAmountsWith([entered(null)]))?.value,
    ).toBe(null)
  })

  it('of a rent rise holds from July to July, and makes its year there', () => {
    const all = normAmountsWith([{ ...entered(4.6), norm: 'rentRise', year: 2027 }])
    expect(normAmount('rentRise', day('2027-07-01'), all)).toMatchObject({ validTo: '2028-06-30' })
    expect(normAmount('rentRise', day('2027-06-30'), all)?.value).toBe(4.1)
    expect(hasSet({ set: 'huren', year: 2027 }, all)).toBe(true)
    expect(hasSet({ set: 'grenzen', year: 2027 }, all)).toBe(false)
  })
})

describe('correcting an amount', () => {
  const shipped = {
    set: 'grenzen',
    year: 2026,
    norm: 'socialRent',
    value: 932.93,
    publishedOn: day('2025-11-25'),
    found: 'Volkshuisvesting Nederland, indexering inkomensgrenzen',
    verified: 'secondary',
    today,
    isSure: false,
  } as const
  const correcting = (given: Partial<Parameters<typeof mayCorrect>[0]>) =>
    mayCorrect({ ...shipped, ...given }, shippedNormAmounts)

  it.each([{ value: 932.94 }, { verified: 'primary' }, { value: null }] as const)(
    'can change %j',
    (given) => {
      expect(correcting(given).ok).toBe(true)
    },
  )

  it.each([
    ['amount-unchanged', {}],
    ['year-not-entered', { year: 2027 }],
    ['not-of-this-set', { set: 'huren', value: 5 }],
    ['source-after-today', { publishedOn: day('2026-11-26') }],
    ['strange-jump', { value: 93293 }],
  ] as const)('is refused: %s', (code, given) => {
    expect(correcting(given)).toMatchObject({ refusal: { code } })
  })

  it('fills in what was not found', () => {
    expect(correcting({ norm: 'benefitCapHigh', value: 764.25 }).ok).toBe(true)
  })

  it('that jumps is done once she says that it is right', () => {
    expect(correcting({ value: 1200, isSure: true }).ok).toBe(true)
  })
})
