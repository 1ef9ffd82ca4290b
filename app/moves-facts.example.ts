import { factMoves } from '#agreement/facts.commands.ts'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { type Canonical, made } from './canonical.example.ts'
import { one } from './rows.example.ts'
import { aFact } from './stage-facts.example.ts'

const at = 'negotiating'

const factOf = (db: Db) => one(db, 'fact_answers', { stance: 'disputed' }, 'fact_id')

/** Facts: brought, corrected, answered, withdrawn, and put under a commitment. */
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
]
