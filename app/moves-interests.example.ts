import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { interestMoves } from '#steps/stakeholders/interests.commands.ts'
import { type Canonical, made } from './canonical.example.ts'
import { one } from './rows.example.ts'

const at = 'negotiating'

const ofAssociation = (db: Db) =>
  one(db, 'interest_views', { party_id: partyId('voorbeeldwonen'), ended_at: null })

/** What a party says of the others in its own room. */
export const interestMovesMade: readonly Canonical[] = [
  made(interestMoves.placeInterest, {
    by: 'strateeg',
    at,
    body: () => ({
      roundId,
      aboutName: 'Zorgkantoor',
      influence: 3,
      interest: 4,
      note: 'Betaalt.',
    }),
  }),
  made(interestMoves.correctInterest, {
    by: 'strateeg',
    at,
    body: async (db) => ({ roundId, viewId: await ofAssociation(db), influence: 4, interest: 4 }),
  }),
  made(interestMoves.removeInterest, {
    by: 'strateeg',
    at,
    body: async (db) => ({ roundId, viewId: await ofAssociation(db) }),
  }),
]
