import { accessionsOf } from '#agreement/accessions.store.ts'
import type { Accession } from '#agreement/accessions.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { accessionMoves } from './accessions.commands.ts'
import { accessionRefusalWords } from './accessions.words.ts'

const path = '/api/v1/trajecten/:roundId/toetredingen'

const accessionJson = (accession: Accession) => ({
  id: accession.id,
  party_id: accession.partyId,
  state: accession.state,
  sha256: accession.sha256,
  limited_to: accession.document.limitedTo,
  commitments: accession.document.commitments.map(({ code }) => code),
  reason: accession.reason,
  proposed_at: accession.proposedAt,
  closed_at: accession.closedAt,
  name: accession.name,
  function: accession.function,
  answers: accession.answers.map(({ partyId, consents, reason, answeredAt }) => ({
    party_id: partyId,
    consents,
    reason,
    answered_at: answeredAt,
  })),
})

/** Who wants to join the closed agreement or joined it, with what the others say. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  if (!(await standingIn(db, roundId))) return notThereProblem()
  const accessions = await accessionsOf(db, roundId)
  return Response.json({ accessions: accessions.map(accessionJson) })
}

const done = ({ accessionId }: { accessionId: string }) => ({ accession_id: accessionId })

export const moves = {
  join: asked(accessionMoves.join, done),
  answerJoining: asked(accessionMoves.answerJoining, done),
  withdrawJoining: asked(accessionMoves.withdrawJoining, done),
  signJoining: asked(accessionMoves.signJoining, done),
}

export const post: Handler<typeof path> = answering({
  moves,
  words: accessionRefusalWords,
  cite: (basis) => bases[basis].cite,
})
