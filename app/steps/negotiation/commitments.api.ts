import { usedFactsOf } from '#agreement/facts.store.ts'
import { flaggedJson } from '#agreement/facts-json.ts'
import { stanceOn, voices } from '#agreement/positions.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { type Party, partiesOf, standingIn } from '#parties/rounds.store.ts'
import { notThereProblem } from '#platform/problem.ts'
import { proposedIn, type Said, saidIn, tableRows } from './table.store.ts'
import { type Laid, laid } from './table.ts'

const path = '/api/v1/trajecten/:roundId/afspraken'

/** The negotiation table: every commitment on it, how it stands, and where each party stands. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThereProblem()
  const parties = await partiesOf(db, roundId)
  const contracting = parties.filter(({ role }) => voices[role].counts).map((one) => one.id)
  const own = standing.party?.role === 'contracting' ? standing.party.id : undefined
  const told = {
    rows: await tableRows(db, roundId),
    said: await saidIn(db, roundId),
    proposed: await proposedIn(db, roundId),
    used: await usedFactsOf(db, roundId),
  }
  return Response.json({
    parties: parties.map(partyJson),
    commitments: laid(told, { contracting, own }).map(commitmentJson),
  })
}

const partyJson = ({ id: partyId, name, shortName, kind, role }: Party) => ({
  id: partyId,
  name,
  short_name: shortName,
  kind,
  role,
})

const commitmentJson = (row: Laid<Said>) => ({
  code: row.code,
  number: row.number,
  title: row.title,
  theme: row.theme,
  state: row.stands,
  content_hash: row.contentHash,
  quantity: row.quantity,
  quantity_max: row.quantityMax,
  unit: row.unit,
  deadline: row.deadline,
  applies_to: row.applicability,
  open_proposals: row.proposals.length,
  open_concerns: row.concerns,
  flagged_facts: row.facts.map(flaggedJson),
  positions: row.latest.map((said) => ({
    party_id: said.partyId,
    position: said.code,
    holds: stanceOn(row.contentHash, said).kind === 'holds',
    fulfilled_at: said.fulfilledAt,
  })),
})
