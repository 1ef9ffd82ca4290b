import { type RawBuilder, sql } from 'kysely'
import { expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, personId, roundId, themeId } from '#parties/parties.example.ts'
import { type Db, inTransaction } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { goalId } from './goal-cascade.example.ts'

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

const splitId = newId<'GoalSplit'>(now)

const aPlace = (
  by: PersonName,
) => sql`insert into goal_places (goal_id, number, round_id, level, placed_by, placed_at)
  values (${goalId(1)}, 1, ${roundId}, 'local', ${personId(by)}, ${now})`

const aSplit = (
  by: PersonName,
) => sql`insert into goal_splits (id, goal_id, number, round_id, split_by, split_at)
  values (${splitId}, ${goalId(1)}, 1, ${roundId}, ${personId(by)}, ${now})`

const aShare = sql`insert into goal_shares (split_id, round_id, party_id, year, quantity)
  values (${splitId}, ${roundId}, null, 2027, 5)`

async function withGoal(db: Db) {
  await addRound(db)
  const commitment = await addTabledCommitment(db)
  await sql`insert into goals (id, round_id, theme_id, text, source, position)
    values (${goalId(1)}, ${roundId}, ${themeId}, 'Meer woningen', 'Woonvisie', 1)`.execute(db)
  return commitment.id
}

it.each<[PersonName, unknown]>([
  ['coordinator', '1 rows'],
  ['lid', '1 rows'],
  ['adviseur', forbidden],
  ['raadslid', forbidden],
  ['vreemde', forbidden],
])('takes places and splits only of coordinator and parties: %s', (name, answer) =>
  inDatabase(async (db) => {
    await withGoal(db)
    await acting(name, db)
    for (const statement of [aPlace(name), aSplit(name), aShare])
      expect(await answerTo(db, statement)).toEqual(answer)
  }),
)

it('takes nothing in the name of somebody else, and no share in a split of hers', () =>
  inDatabase(async (db) => {
    await withGoal(db)
    await acting('lid', db)
    expect(await answerTo(db, aPlace('strateeg'))).toEqual(forbidden)
    expect(await answerTo(db, aSplit('lid'))).toBe('1 rows')
    await acting('strateeg', db)
    expect(await answerTo(db, aShare)).toEqual(forbidden)
  }))

it('has one cell for an association and a year, the one without an association too', () =>
  inDatabase(async (db) => {
    await withGoal(db)
    await acting('lid', db)
    await answerTo(db, aSplit('lid'))
    expect(await answerTo(db, aShare)).toBe('1 rows')
    expect(await answerTo(db, aShare)).toMatch(/duplicate key/)
  }))

it('lets a party say how a commitment counts, and never the coordinator', () =>
  inDatabase(async (db) => {
    const commitmentId = await withGoal(db)
    const count = (by: PersonName) => sql`insert into commitment_counts
      (commitment_id, number, round_id, goal_id, party_id, counted_by, counted_at)
      values (${commitmentId}, 1, ${roundId}, ${goalId(1)}, ${partyId('voorbeeldwonen')}, ${personId(by)}, ${now})`
    await acting('coordinator', db)
    expect(await answerTo(db, count('coordinator'))).toEqual(forbidden)
    await acting('strateeg', db)
    expect(await answerTo(db, count('strateeg'))).toBe('1 rows')
  }))

it('changes nothing that was said of a goal, not even as the owner of the tables', () =>
  inDatabase(async (db) => {
    await withGoal(db)
    await acting('lid', db)
    for (const statement of [aPlace('lid'), aSplit('lid'), aShare]) await answerTo(db, statement)
    await asOwner(db)
    for (const change of [
      sql`update goal_shares set quantity = 6`,
      sql`delete from goal_splits`,
      sql`update goal_places set level = 'national'`,
    ])
      expect(await answerTo(db, change)).not.toMatch(/rows$/)
  }))
