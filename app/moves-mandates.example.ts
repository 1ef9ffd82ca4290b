import { membershipId, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { functionMoves } from '#steps/stakeholders/functions.commands.ts'
import { mandateMoves } from '#steps/stakeholders/mandates.commands.ts'
import { participationMoves } from '#steps/stakeholders/participation.commands.ts'
import { standInMoves } from '#steps/stakeholders/stand-ins.commands.ts'
import { type Canonical, does, made } from './canonical.example.ts'
import { one } from './rows.example.ts'

const at = 'negotiating'

const forLid = {
  roundId,
  membershipId: membershipId('lid'),
  substituteId: membershipId('voorzitter'),
  scope: 'round',
  acts: ['negotiate'],
  fromDay: '2026-11-25',
  untilDay: '2026-12-31',
  grantedBy: 'Bestuur',
}

const away = { roundId, membershipId: membershipId('lid'), note: 'Rond kerst' }

/** In what form parties take part, and who may do what for an organisation. */
export const mandateMovesMade: readonly Canonical[] = [
  made(participationMoves.takePartAs, {
    by: 'coordinator',
    at,
    body: () => ({
      roundId,
      partyId: partyId('hrModelwonen'),
      form: 'via_umbrella',
      viaId: partyId('hvVoorbeeldwonen'),
    }),
  }),
  made(mandateMoves.withdrawMandate, {
    by: 'voorzitter',
    at,
    body: async (db) => ({
      roundId,
      mandateId: await one(db, 'mandates', { membership_id: membershipId('lid') }),
      reason: 'Zij doet iets anders.',
    }),
  }),
  made(standInMoves.standIn, { by: 'voorzitter', at, body: () => forLid }),
  made(standInMoves.endStandIn, {
    by: 'voorzitter',
    at,
    before: (db) => does(db, 'voorzitter', [standInMoves.standIn, forLid]),
    body: async (db) => ({
      roundId,
      standInId: await one(db, 'substitutes', { membership_id: membershipId('lid') }),
      untilDay: '2026-12-01',
    }),
  }),
  made(functionMoves.succeed, {
    by: 'voorzitter',
    at,
    body: () => ({
      roundId,
      membershipId: membershipId('lid'),
      successorId: membershipId('voorzitter'),
      untilDay: '2026-12-31',
      grantedBy: 'Bestuur',
    }),
  }),
  made(functionMoves.sayAway, { by: 'lid', at, body: () => away }),
  made(functionMoves.takeBackAway, {
    by: 'lid',
    at,
    before: (db: Db) => does(db, 'lid', [functionMoves.sayAway, away]),
    body: async (db) => ({
      roundId,
      absenceId: await one(db, 'absences', { membership_id: membershipId('lid') }),
    }),
  }),
]
