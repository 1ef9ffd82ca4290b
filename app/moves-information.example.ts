import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { requestMoves } from '#steps/scope/information-requests.commands.ts'
import { paperMoves } from '#steps/scope/papers.commands.ts'
import { aPaper } from '#steps/scope/papers.example.ts'
import { type Canonical, made } from './canonical.example.ts'
import { one } from './rows.example.ts'

const at = 'negotiating'

const forecast = async (db: Db) => ({
  roundId,
  paperId: await one(db, 'papers', { kind: 'forecast_report' }),
})
const open = async (db: Db) => ({
  roundId,
  requestId: await one(db, 'information_requests', { outcome: null }),
})

/** What lies in the information room, who gets it, and what parties ask each other. */
export const informationMoves: readonly Canonical[] = [
  made(paperMoves.add, {
    by: 'ambtenaar',
    at,
    body: () => ({ ...aPaper, title: 'Woonvisie', partyIds: [partyId('hvVoorbeeldwonen')] }),
  }),
  made(paperMoves.revise, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      ...(await forecast(db)),
      documentOn: '2026-11-20',
      url: 'https://voorbeeldwonen.example/vooruitblik',
      partyIds: [partyId('hvVoorbeeldwonen')],
    }),
  }),
  made(paperMoves.give, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await forecast(db)), partyIds: [partyId('modelwonen')] }),
  }),
  made(paperMoves.confirm, {
    by: 'voorzitter',
    at,
    body: async (db) => ({
      roundId,
      versionId: await one(db, 'paper_versions', {
        paper_id: (await forecast(db)).paperId,
        number: 2,
      }),
    }),
  }),
  made(paperMoves.exempt, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      ...(await forecast(db)),
      partyId: partyId('modelwonen'),
      reason: 'Een andere corporatie.',
    }),
  }),
  made(paperMoves.withdraw, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await forecast(db)), reason: 'Er komt een nieuwe.' }),
  }),
  made(requestMoves.ask, {
    by: 'voorzitter',
    at,
    body: () => ({
      roundId,
      askedPartyId: partyId('gemeente'),
      text: 'Welke grond is van de gemeente?',
    }),
  }),
  made(requestMoves.answer, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await open(db)), answer: 'Er staan 40 woningen leeg.' }),
  }),
  made(requestMoves.refuse, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await open(db)), reason: 'Dat weten wij niet.' }),
  }),
  made(requestMoves.withdraw, {
    by: 'voorzitter',
    at,
    body: async (db) => ({ ...(await open(db)), reason: 'Het is niet meer nodig.' }),
  }),
]
