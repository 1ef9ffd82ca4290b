import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { handoverMoves } from './handovers.commands.ts'
import { handoversOf } from './handovers.store.ts'
import { packOf, readsHandovers } from './handovers.ts'
import { handoverRefusalWords } from './handovers.words.ts'

const path = '/api/v1/trajecten/:roundId/overdrachten'

/** The handovers of a round with their packs; `sha256` is of the pack as canonical JSON (RFC 8785). */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  const handovers = await handoversOf(db, roundId)
  if (!readsHandovers(standing, handovers)) return notThereProblem()
  return Response.json({
    handovers: handovers.map((one) => ({
      id: one.id,
      from: one.from,
      to: one.to,
      reason: one.reason,
      proposed_by: one.proposedBy,
      proposed_at: one.proposedAt.toISOString(),
      signed_at: one.signedAt?.toISOString() ?? null,
      withdrawn_at: one.withdrawnAt?.toISOString() ?? null,
      withdrawn_because: one.withdrawnBecause,
      sha256: one.sha256,
      pack: packOf(one),
    })),
  })
}

export const moves = {
  proposeHandover: asked(handoverMoves.proposeHandover, ({ id, sha256 }) => ({ id, sha256 })),
  withdrawHandover: asked(handoverMoves.withdrawHandover, ({ id }) => ({ id })),
  declineHandover: asked(handoverMoves.declineHandover, ({ id }) => ({ id })),
  takeOver: asked(handoverMoves.takeOver, ({ id, roleId }) => ({ id, role_id: roleId })),
}

/** Proposes a handover, takes it back, says no to it, or signs for it. */
export const post: Handler<typeof path> = answering({
  moves,
  words: handoverRefusalWords,
  cite: (basis) => bases[basis].cite,
})
