import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { adviceMoves } from '#steps/scope/advice.commands.ts'
import { adviceAnswerMoves } from '#steps/scope/advice-answers.commands.ts'
import { adviceExtensionMoves } from '#steps/scope/advice-extensions.commands.ts'
import { type Canonical, made } from './canonical.example.ts'
import { one } from './rows.example.ts'
import { adviceOn } from './stage-advice.example.ts'

const at = 'negotiating'

const request = (about: keyof typeof adviceOn) => async (db: Db) => ({
  roundId,
  adviceId: await one(db, 'advice_requests', { subject: adviceOn[about] }),
})
const [running, advised, overdue] = [request('running'), request('advised'), request('overdue')]

/** What parties ask tenants to advise on, what these say, and what becomes of it. */
export const adviceMovesMade: readonly Canonical[] = [
  made(adviceMoves.ask, {
    by: 'strateeg',
    at,
    body: () => ({
      roundId,
      adviserId: partyId('hvVoorbeeldwonen'),
      subject: 'Onderhoud in de Bloemenbuurt',
      askedOn: '2026-11-24',
    }),
  }),
  made(adviceMoves.withdraw, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await running(db)), reason: 'Er komt een nieuw plan.' }),
  }),
  made(adviceMoves.goOn, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({ ...(await overdue(db)), reason: 'De raad beslist volgende week.' }),
  }),
  made(adviceAnswerMoves.give, {
    by: 'voorzitter',
    at,
    body: async (db) => ({
      ...(await running(db)),
      kind: 'conditional',
      text: 'Alleen als iedereen terug kan komen.',
      givenOn: '2026-11-25',
    }),
  }),
  made(adviceAnswerMoves.reply, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      ...(await advised(db)),
      course: 'deviates',
      text: 'Zonder verhoging kunnen wij niet bouwen.',
      repliedOn: '2026-11-25',
    }),
  }),
  made(adviceAnswerMoves.takeBack, {
    by: 'voorzitter',
    at,
    body: async (db) => ({ ...(await advised(db)), reason: 'De leden willen het anders.' }),
  }),
  made(adviceExtensionMoves.propose, {
    by: 'secretaris',
    at,
    body: async (db) => ({
      ...(await overdue(db)),
      untilDay: '2026-12-11',
      reason: 'Onze leden komen dan bij elkaar.',
    }),
  }),
  made(adviceExtensionMoves.settle, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await running(db)), outcome: 'agreed' }),
  }),
]
