import { expect, it } from 'vitest'
import { now } from '#parties/parties.example.ts'
import { type Progress, stepStates } from './progress.ts'
import { shortWhyWords, stateWords, whyWords } from './progress.words.ts'
import { steps } from './steps.ts'

const latest = {
  subject: 'commitment',
  move: 'table',
  at: now,
  person: 'Ilse Kramer',
  organisation: 'Voorbeeldwonen',
  coordinates: false,
}

const stands = (given: Partial<Progress>): Progress => ({
  state: 'busy',
  missing: undefined,
  owing: [],
  latest: undefined,
  reopening: undefined,
  ...given,
})

it('names one party, more parties, and counts the rest of many', () => {
  const words = (owing: string[]) => whyWords('signing', stands({ owing }))
  expect(words(['A'])).toBe('A gaf nog geen antwoord op de tekst.')
  expect(words(['A', 'B'])).toBe('A en B gaven nog geen antwoord op de tekst.')
  expect(words([...'ABCDEF'])).toContain('A, B, C, D, E en F gaven')
  expect(words([...'ABCDEFG'])).toContain('A, B, C, D, E en 2 andere partijen gaven')
})

it('says of what is done who did it, and when', () => {
  expect(whyWords('negotiation', stands({ state: 'done', latest }))).toBe(
    'Voorbeeldwonen legde een afspraak op tafel op 25 november 2026.',
  )
  expect(whyWords('negotiation', stands({ state: 'done' }))).toBe('')
})

it('names nobody to who may not know, and does say when', () => {
  const unnamed = { ...latest, person: null, organisation: null }
  expect(whyWords('negotiation', stands({ state: 'looked-at', latest: unnamed }))).toContain(
    'Het laatst gebeurde hier iets op 25 november 2026.',
  )
})

it('has who or why for every step in every state that asks for it', () => {
  for (const { id } of steps)
    for (const state of stepStates.filter((state) => state !== 'done')) {
      expect(shortWhyWords(id, stands({ state }))).toMatch(/^[A-Z].*\.$/)
      expect(stateWords[state]).not.toBe('')
    }
})
