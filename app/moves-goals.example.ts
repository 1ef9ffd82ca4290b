import { countMoves } from '#agreement/goal-counts.commands.ts'
import { placeMoves } from '#agreement/goal-places.commands.ts'
import { splitMoves } from '#agreement/goal-splits.commands.ts'
import { addNextRound, nextRoundId } from '#agreement/next-round.example.ts'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { exclusionMoves } from '#steps/scope/exclusions.commands.ts'
import { type Canonical, made } from './canonical.example.ts'
import { one } from './rows.example.ts'

const at = 'negotiating'

const goalOf = (db: Db) => one(db, 'goals', { dropped_at: null })

const shares = () => ({
  associations: [partyId('voorbeeldwonen'), ''],
  years: [2027, 2027],
  shares: [240, 60],
})

/** Where goals stand, how they are split, and which promises count for them. */
export const goalMovesMade: readonly Canonical[] = [
  made(placeMoves.adopt, { by: 'strateeg', at, body: () => ({ roundId, ids: ['NPA25-01'] }) }),
  made(placeMoves.place, {
    by: 'coordinator',
    at,
    body: async (db) => ({
      roundId,
      goalId: await goalOf(db),
      level: 'regional',
      ownShare: 600,
      signedBy: 'Regio en gemeenten',
      notSignedBy: 'Huurdersbond van de regio',
    }),
  }),
  made(splitMoves.split, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({ roundId, goalId: await goalOf(db), seen: 1, ...shares() }),
  }),
  made(splitMoves.unsplit, {
    by: 'lid',
    at,
    body: async (db) => ({
      roundId,
      goalId: await goalOf(db),
      seen: 1,
      reason: 'Eerst praten wij over de grond.',
    }),
  }),
  made(countMoves.count, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      roundId,
      code: 'VBS-BES-01',
      goalId: await goalOf(db),
      counting: 'gross',
      moment: 'completion',
    }),
  }),
  made(countMoves.uncount, {
    by: 'strateeg',
    at,
    body: () => ({ roundId, code: 'VBS-BES-01' }),
  }),
  made(exclusionMoves.takeUp, {
    by: 'strateeg',
    at,
    before: addNextRound,
    body: async (db) => ({ roundId: nextRoundId, exclusionId: await one(db, 'out_of_scope') }),
  }),
  made(exclusionMoves.postpone, {
    by: 'ambtenaar',
    at,
    before: addNextRound,
    body: async (db) => ({
      roundId: nextRoundId,
      exclusionId: await one(db, 'out_of_scope'),
      untilYear: 2030,
      why: 'De nota is nog niet klaar.',
    }),
  }),
]
