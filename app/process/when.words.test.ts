import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { dayWords, momentWords, weekdayWords } from './when.words.ts'

it('writes days in full', () => {
  expect(dayWords(day('2026-11-25'))).toBe('25 november 2026')
  expect(weekdayWords(day('2026-11-25'))).toBe('woensdag 25 november 2026')
})

it('writes a moment on the clock of Amsterdam, in winter and in summer', () => {
  expect(momentWords(new Date('2026-11-25T09:05:00Z'))).toBe('25 november 2026 om 10.05 uur')
  expect(momentWords(new Date('2026-07-01T22:30:00Z'))).toBe('2 juli 2026 om 00.30 uur')
})
