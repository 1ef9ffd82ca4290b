import { expect, it } from 'vitest'
import type { Happened } from './feed.store.ts'
import { doerWords, happenedWords } from './feed.words.ts'

const tabled: Happened = {
  chain: '00000000-0000-7000-8000-e00000000001',
  seq: 1,
  at: new Date('2026-11-25T09:00:00Z'),
  person: 'Ilse Bos',
  organisation: 'Voorbeeldwonen',
  kind: 'housing_association',
  coordinates: false,
  subject: 'commitment',
  move: 'table',
  code: 'VBS-BES-01',
  title: 'Nieuwe sociale huurwoningen',
}

it('lets the organisation speak, and names the coordinator', () => {
  expect(doerWords(tabled)).toBe('Voorbeeldwonen')
  expect(doerWords({ ...tabled, coordinates: true })).toBe('Ilse Bos (coördinator)')
  expect(doerWords({ ...tabled, organisation: null })).toBe('Ilse Bos')
  expect(doerWords({ ...tabled, organisation: null, person: null })).toBe('Iemand')
})

it('says what happened, and names the promise as far as the reader may see it', () => {
  expect(happenedWords(tabled)).toBe('legde ‘Nieuwe sociale huurwoningen’ (VBS-BES-01) op tafel.')
  expect(happenedWords({ ...tabled, title: null })).toBe('legde een afspraak op tafel.')
  expect(happenedWords({ ...tabled, move: 'unheard' })).toBe('werkte aan dit traject.')
})
