import { factMoves } from '#agreement/facts.commands.ts'
import { goalFactMoves } from '#agreement/goal-facts.commands.ts'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { does } from './canonical.example.ts'
import { one } from './rows.example.ts'

/** A fact as a party brings it. Name only what the test is about. */
export const aFact = {
  roundId,
  text: 'In de gemeente staan sociale huurwoningen.',
  source: 'Lokale Monitor Wonen',
  onDay: '2026-01-01',
  value: 4120,
  unit: 'woningen',
}

/** A fact that was corrected, is disputed and used by a commitment and a goal, and one that was withdrawn. */
export async function layFacts(db: Db): Promise<void> {
  const { id: factId } = await does(db, 'strateeg', [factMoves.add, aFact])
  const reason = 'Ook kamers tellen mee.'
  await does(db, 'strateeg', [
    factMoves.correct,
    { ...aFact, factId, seen: 1, value: 4130, reason },
  ])
  await does(db, 'lid', [
    factMoves.answer,
    { roundId, factId, seen: 2, stance: 'disputed', reason: 'Wij tellen er minder.' },
  ])
  await does(db, 'strateeg', [factMoves.use, { roundId, factId, code: 'VBS-BES-01' }])
  const goalId = await one(db, 'goals', { text: 'Meer sociale huur' })
  await does(db, 'ambtenaar', [goalFactMoves.useForGoal, { roundId, factId, goalId }])
  const { id: goneId } = await does(db, 'coordinator', [
    factMoves.add,
    { ...aFact, text: 'Er wachten 2.000 mensen op een woning.' },
  ])
  await does(db, 'coordinator', [
    factMoves.withdraw,
    { roundId, factId: goneId, reason: 'Dit cijfer is te oud.' },
  ])
}
