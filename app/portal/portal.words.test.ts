import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { agreementWords } from './agreement.words.ts'
import { homeWords } from './home.words.ts'
import { momentWords } from './moment.ts'
import { municipalitiesWords } from './municipalities.words.ts'
import { answerWords, byWhen, momentDay, termSentence } from './portal.words.ts'
import { verifyWords } from './verify.words.ts'

it('never calls “seen” agreement', () => {
  expect(answerWords.seen_only).toBe('Voor gezien, dit is geen akkoord')
})

it('says a term, a moment and a deadline as people do', () => {
  expect(termSentence({ from: day('2027-01-01'), until: day('2030-12-31') })).toBe(
    'Geldt van 1 januari 2027 tot en met 31 december 2030.',
  )
  expect(momentDay('2026-11-24T23:30:00Z')).toBe('25 november 2026')
  expect(momentWords(new Date('2027-07-01T10:05:00Z'))).toBe('1 juli 2027 om 12.05 uur')
  expect(byWhen('2027-12-31')).toBe('Uiterlijk 31 december 2027')
  expect(byWhen('eind 2028')).toBe('Uiterlijk eind 2028')
  expect(byWhen(null)).toBe('Geen datum afgesproken')
})

it('counts in words', () => {
  expect(homeWords.agreements(1)).toBe('1 openbare afspraak')
  expect(municipalitiesWords.lead(0, 342)).toBe(
    'Van de 342 gemeenten heeft er nog geen openbare afspraken.',
  )
  expect(municipalitiesWords.lead(2, 342)).toBe('2 van de 342 gemeenten hebben openbare afspraken.')
  expect(agreementWords.counted(6, '')).toBe('6 beloften. Er zijn nog geen cijfers gepubliceerd.')
  expect(agreementWords.counted(6, '1 op koers, 5 let op')).toBe(
    '6 beloften: 1 op koers, 5 let op.',
  )
})

it.each([
  [{ version: 2, revision: 0, isSeal: false }, 'versie 2, nog zonder handtekeningen'],
  [{ version: 2, revision: 1, isSeal: false }, 'met 1 handtekening. Later kwamen er meer bij'],
  [{ version: 2, revision: 3, isSeal: false }, 'met 3 handtekeningen'],
  [{ version: 2, revision: 6, isSeal: true }, 'gesloten nadat iedereen had geantwoord'],
])('says of a known file %j: %s', (made, says) => {
  expect(verifyWords.madeHereText(made)).toContain(says)
})
