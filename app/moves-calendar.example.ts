import { roundId } from '#parties/parties.example.ts'
import { regimeMoves } from '#steps/coordination/regime.commands.ts'
import { type Canonical, does, made } from './canonical.example.ts'
import { one } from './rows.example.ts'

const at = 'negotiating'

const over = {
  roundId,
  regime: 'wvrv-2026',
  fromDay: '2026-11-25',
  reason: 'Het programma is er al.',
}

/** By which law a round counts, and when the bodies of its parties meet. */
export const calendarMoves: readonly Canonical[] = [
  made(regimeMoves.switchRegime, { by: 'coordinator', at, body: () => over }),
  made(regimeMoves.withdrawRegime, {
    by: 'coordinator',
    at,
    before: (db) => does(db, 'coordinator', [regimeMoves.switchRegime, over]),
    body: async (db) => ({
      roundId,
      switchId: await one(db, 'regime_switches', { withdrawn_at: null }),
      reason: 'Te vroeg.',
    }),
  }),
]
