import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { reviewRefusalWords, reviewWords } from './review.words.ts'

const basis = 'consent-of-all'

describe('a refusal of step 9', () => {
  it.each<[string, Parameters<typeof reviewRefusalWords>[0]]>([
    [
      'Kies een dag van 1 januari 2027 tot en met 31 december 2028.',
      {
        code: 'day-outside-term',
        from: day('2027-01-01'),
        until: day('2028-12-31'),
        basis: 'reachable-date',
      },
    ],
    ['Een evaluatie heeft hoogstens 12 vragen.', { code: 'too-many-questions', most: 12, basis }],
    ['Er is nog 1 vraag zonder antwoord.', { code: 'answers-missing', missing: 1, basis }],
    ['Er zijn nog 3 vragen zonder antwoord.', { code: 'answers-missing', missing: 3, basis }],
    [
      'De overeenkomst liep tot en met 31 december 2027. Maak nieuwe afspraken in een volgend traject.',
      { code: 'term-is-over', until: day('2027-12-31'), basis },
    ],
    ['Deze wijziging geldt al.', { code: 'amendment-closed', state: 'effective', basis }],
    [
      'Dit wijzigingsvoorstel is ingetrokken.',
      { code: 'amendment-closed', state: 'withdrawn', basis },
    ],
    [
      'Over deze afspraak is al besloten: gaat door.',
      { code: 'already-disposed', outcome: 'continue', basis },
    ],
    [
      'Het volgende traject heeft het thema ‘Duurzaamheid’ nog niet. Voeg het daar eerst toe.',
      { code: 'theme-missing', theme: 'Duurzaamheid', basis },
    ],
    ['Deze afspraak geldt niet voor uw organisatie.', { code: 'not-bound', basis }],
    [
      'Deze afspraak bestaat niet, of is niet voor u zichtbaar.',
      { code: 'no-such-commitment', basis },
    ],
    ['Dit traject bestaat niet, of is niet voor u zichtbaar.', { code: 'no-such-round', basis }],
  ])('says: %s', (says, refusal) => {
    expect(reviewRefusalWords(refusal)).toBe(says)
  })
})

describe('the line under the heading', () => {
  it.each([
    [0, 0, 'Wanneer kijken de partijen samen terug, en wat doen zij daarna?'],
    [0, 1, 'Over alle 1 afspraak is besloten wat ermee gebeurt.'],
    [0, 6, 'Over alle 6 afspraken is besloten wat ermee gebeurt.'],
    [2, 6, 'Nog 2 van de 6 afspraken zonder besluit.'],
  ])('of %i open of %i: %s', (open, all, says) => {
    expect(reviewWords.lead(open, all)).toBe(says)
  })
})
