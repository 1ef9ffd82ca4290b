import { addRound } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import type { Stage } from './canonical.example.ts'
import { addElsewhere } from './elsewhere.example.ts'
import { negotiate } from './stage-negotiating.example.ts'
import { prepare } from './stage-preparing.example.ts'
import { freezeAndBeginSigning, signAndCarryOut } from './stage-sealed.example.ts'

/** What happens from the stage before to this one. Every step is a move as people make it. */
export const tell: Record<Stage, (db: Db) => Promise<void>> = {
  empty: async (db) => {
    await addRound(db)
    await addElsewhere(db)
  },
  negotiating: async (db) => {
    await prepare(db)
    await negotiate(db)
  },
  frozen: freezeAndBeginSigning,
  sealed: signAndCarryOut,
}
