import { personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { handoverMoves } from '#steps/coordination/handovers.commands.ts'
import { does } from './canonical.example.ts'

/** Whom the coordinator asks to take over, and why. */
export const aHandover = {
  roundId,
  personId: personId('adviseur'),
  reason: 'Ik begin volgende maand bij een ander bureau.',
}

/** The coordinator asked somebody to take over, and went on herself after all. */
export async function askAndStay(db: Db): Promise<void> {
  const { id: handoverId } = await does(db, 'coordinator', [
    handoverMoves.proposeHandover,
    aHandover,
  ])
  await does(db, 'coordinator', [
    handoverMoves.withdrawHandover,
    { roundId, handoverId, reason: 'Ik blijf toch tot het einde.' },
  ])
}
