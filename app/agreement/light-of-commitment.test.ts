import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { aCommitment } from './commitments.example.ts'
import { anIndicator } from './indicators.example.ts'
import { aFigure, aLightInput } from './light.example.ts'
import type { LightInput } from './light.ts'
import {
  asksAttention,
  byUrgency,
  courseOf,
  isJudged,
  isOnCourse,
  lightOf,
  type Measured,
} from './light-of-commitment.ts'

const today = day('2027-07-15')

const measured = (input: LightInput): Measured => ({
  indicator: anIndicator(),
  span: input.span,
  reports: [],
  input,
})

/** Homes by the end of June, of 240 in the year. */
const homes = (realised: number) => measured(aLightInput({ realised }))
const old = measured(aLightInput({ evidence: aFigure(120, '2027-01-31') }))
const early = measured({ ...aLightInput(), frequency: 'year' })

const course = (...all: Measured[]) => courseOf({ commitment: aCommitment(), measured: all }, today)

describe('a commitment stands as its worst indicator', () => {
  it.each([
    ['one that fails among many that do well', [homes(300), homes(120), homes(10)], 'behind'],
    ['one that lags', [homes(300), homes(100)], 'attention'],
    ['one of which nobody knows', [homes(300), old], 'no-data'],
    ['all reached', [homes(300), homes(240)], 'achieved'],
    ['not all reached', [homes(300), homes(120)], 'on-track'],
    ['only early ones', [early], 'not-started'],
    ['nothing measured', [], 'not-measured'],
  ])('%s', (_, all, expected) => {
    expect(course(...all)).toBe(expected)
  })

  it('in whatever order they stand', () => {
    const some = fc.array(
      fc.constantFrom(homes(300), homes(120), homes(100), homes(10), old, early),
    )
    void fc.assert(
      fc.property(some, (all) => {
        expect(course(...all.toReversed())).toBe(course(...all))
      }),
    )
  })

  it('and never better for one indicator more', () => {
    const one = fc.constantFrom(homes(300), homes(120), homes(100), homes(10), old)
    void fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), one, (all, more) => {
        const rank = byUrgency.indexOf(course(...all))
        expect(byUrgency.indexOf(course(...all, more))).toBeLessThanOrEqual(rank)
      }),
    )
  })
})

it('counts every course once: as on course, as asking attention, or as not judged', () => {
  const judged = byUrgency.filter(isJudged)
  expect(judged).toEqual(['behind', 'attention', 'no-data', 'on-track', 'achieved'])
  expect(judged.filter((one) => isOnCourse(one) === asksAttention(one))).toEqual([])
})

it('takes a figure in another unit, which was refused at the door, for a fault', () => {
  const wrong = measured(aLightInput({ evidence: aFigure(50, '2027-06-30', '%') }))
  expect(() => lightOf(wrong, today)).toThrow('unit-mismatch')
})
