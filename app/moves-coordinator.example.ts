import { people } from '#parties/cast.example.ts'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { handoverMoves } from '#steps/coordination/handovers.commands.ts'
import { type Canonical, does, made } from './canonical.example.ts'
import { one } from './rows.example.ts'
import { aHandover } from './stage-coordinator.example.ts'

const at = 'negotiating'

/** She asks, unless she asked before and waits for an answer: a browser shares what it sees with other forms. */
async function ask(db: Db): Promise<void> {
  const waiting = await db
    .selectFrom('handovers')
    .select('id')
    .where('withdrawnAt', 'is', null)
    .where('signedAt', 'is', null)
    .execute()
  if (waiting.length === 0)
    await does(db, 'coordinator', [handoverMoves.proposeHandover, aHandover])
}

const asked = async (db: Db) => ({
  roundId,
  handoverId: await one(db, 'handovers', { withdrawn_at: null }),
})

/** The coordinator hands over; she who was asked signs, or says no. */
export const coordinatorMovesMade: readonly Canonical[] = [
  made(handoverMoves.proposeHandover, { by: 'coordinator', at, body: () => aHandover }),
  made(handoverMoves.withdrawHandover, {
    by: 'coordinator',
    at,
    before: ask,
    body: async (db) => ({ ...(await asked(db)), reason: 'Ik blijf.' }),
  }),
  made(handoverMoves.declineHandover, {
    by: 'adviseur',
    at,
    before: ask,
    body: async (db) => ({ ...(await asked(db)), reason: 'Ik heb er geen tijd voor.' }),
  }),
  made(handoverMoves.takeOver, {
    by: 'adviseur',
    at,
    before: ask,
    body: async (db) => {
      const row = await db
        .selectFrom('handovers')
        .select('sha256')
        .where('withdrawnAt', 'is', null)
        .executeTakeFirstOrThrow()
      return {
        ...(await asked(db)),
        sha256: row.sha256,
        name: people.adviseur.name,
        statement: 'Ik kies geen kant.',
        employer: 'Zorggroep Voorbeeld',
      }
    },
  }),
]
