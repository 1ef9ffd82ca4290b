import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { adviceRequestsOf } from '#process/advice.store.ts'
import type { Advice, AdviceExtension, AdviceReply, AdviceRequest } from '#process/advice.ts'

/** One request with all that was said on it, locked until the transaction ends; `undefined` where the actor may not see it. */
export async function lockAdvice(
  db: Db,
  roundId: Id<'Round'>,
  requestId: Id<'AdviceRequest'>,
): Promise<AdviceRequest | undefined> {
  await db
    .selectFrom('adviceRequests')
    .select('id')
    .where('id', '=', requestId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', sql<Id<'Round'>>`(select actor_table())`)
    .forUpdate()
    .execute()
  return (await adviceRequestsOf(db, roundId)).find(({ id }) => id === requestId)
}

/** By whom and when a line was written. */
type Written = { by: Id<'Person'>; at: Date }

type NewRequest = Pick<
  AdviceRequest,
  'id' | 'roundId' | 'partyId' | 'subject' | 'paperId' | 'commitmentId' | 'askedOn' | 'dueOn'
> & { askedPartyId: Id<'Party'> }

export async function insertAdviceRequest(
  db: Db,
  request: NewRequest,
  { by, at }: Written,
): Promise<void> {
  await db
    .insertInto('adviceRequests')
    .values({ ...request, askedBy: by, askedAt: at })
    .execute()
}

type Of = { adviceRequestId: Id<'AdviceRequest'>; roundId: Id<'Round'> }

type NewAdvice = Of &
  Pick<Advice, 'id' | 'kind' | 'text' | 'paperId' | 'givenOn'> & { replyDueOn: Day | null }

export async function insertAdvice(db: Db, advice: NewAdvice, { by, at }: Written): Promise<void> {
  await db
    .insertInto('advices')
    .values({ ...advice, givenBy: by, givenAt: at })
    .execute()
}

type NewReply = Pick<AdviceReply, 'id' | 'deviates' | 'text' | 'repliedOn'> & {
  adviceId: Id<'Advice'>
  roundId: Id<'Round'>
}

export async function insertReply(db: Db, reply: NewReply, { by, at }: Written): Promise<void> {
  await db
    .insertInto('adviceReplies')
    .values({ ...reply, repliedBy: by, repliedAt: at })
    .execute()
}

type NewExtension = Of & Pick<AdviceExtension, 'id' | 'partyId' | 'untilDay' | 'reason'>

export async function insertExtension(
  db: Db,
  extension: NewExtension,
  { by, at }: Written,
): Promise<void> {
  await db
    .insertInto('adviceExtensions')
    .values({ ...extension, proposedBy: by, proposedAt: at })
    .execute()
}

type Settling = NonNullable<AdviceExtension['settled']>['outcome']

/** What became of a proposal for a later day: once. */
export async function settleExtension(
  db: Db,
  { id, outcome }: { id: Id<'AdviceExtension'>; outcome: Settling },
  { by, at }: Written,
): Promise<void> {
  await db
    .updateTable('adviceExtensions')
    .set({ outcome, settledBy: by, settledAt: at })
    .where('id', '=', id)
    .execute()
}

type Closing = Pick<NonNullable<AdviceRequest['closed']>, 'closing' | 'reason'> & {
  id: Id<'AdviceRequest'>
}

/** Takes a request back, or goes on without advice: once. */
export async function closeAdvice(
  db: Db,
  { id, closing, reason }: Closing,
  { by, at }: Written,
): Promise<void> {
  await db
    .updateTable('adviceRequests')
    .set({ closing, closeReason: reason, closedBy: by, closedAt: at })
    .where('id', '=', id)
    .execute()
}

/** Takes an advice back: the clock of its request runs on. */
export async function takeBackAdvice(
  db: Db,
  { id, reason }: { id: Id<'Advice'>; reason: string },
  { by, at }: Written,
): Promise<void> {
  const taken = { withdrawnBy: by, withdrawnAt: at, withdrawReason: reason }
  await db.updateTable('advices').set(taken).where('id', '=', id).execute()
}

/** Takes a reply back: the advice waits for one again. */
export async function takeBackReply(
  db: Db,
  { id, reason }: { id: Id<'AdviceReply'>; reason: string },
  { by, at }: Written,
): Promise<void> {
  const taken = { withdrawnBy: by, withdrawnAt: at, withdrawReason: reason }
  await db.updateTable('adviceReplies').set(taken).where('id', '=', id).execute()
}
