import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Message, Recipient } from './messages.ts'

const known = sql<Id<'Round'>>`(select actor_table() union select actor_sets_up())`

/** The messages in a round with the parties they went to, the newest first. */
export async function messagesIn(db: Db, roundId: Id<'Round'>): Promise<Message[]> {
  const messages = await db
    .selectFrom('messages')
    .innerJoin('people', 'people.id', 'messages.writtenBy')
    .select([
      'messages.id',
      'messages.subject',
      'messages.text',
      'messages.writtenBy',
      'people.name',
      'messages.writtenAt',
    ])
    .where('messages.roundId', '=', roundId)
    .where('messages.roundId', 'in', known)
    .orderBy('messages.writtenAt', 'desc')
    .orderBy('messages.id', 'desc')
    .execute()
  const recipients = await recipientsIn(db, roundId)
  return messages.map(({ writtenBy, name, ...message }) => ({
    ...message,
    writtenBy: { id: writtenBy, name },
    to: recipients.get(message.id) ?? [],
  }))
}

async function recipientsIn(
  db: Db,
  roundId: Id<'Round'>,
): Promise<Map<Id<'Message'>, Recipient[]>> {
  const rows = await db
    .selectFrom('messageParties')
    .innerJoin('parties', 'parties.id', 'messageParties.partyId')
    .innerJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select(['messageId', 'messageParties.partyId', 'organisations.shortName as name', 'readAt'])
    .where('messageParties.roundId', '=', roundId)
    .where('messageParties.roundId', 'in', known)
    .orderBy('organisations.kind')
    .orderBy('organisations.name')
    .execute()
  return Map.groupBy(rows, ({ messageId }) => messageId)
}

type NewMessage = Omit<Message, 'to' | 'writtenBy'> & {
  roundId: Id<'Round'>
  writtenBy: Id<'Person'>
}

export async function insertMessage(
  db: Db,
  message: NewMessage,
  to: readonly Id<'Party'>[],
): Promise<void> {
  const { id: messageId, roundId } = message
  await db.insertInto('messages').values(message).execute()
  await db
    .insertInto('messageParties')
    .values(to.map((partyId) => ({ messageId, partyId, roundId })))
    .execute()
}

type Address = { partyId: Id<'Party'>; email: string }

/** The addresses of the people of these parties today; none for who does not coordinate the round. */
export async function addressesOf(
  db: Db,
  roundId: Id<'Round'>,
  parties: readonly Id<'Party'>[],
): Promise<Address[]> {
  const chosen = sql`${[...parties]}::uuid[]`
  const { rows } = await sql<Address>`
    select party_id, email from addresses_of(${roundId}, ${chosen})`.execute(db)
  return rows
}

/** How a message went to one party, locked until the transaction ends; `undefined` where it did not. */
export const lockRecipient = (db: Db, messageId: Id<'Message'>, partyId: Id<'Party'>) =>
  db
    .selectFrom('messageParties')
    .select(['partyId', 'readAt'])
    .where('messageId', '=', messageId)
    .where('partyId', '=', partyId)
    .where('roundId', 'in', known)
    .forUpdate()
    .executeTakeFirst()

/** Whether a message is there for the actor at all. */
export async function isMessageIn(
  db: Db,
  roundId: Id<'Round'>,
  messageId: Id<'Message'>,
): Promise<boolean> {
  const message = await db
    .selectFrom('messages')
    .select('id')
    .where('id', '=', messageId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', known)
    .executeTakeFirst()
  return message !== undefined
}

type Reading = {
  messageId: Id<'Message'>
  partyId: Id<'Party'>
  readAt: Date
  readBy: Id<'Person'>
}

export async function saveReading(
  db: Db,
  { messageId, partyId, ...reading }: Reading,
): Promise<void> {
  await db
    .updateTable('messageParties')
    .set(reading)
    .where('messageId', '=', messageId)
    .where('partyId', '=', partyId)
    .execute()
}
