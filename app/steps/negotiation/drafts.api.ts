import type { Draft } from '#agreement/commitments.ts'
import { draftMoves } from '#agreement/drafts.commands.ts'
import { draftsOf } from '#agreement/drafts.store.ts'
import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { hasRoom } from './room.ts'

const path = '/api/v1/trajecten/:roundId/concepten'

/** What the own party prepares in its room. Who has no room gets 404. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  if (!hasRoom(await standingIn(db, roundId))) return notThereProblem()
  const drafts = await draftsOf(db, roundId)
  return Response.json({ drafts: drafts.map(draftJson) })
}

const done = ({ commitmentId }: { commitmentId: string }) => ({ commitment_id: commitmentId })

export const moves = {
  draft: asked(draftMoves.draft, done),
  revise: asked(draftMoves.revise, done),
  discard: asked(draftMoves.discard, done),
  table: asked(draftMoves.table, ({ commitmentId, code }) => ({
    commitment_id: commitmentId,
    code,
  })),
}

/** Preparing in the own room, and putting what was prepared on the table. */
export const post: Handler<typeof path> = answering({
  moves,
  words: negotiationRefusalWords,
  cite: (basis) => bases[basis].cite,
})

const draftJson = ({ id: commitmentId, title, theme, year, version }: Draft) => ({
  commitment_id: commitmentId,
  title,
  theme,
  year,
  text: version.text,
  obligation: version.obligation,
  content_hash: version.contentHash,
  made_at: version.madeAt,
})
