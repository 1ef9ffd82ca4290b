import { countMoves } from '#agreement/goal-counts.commands.ts'
import { placeMoves } from '#agreement/goal-places.commands.ts'
import { splitMoves } from '#agreement/goal-splits.commands.ts'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { does } from './canonical.example.ts'
import { one } from './rows.example.ts'

/** Where the goal of the example stands and how it is split; once otherwise, and then as it is. */
export async function layGoals(db: Db): Promise<void> {
  const goalId = await one(db, 'goals', { dropped_at: null })
  const place = { roundId, goalId, level: 'local', signedBy: 'Gemeenteraad' }
  await does(db, 'ambtenaar', [placeMoves.place, place])
  const cells = { associations: [partyId('voorbeeldwonen'), ''], years: [2027, 2027] }
  await does(db, 'ambtenaar', [
    splitMoves.split,
    { roundId, goalId, ...cells, shares: [300, 100], reason: 'Naar het aantal woningen.' },
  ])
}

/** One promise counts for it. */
export async function countPromise(db: Db): Promise<void> {
  const goalId = await one(db, 'goals', { dropped_at: null })
  await does(db, 'strateeg', [
    countMoves.count,
    { roundId, code: 'VBS-BES-01', goalId, moment: 'completion' },
  ])
}
