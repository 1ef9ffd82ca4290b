import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { calendar } from '#law/calendars.ts'
import {
  basisWords,
  latenessWords,
  monthWords,
  planDayWords,
  shortDayWords,
  whoWords,
} from './plan.words.ts'

it('says days and months in full', () => {
  expect(planDayWords(day('2026-06-30'))).toBe('dinsdag 30 juni 2026')
  expect(shortDayWords(day('2026-12-14'))).toBe('ma 14 dec 2026')
  expect(monthWords('2026-12')).toBe('december 2026')
})

it('presents nothing as law that nobody read in the law', () => {
  expect(basisWords(calendar['CAL-09'])).toBe('Woningwet art. 44 lid 1 (niet nagekeken in de wet)')
  expect(basisWords(calendar['CAL-13'])).toMatch(/\(uit een tweede bron\)$/)
  expect(basisWords(calendar['CAL-33'])).toMatch(/\(dag niet in een bron gevonden\)$/)
  expect(basisWords(calendar['CAL-14'])).toBe('Gebruikelijke planning, niet in een bron gevonden')
})

it('says who does it, and for whom', () => {
  expect(whoWords(calendar['CAL-02'])).toBe('coördinator, voor alle partijen')
  expect(whoWords(calendar['CAL-06'])).toBe('alle partijen')
  expect(whoWords(calendar['CAL-09'])).toBe(
    'corporatie, voor college van B en W, huurdersorganisatie en bewonerscommissie',
  )
})

it.each([
  [{ days: 1, waitsFor: [] }, '1 dag te laat.'],
  [
    { days: 21, waitsFor: ['CAL-02', 'CAL-10'] as const },
    '21 dagen te laat. Eerst nodig: spelregels en planning zijn afgesproken en verantwoording (dVi) is ingediend.',
  ],
])('says how late something is and what has to come first', (lateBecause, words) => {
  expect(latenessWords({ regime: 'woningwet-2015', lateBecause })).toBe(words)
})
