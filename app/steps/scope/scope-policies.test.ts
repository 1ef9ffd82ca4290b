import { type RawBuilder, sql } from 'kysely'
import { expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, personId, roundId, themeId } from '#parties/parties.example.ts'
import { type Db, inTransaction } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'

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

const aDocument = (by: PersonName) => sql`
  insert into base_documents (id, round_id, kind, title, version, document_on, source, added_by, added_at)
  values (${newId<'BaseDocument'>(now)}, ${roundId}, 'evaluation', 'Evaluatie', '1', '2026-05-01', 'Wij', ${personId(by)}, ${now})`

const anExclusion = (by: PersonName) => sql`
  insert into out_of_scope (id, round_id, text, why, added_by, added_at)
  values (${newId<'OutOfScope'>(now)}, ${roundId}, 'Parkeren', 'Elders', ${personId(by)}, ${now})`

const aGoal = () => sql`
  insert into goals (id, round_id, theme_id, text, source, position)
  values (${newId<'Goal'>(now)}, ${roundId}, ${themeId}, 'Meer woningen', 'Woonvisie', 1)`

it.each<[PersonName, unknown]>([
  ['coordinator', '1 rows'],
  ['lid', '1 rows'],
  ['adviseur', forbidden],
  ['waarnemer', forbidden],
  ['raadslid', forbidden],
  ['vreemde', forbidden],
  ['vertrokken', forbidden],
])('takes goals, documents and exclusions only of coordinator and parties: %s', (name, answer) =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting(name, db)
    for (const statement of [aDocument(name), anExclusion(name), aGoal()])
      expect(await answerTo(db, statement)).toEqual(answer)
  }),
)

it('takes nothing in the name of somebody else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting('lid', db)
    expect(await answerTo(db, aDocument('strateeg'))).toEqual(forbidden)
    expect(await answerTo(db, anExclusion('strateeg'))).toEqual(forbidden)
  }))

it('changes no words of what was linked, left out or aimed at', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting('lid', db)
    for (const statement of [aDocument('lid'), anExclusion('lid'), aGoal()])
      await answerTo(db, statement)
    for (const change of [
      sql`update base_documents set version = '2'`,
      sql`update out_of_scope set why = 'Anders'`,
      sql`update goals set theme_id = theme_id`,
      sql`delete from goals`,
      sql`delete from base_documents`,
    ])
      expect(await answerTo(db, change)).toEqual(forbidden)
  }))

it('drops no goal without a reason, and takes no document back without one', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting('lid', db)
    await answerTo(db, aGoal())
    await answerTo(db, aDocument('lid'))
    for (const change of [
      sql`update goals set dropped_at = ${now}`,
      sql`update base_documents set withdrawn_at = ${now}`,
    ])
      expect(await answerTo(db, change)).toMatch(/check constraint/)
  }))
