import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { dispositionMoves } from '#steps/scope/line-dispositions.commands.ts'
import { lineImportMoves } from '#steps/scope/line-import.commands.ts'
import { lineMoves } from '#steps/scope/overview-lines.commands.ts'
import { responseMoves } from '#steps/scope/overview-responses.commands.ts'
import { overviewMoves } from '#steps/scope/overviews.commands.ts'
import { aLine } from '#steps/scope/overviews.example.ts'
import { stockMoves } from '#steps/scope/stock.commands.ts'
import { type Canonical, does, made } from './canonical.example.ts'
import { one } from './rows.example.ts'

const at = 'negotiating'

/** The bod that lies on the table. */
const sent = async (db: Db) => ({
  roundId,
  overviewId: await one(db, 'activity_overviews', { party_id: partyId('voorbeeldwonen') }),
})

/** The bod that is being made. */
const making = async (db: Db) => ({
  roundId,
  overviewId: await one(db, 'activity_overviews', { party_id: partyId('modelwonen') }),
})

const lineOf = (db: Db, reference: string) => one(db, 'overview_lines', { reference })

/** An association makes its bod and sends it. */
const overview: Canonical[] = [
  made(overviewMoves.start, { by: 'strateeg', at, body: () => ({ roundId, year: 2028 }) }),
  made(overviewMoves.renew, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await sent(db)), why: 'Er is meer grond.' }),
  }),
  made(overviewMoves.send, {
    by: 'directeurModel',
    at,
    body: async (db) => ({ ...(await making(db)), deliveredOn: '2026-11-20' }),
  }),
  made(stockMoves.saveStock, {
    by: 'directeurModel',
    at,
    body: async (db) => ({ ...(await making(db)), part: 'daeb', from: 2027, until: 2031, sale: 4 }),
  }),
  made(overviewMoves.note, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await sent(db)), kind: 'board_approved', onDay: '2026-06-20' }),
  }),
  made(overviewMoves.takeBack, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      ...(await sent(db)),
      factId: await one(db, 'overview_facts', {
        kind: 'tenants_consulted',
        ended_at: null,
        lane: 'table',
      }),
      reason: 'Het ging niet door.',
    }),
  }),
]

/** An association writes the lines of its bod. */
const lines: Canonical[] = [
  made(lineMoves.add, {
    by: 'directeurModel',
    at,
    body: async (db) => ({ ...(await making(db)), ...aLine, reference: 'M3' }),
  }),
  made(lineImportMoves.importLines, {
    by: 'directeurModel',
    at,
    body: async (db) => ({
      ...(await making(db)),
      rows: JSON.stringify([{ ...aLine, reference: 'M9' }]),
    }),
  }),
  made(lineMoves.correct, {
    by: 'directeurModel',
    at,
    body: async (db) => ({
      ...(await making(db)),
      ...aLine,
      lineId: await lineOf(db, 'M1'),
      quantity: 90,
    }),
  }),
  made(lineMoves.withdraw, {
    by: 'directeurModel',
    at,
    body: async (db) => ({
      ...(await making(db)),
      lineId: await lineOf(db, 'M1'),
      reason: 'Geen geld.',
    }),
  }),
  made(lineMoves.putBack, {
    by: 'directeurModel',
    at,
    body: async (db) => ({ ...(await making(db)), lineId: await lineOf(db, 'M2') }),
  }),
]

/** What the others say of it, and what becomes of its lines. */
const answers: Canonical[] = [
  made(responseMoves.respond, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({ ...(await sent(db)), text: 'Wij willen meer.' }),
  }),
  made(responseMoves.withdrawResponse, {
    by: 'lid',
    at,
    body: async (db) => ({
      ...(await sent(db)),
      responseId: await one(db, 'overview_responses', { withdrawn_at: null }),
      reason: 'Wij lazen niet goed.',
    }),
  }),
  made(dispositionMoves.dispose, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({
      ...(await sent(db)),
      lineId: await lineOf(db, '1'),
      outcome: 'adopted',
      codes: ['VBS-BES-01'],
    }),
  }),
  made(dispositionMoves.reopen, {
    by: 'lid',
    at,
    body: async (db) => ({
      ...(await sent(db)),
      lineId: await lineOf(db, '1'),
      reason: 'Toch nog eens.',
    }),
  }),
  made(dispositionMoves.prepare, {
    by: 'strateeg',
    at,
    before: async (db) =>
      does(db, 'lid', [
        dispositionMoves.reopen,
        { roundId, lineId: await lineOf(db, '2'), reason: 'Toch nog eens.' },
      ]),
    body: async (db) => ({ ...(await sent(db)), lineId: await lineOf(db, '2') }),
  }),
]

export const bodMoves = [...overview, ...lines, ...answers]
