import { factMoves } from '#agreement/facts.commands.ts'
import { factsOf, usedFactsOf } from '#agreement/facts.store.ts'
import { factStatus } from '#agreement/facts.ts'
import { factRefusalWords } from '#agreement/facts.words.ts'
import { factJson } from '#agreement/facts-json.ts'
import { goalFactMoves } from '#agreement/goal-facts.commands.ts'
import { goalFactsOf } from '#agreement/goal-facts.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'

const path = '/api/v1/trajecten/:roundId/feiten'

/** The facts of a round, those that were withdrawn too: how each stands, and which commitments and goals use it. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThereProblem()
  const parties = await partiesOf(db, roundId)
  const contracting = parties.filter(({ role }) => role === 'contracting').map((one) => one.id)
  const facts = await factsOf(db, roundId)
  const uses = await usedFactsOf(db, roundId)
  const goalUses = await goalFactsOf(db, roundId)
  return Response.json({
    facts: facts.map((fact) => ({
      ...factJson(fact, factStatus(fact, contracting)),
      commitments: uses.filter((use) => use.id === fact.id).map(({ code }) => code),
      goals: goalUses.filter((use) => use.id === fact.id).map(({ goalId }) => goalId),
    })),
  })
}

const idJson = ({ id: factId }: { id: string }) => ({ id: factId })

export const moves = {
  add: asked(factMoves.add, idJson),
  correct: asked(factMoves.correct, idJson),
  answer: asked(factMoves.answer, idJson),
  withdraw: asked(factMoves.withdraw, idJson),
  use: asked(factMoves.use, idJson),
  unuse: asked(factMoves.unuse, idJson),
  useForGoal: asked(goalFactMoves.useForGoal, idJson),
  unuseForGoal: asked(goalFactMoves.unuseForGoal, idJson),
}

/** Brings a fact, corrects it, says what a party thinks of it, or puts it under a commitment or a goal. */
export const post: Handler<typeof path> = answering({
  moves,
  words: factRefusalWords,
  cite: (basis) => bases[basis].cite,
})
