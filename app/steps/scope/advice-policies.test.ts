import { type RawBuilder, sql } from 'kysely'
import { expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, personId, roundId } from '#parties/parties.example.ts'
import { type Db, inTransaction } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { adviceMoves } from './advice.commands.ts'
import { adviceAnswerMoves } from './advice-answers.commands.ts'
import { adviceExtensionMoves } from './advice-extensions.commands.ts'
import { go } from './overviews.example.ts'

const forbidden = expect.stringMatching(/row-level security|permission denied/)

/** What the database itself says to a statement that passed every check of the application. */
async function answerTo(db: Db, statement: RawBuilder<unknown>): Promise<string> {
  try {
    const { numAffectedRows } = await inTransaction(db, (own) => statement.execute(own))
    return `${numAffectedRows} rows`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const [landlord, tenants] = [partyId('voorbeeldwonen'), partyId('hvVoorbeeldwonen')]

async function asked(db: Db): Promise<string> {
  await addRound(db)
  const asking = { roundId, adviserId: tenants, subject: 'Sloop', askedOn: '2026-11-16' }
  return (await go(db, 'strateeg', [adviceMoves.ask, asking])).id
}

const advice = (requestId: string, by: PersonName) => sql`
  insert into advices (id, advice_request_id, round_id, kind, text, given_on, given_by, given_at)
  values (${newId<'Advice'>(now)}, ${requestId}, ${roundId}, 'positive', 'Goed.', '2026-11-20', ${personId(by)}, ${now})`

const closing = (requestId: string, by: PersonName) => sql`
  update advice_requests set closing = 'withdrawn', close_reason = 'Weg.', closed_by = ${personId(by)}, closed_at = ${now}
  where id = ${requestId}`

const settling = (by: PersonName, outcome: string) => sql`
  update advice_extensions set outcome = ${outcome}::extension_outcome, settled_by = ${personId(by)}, settled_at = ${now}`

it.each<[PersonName, unknown]>([
  ['voorzitter', '1 rows'],
  ['strateeg', forbidden],
  ['secretaris', forbidden],
  ['coordinator', forbidden],
  ['vreemde', forbidden],
  ['vertrokken', forbidden],
])('takes an advice only of whom it was asked: %s', (name, answer) =>
  inDatabase(async (db) => {
    const requestId = await asked(db)
    await acting(name, db)
    expect(await answerTo(db, advice(requestId, name))).toEqual(answer)
  }),
)

it.each<[PersonName, unknown]>([
  ['strateeg', '1 rows'],
  ['voorzitter', forbidden],
  ['secretaris', '0 rows'],
  ['coordinator', '0 rows'],
  ['vreemde', '0 rows'],
])('lets only who asked end a request: %s', (name, answer) =>
  inDatabase(async (db) => {
    const requestId = await asked(db)
    await acting(name, db)
    expect(await answerTo(db, closing(requestId, name))).toEqual(answer)
  }),
)

it('takes no request for another party, and none in the name of somebody else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const request = (of: typeof landlord, by: PersonName) => sql`
      insert into advice_requests (id, round_id, party_id, asked_party_id, subject, asked_on, due_on, asked_by, asked_at)
      values (${newId<'AdviceRequest'>(now)}, ${roundId}, ${of}, ${tenants}, 'Sloop', '2026-11-16', '2026-12-28', ${personId(by)}, ${now})`
    await acting('strateeg', db)
    expect(await answerTo(db, request(partyId('modelwonen'), 'strateeg'))).toEqual(forbidden)
    expect(await answerTo(db, request(landlord, 'ambtenaar'))).toEqual(forbidden)
    expect(await answerTo(db, request(landlord, 'strateeg'))).toBe('1 rows')
  }))

it('lets nobody agree with a later day of its own', () =>
  inDatabase(async (db) => {
    const adviceId = await asked(db)
    const later = { roundId, adviceId, untilDay: '2027-01-15', reason: 'Vakantie.' }
    await go(db, 'voorzitter', [adviceExtensionMoves.propose, later])
    await acting('lid', db)
    expect(await answerTo(db, settling('lid', 'agreed'))).toEqual(forbidden)
    await acting('secretaris', db)
    expect(await answerTo(db, settling('secretaris', 'agreed'))).toBe('0 rows')
    await acting('strateeg', db)
    expect(await answerTo(db, settling('strateeg', 'taken_back'))).toEqual(forbidden)
    expect(await answerTo(db, settling('strateeg', 'agreed'))).toBe('1 rows')
  }))

it('changes no words, and keeps an advice that was taken back as it is', () =>
  inDatabase(async (db) => {
    const adviceId = await asked(db)
    const given = { kind: 'negative', text: 'Niet doen.', givenOn: '2026-11-20' } as const
    await go(db, 'voorzitter', [adviceAnswerMoves.give, { roundId, adviceId, ...given }])
    await acting('voorzitter', db)
    expect(await answerTo(db, sql`update advices set text = 'Wel doen.'`)).toEqual(forbidden)
    expect(await answerTo(db, sql`delete from advices`)).toEqual(forbidden)
    await go(db, 'voorzitter', [
      adviceAnswerMoves.takeBack,
      { roundId, adviceId, reason: 'Vergissing.' },
    ])
    const again = sql`update advices set withdraw_reason = 'Anders.'`
    expect(await answerTo(db, again)).toBe('0 rows')
  }))

it('reads nothing of a request outside the table', () =>
  inDatabase(async (db) => {
    await asked(db)
    const seenBy = async (name: PersonName) => {
      await acting(name, db)
      return (await db.selectFrom('adviceRequests').select('id').execute()).length
    }
    expect(await seenBy('waarnemer')).toBe(1)
    for (const name of ['raadslid', 'beheerder', 'vreemde', 'vertrokken'] as const)
      expect(await seenBy(name)).toBe(0)
  }))
