import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Advice, AdviceExtension, AdviceReply, AdviceRequest } from './advice.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** Every request for advice of a round with all that was said on it, the newest first. */
export const adviceRequestsOf = async (db: Db, roundId: Id<'Round'>): Promise<AdviceRequest[]> =>
  (await adviceRequestsOfRounds(db, [roundId])).get(roundId) ?? []

/** The same of several rounds, in as many queries as of one. */
export async function adviceRequestsOfRounds(
  db: Db,
  roundIds: readonly Id<'Round'>[],
): Promise<Map<Id<'Round'>, AdviceRequest[]>> {
  if (roundIds.length === 0) return new Map()
  const rows = await requestRows(db, roundIds)
  if (rows.length === 0) return new Map()
  const replies = Map.groupBy(await replyRows(db, roundIds), ({ adviceId }) => adviceId)
  const advices = Map.groupBy(await adviceRows(db, roundIds), ({ requestId }) => requestId)
  const extensions = Map.groupBy(await extensionRows(db, roundIds), ({ requestId }) => requestId)
  const requests = rows.map((row) => ({
    ...requestIn(row),
    advices: (advices.get(row.id) ?? []).map((advice) =>
      adviceFrom(advice, (replies.get(advice.id) ?? []).map(replyIn)),
    ),
    extensions: (extensions.get(row.id) ?? []).map(extensionIn),
  }))
  return Map.groupBy(requests, ({ roundId }) => roundId)
}

const requestRows = (db: Db, roundIds: readonly Id<'Round'>[]) =>
  db
    .selectFrom('adviceRequests as q')
    .innerJoin('people as asker', 'asker.id', 'q.askedBy')
    .leftJoin('people as closer', 'closer.id', 'q.closedBy')
    .select([
      'q.id',
      'q.roundId',
      'q.partyId',
      'q.askedPartyId as adviserId',
      'q.subject',
      'q.paperId',
      'q.commitmentId',
      'q.askedOn',
      'q.dueOn',
      'asker.name as by',
      'q.askedAt as at',
      'q.closing',
      'q.closeReason',
      'q.closedAt',
      'closer.name as closedBy',
      sql<number>`(select count(*) from events e where e.subject = 'adviceRequest' and e.subject_id = q.id
        and e.chain = q.round_id::text)::integer`.as('changes'),
    ])
    .where('q.roundId', 'in', [...roundIds])
    .where('q.roundId', 'in', atTable)
    .orderBy('q.askedOn', 'desc')
    .orderBy('q.id', 'desc')
    .execute()

type RequestRow = Awaited<ReturnType<typeof requestRows>>[number]

const requestIn = ({ closing, closeReason, closedAt, closedBy, ...request }: RequestRow) => ({
  ...request,
  closed:
    closing && closedAt
      ? { closing, reason: closeReason ?? '', at: closedAt, by: closedBy ?? '' }
      : undefined,
})

const adviceRows = (db: Db, roundIds: readonly Id<'Round'>[]) =>
  db
    .selectFrom('advices as a')
    .innerJoin('people as giver', 'giver.id', 'a.givenBy')
    .leftJoin('people as taker', 'taker.id', 'a.withdrawnBy')
    .select([
      'a.id',
      'a.adviceRequestId as requestId',
      'a.kind',
      'a.text',
      'a.paperId',
      'a.givenOn',
      'a.replyDueOn',
      'giver.name as by',
      'a.givenAt as at',
      'a.withdrawnAt',
      'a.withdrawReason',
      'taker.name as withdrawnBy',
    ])
    .where('a.roundId', 'in', [...roundIds])
    .where('a.roundId', 'in', atTable)
    .orderBy('a.givenAt')
    .orderBy('a.withdrawnAt')
    .orderBy('a.id')
    .execute()

type AdviceRow = Awaited<ReturnType<typeof adviceRows>>[number]

function adviceFrom({ requestId: _, ...row }: AdviceRow, replies: AdviceReply[]): Advice {
  const { withdrawnAt, withdrawReason, withdrawnBy, ...advice } = row
  return { ...advice, withdrawn: takenBack({ withdrawnAt, withdrawReason, withdrawnBy }), replies }
}

type Taken = Pick<AdviceRow, 'withdrawnAt' | 'withdrawReason' | 'withdrawnBy'>

const takenBack = ({ withdrawnAt, withdrawReason, withdrawnBy }: Taken) =>
  withdrawnAt ? { at: withdrawnAt, reason: withdrawReason ?? '', by: withdrawnBy ?? '' } : undefined

const replyRows = (db: Db, roundIds: readonly Id<'Round'>[]) =>
  db
    .selectFrom('adviceReplies as r')
    .innerJoin('people as giver', 'giver.id', 'r.repliedBy')
    .leftJoin('people as taker', 'taker.id', 'r.withdrawnBy')
    .select([
      'r.id',
      'r.adviceId',
      'r.deviates',
      'r.text',
      'r.repliedOn',
      'giver.name as by',
      'r.repliedAt as at',
      'r.withdrawnAt',
      'r.withdrawReason',
      'taker.name as withdrawnBy',
    ])
    .where('r.roundId', 'in', [...roundIds])
    .where('r.roundId', 'in', atTable)
    .orderBy('r.repliedAt')
    .orderBy('r.withdrawnAt')
    .orderBy('r.id')
    .execute()

type ReplyRow = Awaited<ReturnType<typeof replyRows>>[number]

function replyIn({ adviceId: _, ...row }: ReplyRow): AdviceReply {
  const { withdrawnAt, withdrawReason, withdrawnBy, ...reply } = row
  return { ...reply, withdrawn: takenBack({ withdrawnAt, withdrawReason, withdrawnBy }) }
}

const extensionRows = (db: Db, roundIds: readonly Id<'Round'>[]) =>
  db
    .selectFrom('adviceExtensions as x')
    .innerJoin('people as proposer', 'proposer.id', 'x.proposedBy')
    .leftJoin('people as settler', 'settler.id', 'x.settledBy')
    .select([
      'x.id',
      'x.adviceRequestId as requestId',
      'x.partyId',
      'x.untilDay',
      'x.reason',
      'proposer.name as by',
      'x.proposedAt as at',
      'x.outcome',
      'x.settledAt',
      'settler.name as settledBy',
    ])
    .where('x.roundId', 'in', [...roundIds])
    .where('x.roundId', 'in', atTable)
    .orderBy('x.proposedAt')
    .orderBy('x.untilDay')
    .orderBy('x.id')
    .execute()

type ExtensionRow = Awaited<ReturnType<typeof extensionRows>>[number]

function extensionIn({ requestId: _, ...row }: ExtensionRow): AdviceExtension {
  const { outcome, settledAt, settledBy, ...extension } = row
  const settled = outcome && settledAt ? { outcome, at: settledAt, by: settledBy ?? '' } : undefined
  return { ...extension, settled }
}
