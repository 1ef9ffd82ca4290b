import { actionMoves } from '#agreement/actions.commands.ts'
import { actionsOf, delayTalksOf } from '#agreement/actions.store.ts'
import { type Action, type DelayTalk, stateOfAction } from '#agreement/actions.ts'
import { actionRefusalWords } from '#agreement/actions.words.ts'
import { commitmentsOf } from '#agreement/commitments.store.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'

const path = '/api/v1/trajecten/:roundId/acties'

/** What is to be done under the commitments of a round, and what was said of delays. */
export const get: Handler<typeof path> = async ({ params, context: { db, now } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThereProblem()
  const codes = new Map((await commitmentsOf(db, roundId)).map((one) => [one.id, one.code]))
  const codeOf = ({ commitmentId }: Pick<Action, 'commitmentId'>) => codes.get(commitmentId) ?? null
  const today = dayOf(now)
  const actions = await actionsOf(db, roundId)
  const talks = await delayTalksOf(db, roundId)
  return Response.json({
    actions: actions.map((one) => ({ commitment: codeOf(one), ...actionJson(one, today) })),
    delays: talks.map((one) => ({ commitment: codeOf(one), ...talkJson(one) })),
  })
}

const actionJson = (action: Action, today: Day) => ({
  id: action.id,
  text: action.text,
  owner: action.ownerPartyId,
  due: action.dueOn,
  state: stateOfAction(action, today),
  done: action.doneOn,
  reason: action.dropReason,
})

const talkJson = (talk: DelayTalk) => ({
  id: talk.id,
  party: talk.partyId,
  answers: talk.answersId,
  cause: talk.cause,
  text: talk.text,
  needs: talk.needsPartyId,
  expected: talk.expectedOn,
  at: talk.saidAt,
})

const idJson = ({ id }: { id: string }) => ({ id })

export const moves = {
  addAction: asked(actionMoves.addAction, idJson),
  finishAction: asked(actionMoves.finishAction),
  dropAction: asked(actionMoves.dropAction),
  explainDelay: asked(actionMoves.explainDelay, idJson),
  answerDelay: asked(actionMoves.answerDelay, idJson),
}

export const post: Handler<typeof path> = answering({
  moves,
  words: actionRefusalWords,
  cite: (basis) => bases[basis].cite,
})
