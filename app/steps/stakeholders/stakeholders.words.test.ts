import { expect, it } from 'vitest'
import { forgottenRules } from './forgotten.ts'
import { forgottenWords } from './forgotten.words.ts'
import { startRefusalWords } from './new-round.words.ts'
import { acceptRefusalWords, stakeholdersRefusalWords } from './stakeholders.words.ts'

it('says a refusal in one or a few sentences', () => {
  const basis = 'lanes' as const
  expect(
    stakeholdersRefusalWords({ code: 'code-taken', organisation: 'Voorbeeldwonen', basis }),
  ).toBe('Dit nummer hoort bij Voorbeeldwonen. Zoek die organisatie op en voeg haar toe.')
  expect(stakeholdersRefusalWords({ code: 'not-a-code', register: 'tooi', basis })).toContain(
    'https://identifier.overheid.nl/tooi/id/',
  )
  expect(stakeholdersRefusalWords({ code: 'invitation-closed', state: 'accepted', basis })).toBe(
    'Deze uitnodiging is al aangenomen en verandert niet meer.',
  )
  expect(stakeholdersRefusalWords({ code: 'not-yours-to-do', by: 'setter-up', basis })).toBe(
    'Dit doet de coördinator, of wie het traject begon.',
  )
})

it('says why a round cannot begin, with the limit', () => {
  const basis = 'practice-cycle' as const
  const tooLong = { code: 'term-too-long', basis } as const
  expect(startRefusalWords({ ...tooLong, kind: 'year', years: 1 })).toContain('één kalenderjaar')
  expect(startRefusalWords({ ...tooLong, kind: 'framework', years: 10 })).toContain('meer dan 10')
  expect(startRefusalWords({ code: 'too-few-municipalities', fewest: 2, basis })).toContain(
    'minstens 2 gemeenten',
  )
})

it('ends every sentence, and speaks to the reader', () => {
  const all = [
    ...Object.values(acceptRefusalWords),
    ...Object.keys(forgottenRules).map((code) =>
      forgottenWords({
        code: code as keyof typeof forgottenRules,
        name: 'Modelwonen',
        other: 'Voorbeeldwonen',
        settledBy: 'party',
        basis: 'lanes',
      }),
    ),
  ]
  for (const words of all) expect(words).toMatch(/^[A-ZË].*\.$/)
})
