import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { PlainText } from './plain-words.ts'

/** What parties wrote of the promises of a round in plain words, the oldest first. */
export async function plainTextsOf(db: Db, roundId: Id<'Round'>): Promise<PlainText[]> {
  const rows = await db
    .selectFrom('plainTexts')
    .innerJoin('commitments', 'commitments.id', 'plainTexts.commitmentId')
    .select(['commitments.code', 'plainTexts.contentHash', 'plainTexts.text'])
    .where('plainTexts.roundId', '=', roundId)
    .where('plainTexts.roundId', 'in', sql<Id<'Round'>>`(select actor_table())`)
    .orderBy('plainTexts.nth')
    .execute()
  return rows.map(({ code, ...row }) => ({ code: code ?? '', ...row }))
}

type NewText = {
  id: Id<'PlainText'>
  commitmentId: Id<'Commitment'>
  roundId: Id<'Round'>
  contentHash: string
  text: string
  partyId: Id<'Party'>
  writtenBy: Id<'Person'>
  writtenAt: Date
}

/** Keeps plain words for the text that is on the table; earlier ones stay to be read. */
export async function savePlainText(db: Db, text: NewText): Promise<void> {
  await db.insertInto('plainTexts').values(text).execute()
}
