import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { InformationRequest } from './information-requests.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** Every request for information of a round, open ones first, by their term. */
export async function informationRequestsOf(
  db: Db,
  roundId: Id<'Round'>,
): Promise<InformationRequest[]> {
  const rows = await db
    .selectFrom('informationRequests as r')
    .innerJoin('people as asker', 'asker.id', 'r.askedBy')
    .leftJoin('people as closer', 'closer.id', 'r.closedBy')
    .select([
      'r.id',
      'r.partyId',
      'r.askedPartyId',
      'r.text',
      'r.dueOn',
      'asker.name as askedBy',
      'r.askedAt',
      'r.outcome',
      'r.answer',
      'r.paperId',
      'r.closedAt',
      'closer.name as closedBy',
    ])
    .where('r.roundId', '=', roundId)
    .where('r.roundId', 'in', atTable)
    .orderBy('r.closedAt', (by) => by.desc().nullsFirst())
    .orderBy('r.dueOn')
    .orderBy('r.id')
    .execute()
  return rows.map(({ outcome, answer, paperId, closedAt, closedBy, ...request }) => ({
    ...request,
    closed:
      outcome && closedAt
        ? { outcome, answer: answer ?? '', paperId, at: closedAt, by: closedBy ?? '' }
        : undefined,
  }))
}

/** One request, locked until the transaction ends; `undefined` where the actor may not see it. */
export const lockRequest = (db: Db, roundId: Id<'Round'>, requestId: Id<'InformationRequest'>) =>
  db
    .selectFrom('informationRequests')
    .select(['id', 'partyId', 'askedPartyId', 'outcome'])
    .where('id', '=', requestId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .forUpdate()
    .executeTakeFirst()

type NewRequest = Pick<
  InformationRequest,
  'id' | 'partyId' | 'askedPartyId' | 'text' | 'dueOn' | 'askedAt'
> & { roundId: Id<'Round'>; askedBy: Id<'Person'> }

export async function insertRequest(db: Db, request: NewRequest): Promise<void> {
  await db.insertInto('informationRequests').values(request).execute()
}

type Closing = {
  outcome: NonNullable<InformationRequest['closed']>['outcome']
  answer: string
  paperId: Id<'Paper'> | null
  closedBy: Id<'Person'>
  closedAt: Date
}

/** Answers, refuses or takes back a request: once. */
export async function closeRequest(
  db: Db,
  requestId: Id<'InformationRequest'>,
  closing: Closing,
): Promise<void> {
  await db.updateTable('informationRequests').set(closing).where('id', '=', requestId).execute()
}
