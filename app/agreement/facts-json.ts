import type { Fact, FactStatus, FlaggedFact } from './facts.ts'

/** How a fact stands, as the API says it. */
const statusJson = (status: FactStatus) => ({
  status: status.kind,
  disputed_by:
    status.kind === 'disputed'
      ? status.by.map(({ partyId, reason }) => ({ party_id: partyId, reason }))
      : [],
})

/** A fact that needs care beside a commitment, as the API says it. */
export const flaggedJson = ({ id, text, status }: FlaggedFact) => ({
  id,
  text,
  ...statusJson(status),
})

/** A fact with its version and what was said of that version, as the API says it. */
export const factJson = (fact: Fact, status: FactStatus) => ({
  id: fact.id,
  number: fact.number,
  text: fact.text,
  source: fact.source,
  on_day: fact.onDay,
  value: fact.value,
  unit: fact.unit,
  brought_by: fact.partyId,
  withdrawn: fact.withdrawn,
  ...statusJson(status),
  answers: fact.answers.map(({ partyId, stance, reason }) => ({
    party_id: partyId,
    stance,
    reason,
  })),
})
