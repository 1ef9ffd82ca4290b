import { type RawBuilder, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Id, newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, personId, roundId } from '#parties/parties.example.ts'
import { type Db, inTransaction } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { messageMoves } from './messages.commands.ts'
import { rulesMoves } from './process-rules.commands.ts'
import { written } from './process-rules.example.ts'

/** What the database itself says to a statement that passed every check of the application. */
async function answerTo(db: Db, statement: RawBuilder<unknown>): Promise<string> {
  try {
    const { numAffectedRows, rows } = await inTransaction(db, (own) => statement.execute(own))
    return `${numAffectedRows ?? rows.length} rows`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const forbidden = expect.stringMatching(/row-level security|permission denied/)

const aMessage = (by: PersonName) => sql`
  insert into messages (id, round_id, subject, text, written_by, written_at)
  values (${newId<'Message'>(now)}, ${roundId}, 'Onderwerp', 'Tekst', ${personId(by)}, ${now})`

const aRulesVersion = (by: PersonName) => sql`
  insert into process_rule_versions (id, round_id, number, note, made_by, made_at)
  values (${newId<'ProcessRuleVersion'>(now)}, ${roundId}, 9, '', ${personId(by)}, ${now})`

const aPlanEvent = (by: PersonName, party: Id<'Party'> | null) => sql`
  insert into plan_events (id, round_id, year, kind, about, on_day, note, party_id, logged_by, logged_at)
  values (${newId<'PlanEvent'>(now)}, ${roundId}, 2027, 'done', 'CAL-09', '2026-06-29', '', ${party}, ${personId(by)}, ${now})`

describe('the database, past the application,', () => {
  it.each<[PersonName, unknown]>([
    ['coordinator', '1 rows'],
    ['ambtenaar', forbidden],
    ['strateeg', forbidden],
    ['raadslid', forbidden],
    ['vreemde', forbidden],
  ])('takes a message only of the coordinator: %s', (name, answer) =>
    inDatabase(async (db) => {
      await addRound(db)
      await acting(name, db)
      expect(await answerTo(db, aMessage(name))).toEqual(answer)
    }),
  )

  it('takes no message in the name of somebody else', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await acting('coordinator', db)
      expect(await answerTo(db, aMessage('ambtenaar'))).toEqual(forbidden)
    }))

  it.each<[PersonName, unknown]>([
    ['coordinator', '1 rows'],
    ['ambtenaar', '1 rows'],
    ['strateeg', forbidden],
    ['adviseur', forbidden],
    ['vreemde', forbidden],
  ])('takes rules only of who sets up the round: %s', (name, answer) =>
    inDatabase(async (db) => {
      await addRound(db)
      await acting(name, db)
      expect(await answerTo(db, aRulesVersion(name))).toEqual(answer)
    }),
  )

  it.each<[PersonName, Id<'Party'> | null, unknown]>([
    ['coordinator', null, '1 rows'],
    ['strateeg', partyId('voorbeeldwonen'), '1 rows'],
    ['strateeg', partyId('modelwonen'), forbidden],
    ['strateeg', null, forbidden],
    ['adviseur', partyId('zorg'), forbidden],
    ['vreemde', null, forbidden],
  ])('takes a line on the plan of %s for %s only where it is hers', (name, party, answer) =>
    inDatabase(async (db) => {
      await addRound(db)
      await acting(name, db)
      expect(await answerTo(db, aPlanEvent(name, party))).toEqual(answer)
    }),
  )

  it.each<[PersonName, keyof typeof accepting, unknown]>([
    ['voorzitter', 'hvVoorbeeldwonen', '1 rows'],
    ['voorzitter', 'hrModelwonen', forbidden],
    ['coordinator', 'hvVoorbeeldwonen', forbidden],
    ['adviseur', 'zorg', forbidden],
  ])('lets %s accept for %s only where that is her own contracting party', (name, party, answer) =>
    inDatabase(async (db) => {
      await addRound(db)
      await rulesMoves.write.run(await acting('coordinator', db), written())
      await acting(name, db)
      expect(await answerTo(db, anAcceptance(name, partyId(party)))).toEqual(answer)
    }),
  )
})

const accepting = { hvVoorbeeldwonen: true, hrModelwonen: true, zorg: true } as const

const anAcceptance = (by: PersonName, party: Id<'Party'>) => sql`
  insert into process_rule_acceptances (id, process_rule_version_id, round_id, party_id, accepted_by, mandate_id, accepted_at)
  select ${newId<'ProcessRuleAcceptance'>(now)}, v.id, v.round_id, ${party}, ${personId(by)}, m.id, ${now}
  from process_rule_versions v, lateral (select id from mandates limit 1) m`

describe('what was written', () => {
  it.each([
    sql`update messages set text = 'Anders'`,
    sql`delete from messages`,
    sql`update process_rules set text = 'Anders'`,
    sql`delete from process_rule_versions`,
    sql`delete from process_rule_acceptances`,
  ])('can be changed by nobody, not even by the owner of the tables', (statement) =>
    inDatabase(async (db) => {
      await addRound(db)
      await rulesMoves.write.run(await acting('coordinator', db), written())
      await asOwner(db)
      expect(await answerTo(db, statement)).toMatch(/is append-only/)
    }),
  )

  it('is marked as read by the party that it went to, and by no other', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await messageMoves.send.run(await acting('coordinator', db), {
        roundId,
        subject: 'Agenda',
        text: 'Volgt.',
        partyIds: [partyId('gemeente'), partyId('voorbeeldwonen')],
      })
      await acting('strateeg', db)
      const all = sql`update message_parties set read_at = ${now}, read_by = ${personId('strateeg')}`
      expect(await answerTo(db, all)).toBe('1 rows')
      const other = sql`update message_parties set read_at = ${now}, read_by = ${personId('lid')}`
      expect(await answerTo(db, other)).toEqual(forbidden)
    }))
})

describe('the addresses of people', () => {
  const addresses = sql`select * from addresses_of(${roundId}, array[${partyId('gemeente')}]::uuid[])`

  it.each<[PersonName, string]>([
    ['coordinator', '2 rows'],
    ['ambtenaar', '0 rows'],
    ['strateeg', '0 rows'],
    ['raadslid', '0 rows'],
    ['vreemde', '0 rows'],
    ['beheerder', '0 rows'],
  ])('are there for the coordinator of the round only: %s', (name, answer) =>
    inDatabase(async (db) => {
      await addRound(db)
      await acting(name, db)
      expect(await answerTo(db, addresses)).toBe(answer)
    }),
  )
})
