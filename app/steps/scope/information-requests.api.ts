import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'
import { requestRefusalWords } from './information.words.ts'
import { requestMoves } from './information-requests.commands.ts'
import { informationRequestsOf } from './information-requests.store.ts'
import { isLate } from './information-requests.ts'

const path = '/api/v1/trajecten/:roundId/informatievragen'

/** Who asked whom for what, by when, and what came of it. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThereProblem()
  const requests = await informationRequestsOf(db, roundId)
  return Response.json({
    requests: requests.map((request) => ({
      id: request.id,
      asked_by: request.partyId,
      asked_of: request.askedPartyId,
      text: request.text,
      asked_at: request.askedAt,
      due_on: request.dueOn,
      is_late: isLate(request, dayOf(now)),
      outcome: request.closed?.outcome ?? null,
      answer: request.closed?.answer ?? null,
      paper_id: request.closed?.paperId ?? null,
      closed_at: request.closed?.at ?? null,
    })),
  })
}

const closed = ({ id, outcome }: { id: string; outcome: string }) => ({ id, outcome })

export const moves = {
  ask: asked(requestMoves.ask, ({ id, dueOn }) => ({ id, due_on: dueOn })),
  answer: asked(requestMoves.answer, closed),
  refuse: asked(requestMoves.refuse, closed),
  withdraw: asked(requestMoves.withdraw, closed),
}

/** Asks another party for information, answers it, says why not, or takes the own question back. */
export const post: Handler<typeof path> = answering({
  moves,
  words: requestRefusalWords,
  cite: (basis) => bases[basis].cite,
})
