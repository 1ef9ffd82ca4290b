import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Actor } from './actor.ts'
import { hatsOf } from './sessions.store.ts'

/** A secret address at which a calendar program reads. The secret itself is nowhere. */
export type CalendarFeed = {
  id: Id<'CalendarFeed'>
  /** One round; `null` for all of hers. */
  round: string | null
  /** For which organisation it reads; `null` where she had no hat on. */
  organisation: string | null
  madeAt: Date
  revokedAt: Date | null
}

/** A new secret for an address: small letters and figures only, as the address ends in `.ics`. */
export const newFeedToken = (): string => randomBytes(32).toString('hex')

/** What is kept of it. */
export const feedTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

/** The addresses that the actor made, the newest first; what she revoked too. */
export const feedsOfActor = (db: Db): Promise<CalendarFeed[]> =>
  db
    .selectFrom('calendarFeeds as f')
    .leftJoin('rounds', 'rounds.id', 'f.roundId')
    .leftJoin('memberships', 'memberships.id', 'f.membershipId')
    .leftJoin('organisations', 'organisations.id', 'memberships.organisationId')
    .select([
      'f.id',
      'rounds.name as round',
      'organisations.name as organisation',
      'f.madeAt',
      'f.revokedAt',
    ])
    .where('f.personId', '=', sql<Id<'Person'>>`acting_person()`)
    .orderBy('f.madeAt', 'desc')
    .orderBy('f.id')
    .execute()

type NewFeed = {
  id: Id<'CalendarFeed'>
  tokenHash: string
  personId: Id<'Person'>
  membershipId: Id<'Membership'> | null
  roundId: Id<'Round'> | null
  madeAt: Date
}

export async function insertFeed(db: Db, feed: NewFeed): Promise<void> {
  await db.insertInto('calendarFeeds').values(feed).execute()
}

/** Takes an address of the actor back; `false` where she has none that still works by this id. */
export async function revokeFeed(
  db: Db,
  feedId: Id<'CalendarFeed'>,
  revokedAt: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('calendarFeeds')
    .set({ revokedAt })
    .where('id', '=', feedId)
    .where('personId', '=', sql<Id<'Person'>>`acting_person()`)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whose calendar a secret address reads, and of which round. */
export type FeedReader = { actor: Actor; roundId: Id<'Round'> | null; isRevoked: boolean }

/**
 * Who reads with this secret, as she is today: without the hat where that is off by now. Asked by the
 * gate. `undefined` for a secret that was never given.
 */
export async function readerOfFeed(
  { db, now }: { db: Db; now: Date },
  token: string,
): Promise<FeedReader | undefined> {
  const feed = await db
    .selectFrom('calendarFeeds as f')
    .innerJoin('people', 'people.id', 'f.personId')
    .select(['f.personId', 'people.name', 'f.membershipId', 'f.roundId', 'f.revokedAt'])
    .where('f.tokenHash', '=', feedTokenHash(token))
    .executeTakeFirst()
  if (!feed) return undefined
  const hats = await hatsOf({ db, now }, feed.personId)
  const { personId, name, roundId } = feed
  const hat = hats.find(({ membershipId }) => membershipId === feed.membershipId)
  const actor = { personId, name, isAdministrator: false, confirmedAt: new Date(0), hat }
  return { actor, roundId, isRevoked: feed.revokedAt !== null }
}
