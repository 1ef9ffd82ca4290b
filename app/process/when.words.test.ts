import { expect, it } from 'vitest'
import { momentWords } from './when.words.ts'

it('writes a moment on the clock of Amsterdam, in winter and in summer', () => {
  expect(momentWords(new Date('2026-11-25T09:05:00Z'))).toBe('25 november 2026 om 10.05 uur')
  expect(momentWords(new Date('2026-07-01T22:30:00Z'))).toBe('2 juli 2026 om 00.30 uur')
})
