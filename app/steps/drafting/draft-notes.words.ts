import type { FlaggedFact } from '#agreement/facts.ts'
import { factReasonWords, factStatusWords } from '#agreement/facts.words.ts'
import type { DraftNotes } from '#documents/draft-manuscript.ts'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import type { DraftFlags } from './draft-flags.ts'

type NameOf = (party: Id<'Party'>) => string

/** The flags as they stand in a draft: “Dit rust op een feit dat ter discussie staat.” and how it stands. */
export function draftNotesOf(
  { commitments, goals }: DraftFlags,
  parties: readonly Pick<Party, 'id' | 'shortName'>[],
): DraftNotes {
  const nameOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.shortName ?? ''
  return {
    commitments: new Map(
      commitments.map(({ code, facts }) => [code, facts.map((fact) => noteWords(fact, nameOf))]),
    ),
    goals: new Map(
      goals.map(({ id, facts }) => [id, facts.map((fact) => noteWords(fact, nameOf))]),
    ),
  }
}

function noteWords({ text, status }: FlaggedFact, nameOf: NameOf): string {
  const why = factReasonWords(status, nameOf)
  const stands = status.kind === 'withdrawn' ? '' : `${factStatusWords(status, nameOf)}. `
  return `Dit rust op een feit dat ter discussie staat. “${text}” ${stands}${why}`
}
