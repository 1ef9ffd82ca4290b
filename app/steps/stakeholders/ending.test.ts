import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { mayEndOn } from './ending.ts'

const lasting = { fromDay: day('2026-01-01'), untilDay: null }
const ending = { fromDay: day('2026-01-01'), untilDay: day('2026-12-31') }

it.each([
  ['its first day', lasting, '2026-01-01', undefined],
  ['the day before its first', lasting, '2025-12-31', 'ends-before-it-begins'],
  ['a day far ahead', lasting, '2040-01-01', undefined],
  ['the last day that it has', ending, '2026-12-31', undefined],
  ['an earlier day than planned', ending, '2026-06-30', undefined],
  ['the day after its last', ending, '2027-01-01', 'ends-already'],
])('can end on %s or not', (_, what, on, code) => {
  const answer = mayEndOn(what, day(on))
  expect(answer.ok ? undefined : answer.refusal.code).toBe(code)
})
