import type { TextPart } from '#agreement/agreement-text.ts'
import type { Day } from '#kernel/day.ts'
import { clauseFor, clauses, definitions } from '#law/clauses.ts'

type Piece = { part: TextPart; title: string; text: string }

/** How the general text of a round starts: the definitions and clauses that recur in agreements, with the days of its term. */
export const defaultTexts = (term: { termFrom: Day; termUntil: Day }): Piece[] => [
  {
    part: 'preamble',
    title: '',
    text: 'Wij zorgen samen voor goed en betaalbaar wonen. In deze overeenkomst staat wat ieder van ons daarvoor doet.',
  },
  ...definitions.map(({ term: title, meaning }) => ({
    part: 'definition' as const,
    title,
    text: meaning,
  })),
  ...clauses
    .map((clause) =>
      clauseFor(clause, { start: inWords(term.termFrom), end: inWords(term.termUntil) }),
    )
    .map(({ heading, paragraphs }) => ({
      part: 'clause' as const,
      title: heading,
      text: paragraphs.join('\n'),
    })),
]

const inWords = (on: Day): string =>
  new Date(`${on}T12:00:00Z`).toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: 'UTC' })
