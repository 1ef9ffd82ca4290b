import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { daysLeftWords, dayWords, momentWords, periodWords, termWords } from './days.words.ts'

const now = new Date('2026-11-25T09:00:00Z')

it.each([
  ['2026-11-25T08:05:00Z', 'vandaag om 9.05 uur'],
  ['2026-11-24T15:10:00Z', 'gisteren om 16.10 uur'],
  ['2026-09-01T10:00:00Z', 'dinsdag 1 september'],
  ['2025-11-25T10:00:00Z', '25 november 2025'],
])('says when %s was', (at, words) => {
  expect(momentWords(new Date(at), now)).toBe(words)
})

it.each([
  ['2026-12-07', 'nog 12 dagen'],
  ['2026-11-26', 'nog 1 dag'],
  ['2026-11-25', 'vandaag'],
  ['2026-11-24', '1 dag te laat'],
  ['2026-11-20', '5 dagen te laat'],
])('says how long there is until %s', (until, words) => {
  expect(daysLeftWords(day(until), day('2026-11-25'))).toBe(words)
})

it('writes days, periods and terms', () => {
  expect(dayWords(day('2026-03-01'))).toBe('1 maart 2026')
  expect(periodWords(day('2026-03-01'), null)).toBe('sinds 1 maart 2026')
  expect(periodWords(day('2026-03-01'), day('2026-12-31'))).toBe(
    'van 1 maart 2026 tot en met 31 december 2026',
  )
  expect(termWords(day('2027-01-01'), day('2027-12-31'))).toBe('2027')
  expect(termWords(day('2027-01-01'), day('2030-12-31'))).toBe('2027–2030')
})
