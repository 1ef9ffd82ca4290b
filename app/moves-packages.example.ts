import { packageMoves } from '#agreement/packages.commands.ts'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { type Canonical, made } from './canonical.example.ts'
import { one } from './rows.example.ts'
import { looseOf } from './stage-packages.example.ts'

const at = 'negotiating'

const offered = async (db: Db) => ({ roundId, packageId: await one(db, 'packages') })

/** What parties do with packages. */
export const packaging: Canonical[] = [
  made(packageMoves.offerPackage, {
    by: 'secretaris',
    at,
    body: async (db) => ({
      roundId,
      title: 'Onderhoud voor huur',
      proposalIds: await looseOf(db, 'hrModelwonen'),
    }),
  }),
  made(packageMoves.answerPackage, {
    by: 'lid',
    at,
    body: async (db) => ({ ...(await offered(db)), answer: 'accept' }),
  }),
  made(packageMoves.withdrawPackage, { by: 'wethouder', at, body: offered }),
]
