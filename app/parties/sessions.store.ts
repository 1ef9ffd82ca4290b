import { createHash, randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Actor, Hat } from './actor.ts'
import {
  codeMinutes,
  type KeptCode,
  minutesAfter,
  sessionHours,
  triesOfNewCode,
} from './sessions.ts'

/** Only this is kept of a token or code. */
export const hashOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

/** A token that cannot be guessed: for a session, a link or the API. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Six digits, the first of which may be zero. */
const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

type Moment = { db: Db; now: Date }

function peopleWithHats(db: Db, today: Day) {
  return db
    .selectFrom('people')
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.personId', '=', 'people.id')
        .on('memberships.fromDay', '<=', today)
        .on((on) =>
          on.or([on('memberships.untilDay', 'is', null), on('memberships.untilDay', '>=', today)]),
        ),
    )
    .leftJoin('organisations', 'organisations.id', 'memberships.organisationId')
    .select([
      'people.id as personId',
      'people.name',
      'people.isAdministrator',
      'memberships.id as membershipId',
      'memberships.function',
      'organisations.id as organisationId',
      'organisations.name as organisation',
      'organisations.kind',
    ])
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof peopleWithHats>['execute']>>[number]

function hatOf(row: PersonRow): Hat | undefined {
  const { membershipId, organisationId, organisation, kind } = row
  if (!membershipId || !organisationId || !organisation || !kind) return undefined
  return { membershipId, organisationId, organisation, kind, function: row.function ?? '' }
}

/** Who carries this session token now; `undefined` for a token that is unknown or too old. A hat that ended is off. */
export async function actorOfSession(
  { db, now }: Moment,
  token: string,
): Promise<Actor | undefined> {
  const row = await peopleWithHats(db, dayOf(now))
    .innerJoin('sessions', 'sessions.personId', 'people.id')
    .select(['sessions.confirmedAt', 'sessions.membershipId as chosenId'])
    .where('sessions.tokenHash', '=', hashOfToken(token))
    .where('sessions.expiresAt', '>', now)
    .orderBy(chosenFirst('sessions'))
    .orderBy('memberships.fromDay')
    .orderBy('memberships.id')
    .limit(1)
    .executeTakeFirst()
  return row && actorOf(asChosen(row), row.confirmedAt)
}

/** The hat that was chosen stands before the others of the same person. */
const chosenFirst = (table: 'sessions' | 'apiTokens') =>
  sql`memberships.id is not distinct from ${sql.ref(`${table}.membershipId`)} desc`

/** Without a hat where the chosen one is off: no other is put on for her. Where none was chosen, the first. */
const asChosen = <Row extends PersonRow & { chosenId: Id<'Membership'> | null }>(row: Row): Row =>
  row.chosenId && row.chosenId !== row.membershipId ? { ...row, membershipId: null } : row

/** Who carries this API token; `undefined` for one that is unknown, ended or revoked. */
export async function actorOfApiToken(
  { db, now }: Moment,
  token: string,
): Promise<Actor | undefined> {
  const row = await peopleWithHats(db, dayOf(now))
    .innerJoin('apiTokens', 'apiTokens.personId', 'people.id')
    .select('apiTokens.membershipId as chosenId')
    .where('apiTokens.tokenHash', '=', hashOfToken(token))
    .where('apiTokens.expiresAt', '>', now)
    .where('apiTokens.revokedAt', 'is', null)
    .orderBy(chosenFirst('apiTokens'))
    .orderBy('memberships.fromDay')
    .orderBy('memberships.id')
    .limit(1)
    .executeTakeFirst()
  return row && actorOf(asChosen(row), new Date(0))
}

const actorOf = (row: PersonRow, confirmedAt: Date): Actor => ({
  personId: row.personId,
  name: row.name,
  isAdministrator: row.isAdministrator,
  confirmedAt,
  hat: hatOf(row),
})

/** Who has this address, with her first hat; `undefined` where nobody has. */
export async function actorByEmail({ db, now }: Moment, email: string): Promise<Actor | undefined> {
  const row = await peopleWithHats(db, dayOf(now))
    .innerJoin('contacts', 'contacts.personId', 'people.id')
    .where('contacts.email', '=', email.toLowerCase())
    .orderBy('memberships.fromDay')
    .orderBy('memberships.id')
    .limit(1)
    .executeTakeFirst()
  return row && actorOf(row, now)
}

/** The hats that someone may wear today, the oldest first. */
export async function hatsOf({ db, now }: Moment, personId: Id<'Person'>): Promise<Hat[]> {
  const rows = await peopleWithHats(db, dayOf(now))
    .where('people.id', '=', personId)
    .orderBy('memberships.fromDay')
    .orderBy('memberships.id')
    .execute()
  return rows.flatMap((row) => hatOf(row) ?? [])
}

/** Signs someone in. Only she gets the token; the database keeps its hash. */
export async function openSession({ db, now }: Moment, actor: Actor): Promise<string> {
  const token = newToken()
  await db
    .insertInto('sessions')
    .values({
      tokenHash: hashOfToken(token),
      personId: actor.personId,
      membershipId: actor.hat?.membershipId ?? null,
      confirmedAt: now,
      expiresAt: minutesAfter(now, sessionHours * 60),
    })
    .execute()
  await noteVisit({ db, now }, actor.personId)
  return token
}

/** Notes that someone came in, and keeps when she came in before: since then things are new to her. */
async function noteVisit({ db, now }: Moment, personId: Id<'Person'>): Promise<void> {
  await db
    .insertInto('visits')
    .values({ personId, lastAt: now })
    .onConflict((conflict) =>
      conflict
        .column('personId')
        .doUpdateSet((set) => ({ beforeAt: set.ref('visits.lastAt'), lastAt: now })),
    )
    .execute()
}

/** When the actor came in the time before this one; `undefined` at her first visit. */
export async function lastVisitOfActor(db: Db): Promise<Date | undefined> {
  const visit = await db
    .selectFrom('visits')
    .select('beforeAt')
    .where('personId', '=', sql<Id<'Person'>>`(select acting_person())`)
    .executeTakeFirst()
  return visit?.beforeAt ?? undefined
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('tokenHash', '=', hashOfToken(token)).execute()
}

/** Puts another hat on, in this session; only one of her own that holds today. */
export async function wearHat(
  { db, now }: Moment,
  { token, actor, membershipId }: { token: string; actor: Actor; membershipId: string },
): Promise<boolean> {
  const hats = await hatsOf({ db, now }, actor.personId)
  const hat = hats.find((one) => one.membershipId === membershipId)
  if (!hat) return false
  await db
    .updateTable('sessions')
    .set({ membershipId: hat.membershipId })
    .where('tokenHash', '=', hashOfToken(token))
    .execute()
  return true
}

/** Notes that someone has just proved again who she is. */
export async function confirmSession({ db, now }: Moment, token: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ confirmedAt: now })
    .where('tokenHash', '=', hashOfToken(token))
    .execute()
}

/**
 * A new code for this address, to be mailed; of it a hash is kept, instead of an earlier one.
 * `undefined` where none may go out now.
 */
export async function renewCode({ db, now }: Moment, email: string): Promise<string | undefined> {
  const attempts = triesOfNewCode(await lockCode(db, email), now)
  if (attempts === undefined) return undefined
  const code = newCode()
  const kept = {
    codeHash: hashOfToken(code),
    expiresAt: minutesAfter(now, codeMinutes),
    attempts,
  }
  await db
    .insertInto('signInCodes')
    .values({ email, ...kept })
    .onConflict((conflict) => conflict.column('email').doUpdateSet(kept))
    .execute()
  return code
}

/** The code that was mailed to this address, locked until the transaction ends. */
export const lockCode = (db: Db, email: string): Promise<KeptCode | undefined> =>
  db
    .selectFrom('signInCodes')
    .select(['codeHash', 'expiresAt', 'attempts'])
    .where('email', '=', email)
    .forUpdate()
    .executeTakeFirst()

export async function countAttempt(db: Db, email: string): Promise<void> {
  await db
    .updateTable('signInCodes')
    .set((set) => ({ attempts: set('attempts', '+', 1) }))
    .where('email', '=', email)
    .execute()
}

/** A code works once. */
export async function spendCode(db: Db, email: string): Promise<void> {
  await db.deleteFrom('signInCodes').where('email', '=', email).execute()
}
