import { factMoves } from '#agreement/facts.commands.ts'
import { goalFactMoves } from '#agreement/goal-facts.commands.ts'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { type Canonical, does, made } from './canonical.example.ts'
import { one } from './rows.example.ts'
import { aFact } from './stage-facts.example.ts'

const at = 'negotiating'

const factOf = (db: Db) => one(db, 'fact_answers', { stance: 'disputed' }, 'fact_id')

/** The goal that builds on the disputed fact. */
const goalUse = async (db: Db) => ({
  roundId,
  factId: await factOf(db),
  goalId: await one(db, 'goal_facts', { is_used: true }, 'goal_id'),
})

/** Facts: brought, corrected, answered, withdrawn, and put under a commitment or a goal. */
export const factMovesMade: readonly Canonical[] = [
  made(factMoves.add, {
    by: 'strateeg',
    at,
    body: () => ({ ...aFact, text: 'In de gemeente staan 900 koopwoningen te koop.' }),
  }),
  made(factMoves.correct, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      ...aFact,
      factId: await factOf(db),
      seen: 2,
      value: 4150,
      reason: 'De telling is verbeterd.',
    }),
  }),
  made(factMoves.answer, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({
      roundId,
      factId: await factOf(db),
      seen: 2,
      stance: 'disputed',
      reason: 'Onze telling is anders.',
    }),
  }),
  made(factMoves.withdraw, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      roundId,
      factId: await factOf(db),
      reason: 'De bron is ingetrokken.',
    }),
  }),
  made(factMoves.use, {
    by: 'strateeg',
    at,
    body: async (db) => ({ roundId, factId: await factOf(db), code: 'VBS-BES-02' }),
  }),
  made(factMoves.unuse, {
    by: 'strateeg',
    at,
    body: async (db) => ({ roundId, factId: await factOf(db), code: 'VBS-BES-01' }),
  }),
  made(goalFactMoves.useForGoal, {
    by: 'ambtenaar',
    at,
    before: async (db) => does(db, 'coordinator', [goalFactMoves.unuseForGoal, await goalUse(db)]),
    body: goalUse,
  }),
  made(goalFactMoves.unuseForGoal, { by: 'ambtenaar', at, body: goalUse }),
]
