import type { Round } from '#parties/rounds.store.ts'

/** A round as the API gives it. Days bound the term, both included. */
export const roundJson = (round: Round) => ({
  id: round.id,
  name: round.name,
  kind: round.kind,
  term_from: round.termFrom,
  term_until: round.termUntil,
  address: round.address,
  regime: round.regime,
  is_example: round.isExample,
  previous_id: round.previousId,
})
