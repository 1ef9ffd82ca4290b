import type { AgreementDocument, DocumentCommitment } from './agreement-document.ts'
import { oneLine } from './manuscript.ts'

/** What the text refers to by id or code: names of parties, numbers of goals, commitments. */
export type References = {
  /** The name of a party, or the id itself where the document has no such party. */
  party: (id: string) => string
  /** The names of parties; "alle partijen" where these are all that conclude the agreement. */
  everyone: (ids: readonly string[]) => string
  /** `D3`: goals are numbered through the whole document. */
  goal: (id: string) => string
  commitment: ReadonlyMap<string, DocumentCommitment>
}

/** Everything in the document that other parts of it refer to. */
export function referencesOf({ parties, chapters }: AgreementDocument): References {
  const names = new Map(parties.map(({ id, name }) => [id, oneLine(name)]))
  const goals = chapters.flatMap(({ goals }) => goals)
  const numbers = new Map(goals.map(({ id }, n) => [id, `D${n + 1}`]))
  const commitments = chapters.flatMap(({ commitments }) => commitments)
  const contracting = parties.filter(({ role }) => role === 'contracting').map(({ id }) => id)
  const bound = parties
    .filter(({ role, participation }) => role === 'contracting' || participation?.via)
    .map(({ id }) => id)
  const party = (id: string) => names.get(id) ?? oneLine(id)
  return {
    party,
    everyone: (ids) =>
      sameSet(ids, contracting) || sameSet(ids, bound)
        ? 'alle partijen die de afspraken sluiten'
        : ids.map(party).join(', '),
    goal: (id) => numbers.get(id) ?? oneLine(id),
    commitment: new Map(commitments.map((commitment) => [commitment.code, commitment])),
  }
}

/** Where a commitment stands in the document, for links. */
export const anchorOf = (code: string) =>
  `afspraak-${code.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}`

const sameSet = (one: readonly string[], other: readonly string[]) =>
  other.length > 0 && one.length === other.length && other.every((id) => one.includes(id))
