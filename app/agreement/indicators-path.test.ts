import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { anIndicator } from './indicators.example.ts'
import type { Indicator } from './indicators.ts'
import { indicatorRefusalWords, warningWords } from './indicators.words.ts'
import { type PathWarning, spanOf, warningsOf, yearsOf } from './indicators-path.ts'
import { aPath } from './light.example.ts'

const term = { termFrom: day('2027-01-01'), termUntil: day('2030-12-31') }
const span = { from: term.termFrom, until: term.termUntil }

describe('a commitment is measured', () => {
  it.each<[number | null, string, string]>([
    [null, '2027-01-01', '2030-12-31'],
    [2028, '2028-01-01', '2028-12-31'],
    // A layer of a year outside the term should not be there; it is measured over the whole term.
    [2031, '2027-01-01', '2030-12-31'],
  ])('of layer %s from %s until %s', (year, from, until) => {
    expect(spanOf({ year }, term)).toEqual({ from, until })
  })

  it('over no more of a year than lies in the term', () => {
    const school = { termFrom: day('2027-09-01'), termUntil: day('2028-08-31') }
    expect(spanOf({ year: 2027 }, school)).toEqual({ from: '2027-09-01', until: '2027-12-31' })
    expect(spanOf({ year: 2028 }, school)).toEqual({ from: '2028-01-01', until: '2028-08-31' })
    expect(yearsOf(spanOf({ year: null }, school))).toEqual([2027, 2028])
  })
})

describe('a path is worth a second look', () => {
  const homes = { path: aPath([2027, 60], [2028, 120], [2029, 180], [2030, 240]), bestStep: 70 }
  const warnings = (given: Partial<Indicator>) =>
    warningsOf(anIndicator({ ...homes, ...given }), span)
  const seen = (given: Partial<Indicator>) =>
    warnings(given).map((one) => [one.code, 'year' in one ? one.year : one.on])

  it('not where it goes on as it did', () => {
    expect(seen({})).toEqual([])
    expect(seen({ bestStep: null })).toEqual([])
  })

  it('where a step is larger than ever', () => {
    const path = aPath([2027, 60], [2028, 160], [2029, 200], [2030, 240])
    expect(warnings({ path }).map((one) => warningWords(one, 'woningen'))).toEqual([
      'In 2028 is de stap 100 woningen. In het beste jaar tot nu toe was dat 70 woningen.',
    ])
  })

  it('where a step down is larger than ever', () => {
    const weeks = { value: 12, on: day('2026-10-31'), source: 'Vergunningensysteem' }
    const down = { direction: 'down', baseline: weeks, bestStep: 1 } as const
    expect(seen({ ...down, path: aPath([2027, 9], [2028, 8]), isCumulative: false })).toMatchObject(
      [['step-larger-than-ever', 2027]],
    )
  })

  it('where it lies below the baseline', () => {
    const level = { value: 80, on: day('2026-10-31'), source: 'Toewijzingen' }
    const given = {
      baseline: level,
      isCumulative: false,
      bestStep: null,
      path: aPath([2027, 75], [2028, 82]),
    }
    expect(seen(given)).toEqual([['path-worse-than-baseline', 2027]])
    expect(seen({ ...given, direction: 'down' })).toEqual([['path-worse-than-baseline', 2028]])
  })

  it('not where a total of what should be little rises', () => {
    expect(seen({ direction: 'down' })).toEqual([])
  })

  it('where a total falls, as when each year was filled in by itself', () => {
    expect(seen({ path: aPath([2027, 60], [2028, 40]), bestStep: null })).toEqual([
      ['total-falls', 2028],
    ])
  })

  it('where most of it comes last', () => {
    expect(seen({ path: aPath([2027, 0], [2028, 20], [2029, 240]), bestStep: null })).toEqual([
      ['most-comes-last', 2029],
    ])
  })

  it('where the baseline is old', () => {
    const baseline = { value: 0, on: day('2024-12-31'), source: 'Jaarverslag' }
    expect(seen({ baseline })).toEqual([['baseline-is-old', '2024-12-31']])
  })

  it('not for a band, or for what is only information', () => {
    expect(seen({ direction: 'info', bestStep: 1 })).toEqual([])
    expect(seen({ direction: 'band', bestStep: 1 })).toEqual([])
  })
})

it('says each warning in a sentence of its own', () => {
  const warnings: PathWarning[] = [
    { code: 'path-worse-than-baseline', year: 2028, value: 75.5 },
    { code: 'total-falls', year: 2028 },
    { code: 'most-comes-last', year: 2029, share: 0.916 },
    { code: 'baseline-is-old', on: day('2024-12-31') },
  ]
  expect(warnings.map((warning) => warningWords(warning, '%'))).toEqual([
    'In 2028 is het plan slechter dan de nulmeting: 75,5 %.',
    'In 2028 daalt het totaal. Bij optellen vult u het totaal sinds het begin in.',
    'In 2029 moet 92 % van alles gebeuren. Dan blijkt pas laat of het lukt.',
    'De nulmeting is van 31 december 2024. Is er een nieuwer cijfer?',
  ])
})

it('says what else can be wrong', () => {
  const basis = 'planned-path'
  const codes = [
    'no-such-commitment',
    'no-such-indicator',
    'commitment-not-tabled',
    'frozen-is-frozen',
    'baseline-in-future',
    'not-the-owner',
    'no-such-round',
  ] as const
  const sentences = codes.map((code) => indicatorRefusalWords({ code, basis }))
  expect(new Set(sentences).size).toBe(codes.length)
})
