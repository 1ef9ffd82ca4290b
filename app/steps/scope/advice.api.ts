import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { adviceRequestsOf } from '#process/advice.store.ts'
import {
  type Advice,
  type AdviceRequest,
  adviceIn,
  dueOf,
  replyTo,
  stateOf,
} from '#process/advice.ts'
import { placeIn } from '#process/place.store.ts'
import { adviceMoves } from './advice.commands.ts'
import { adviceAnswerMoves } from './advice-answers.commands.ts'
import { adviceExtensionMoves } from './advice-extensions.commands.ts'
import { adviceRefusalWords } from './advice-page.words.ts'

const path = '/api/v1/trajecten/:roundId/adviezen'

/** Every request for advice: who asked whom, by when, and what came of it. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThereProblem()
  const requests = await adviceRequestsOf(db, roundId)
  const today = dayOf(now)
  return Response.json({
    requests: requests.map((request) => ({
      ...requestJson(request),
      state: stateOf(request, today),
      advice: adviceJson(adviceIn(request)),
    })),
  })
}

const requestJson = (request: AdviceRequest) => ({
  id: request.id,
  asked_by: request.partyId,
  asked_of: request.adviserId,
  subject: request.subject,
  paper_id: request.paperId,
  commitment_id: request.commitmentId,
  asked_on: request.askedOn,
  due_on: dueOf(request),
  due_by_rule: request.dueOn,
  closing: request.closed?.closing ?? null,
  close_reason: request.closed?.reason ?? null,
  extensions: request.extensions.map(({ id, partyId, untilDay, reason, settled }) => ({
    id,
    proposed_by: partyId,
    until_day: untilDay,
    reason,
    outcome: settled?.outcome ?? null,
  })),
})

function adviceJson(advice: Advice | undefined) {
  const reply = advice && replyTo(advice)
  return advice
    ? {
        kind: advice.kind,
        text: advice.text,
        paper_id: advice.paperId,
        given_on: advice.givenOn,
        reply_due_on: advice.replyDueOn,
        reply: reply
          ? { deviates: reply.deviates, text: reply.text, replied_on: reply.repliedOn }
          : null,
      }
    : null
}

const named = ({ id }: { id: string }) => ({ id })

export const moves = {
  ask: asked(adviceMoves.ask, ({ id, dueOn }) => ({ id, due_on: dueOn })),
  give: asked(adviceAnswerMoves.give, ({ id, replyDueOn }) => ({ id, reply_due_on: replyDueOn })),
  reply: asked(adviceAnswerMoves.reply, named),
  takeBack: asked(adviceAnswerMoves.takeBack, named),
  propose: asked(adviceExtensionMoves.propose, named),
  settle: asked(adviceExtensionMoves.settle, named),
  withdraw: asked(adviceMoves.withdraw, named),
  goOn: asked(adviceMoves.goOn, named),
}

/** Asks for advice, gives it, answers it, moves its last day by agreement, or ends a request. */
export const post: Handler<typeof path> = answering({
  moves,
  words: adviceRefusalWords,
  cite: (basis) => bases[basis].cite,
})
