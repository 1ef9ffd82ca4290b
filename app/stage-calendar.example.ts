import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { regimeMoves } from '#steps/coordination/regime.commands.ts'
import { does } from './canonical.example.ts'

/** By which law the round counts: it went over to another and came back. */
export async function setDates(db: Db): Promise<void> {
  const { id: switchId } = await does(db, 'coordinator', [
    regimeMoves.switchRegime,
    {
      roundId,
      regime: 'wvrv-2026',
      fromDay: '2026-12-01',
      reason: 'De gemeente heeft haar programma al.',
    },
  ])
  await does(db, 'coordinator', [
    regimeMoves.withdrawRegime,
    { roundId, switchId, reason: 'Het programma is nog een ontwerp.' },
  ])
}
