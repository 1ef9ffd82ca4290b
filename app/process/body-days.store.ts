import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import type { Db } from '#platform/db.ts'
import type { BodyDay } from './body-days.ts'

const known = sql<Id<'Round'>>`(select actor_table() union select actor_sets_up())`

const columns = [
  'b.id',
  'b.seriesId',
  'b.number',
  'b.partyId',
  'b.year',
  'b.body',
  'b.onDay',
  'b.untilDay',
  'b.leadDays',
  'b.note',
  'people.name as enteredBy',
  'b.enteredAt',
  'b.withdrawnAt',
  'b.withdrawnBecause',
] as const

/** The days of the deciding bodies in a round, for the agreements of one year: every version, the first day first. */
export async function bodyDaysOf(db: Db, roundId: Id<'Round'>, year: number): Promise<BodyDay[]> {
  const rows = await db
    .selectFrom('bodyDays as b')
    .innerJoin('people', 'people.id', 'b.enteredBy')
    .select(columns)
    .where('b.roundId', '=', roundId)
    .where('b.year', '=', year)
    .where('b.roundId', 'in', known)
    .orderBy('b.onDay')
    .orderBy('b.seriesId')
    .orderBy('b.number')
    .execute()
  return rows.flatMap(bodyDay)
}

type Row = Omit<BodyDay, 'body' | 'onDay' | 'untilDay' | 'leadDays'> & {
  body: BodyDay['body']
  onDay: BodyDay['onDay']
  untilDay: BodyDay['untilDay']
  leadDays: BodyDay['leadDays']
}

/** The database allows no other row than one of these two. */
function bodyDay(row: Row): BodyDay[] {
  const { body, untilDay, leadDays, ...rest } = row
  if (body !== null && leadDays !== null) return [{ ...rest, body, leadDays, untilDay: null }]
  return untilDay === null ? [] : [{ ...rest, body: null, leadDays: null, untilDay }]
}

type NewDay = Omit<BodyDay, 'enteredBy' | 'withdrawnAt' | 'withdrawnBecause'> & {
  roundId: Id<'Round'>
  enteredBy: Id<'Person'>
}

/** Keeps a day, or a correction of one as its next version. */
export async function insertBodyDay(db: Db, day: NewDay): Promise<void> {
  await db.insertInto('bodyDays').values(day).execute()
}

/** The newest version of a day, its series locked until the transaction ends; `undefined` where it is not there or was withdrawn. */
export async function lockBodyDay(db: Db, roundId: Id<'Round'>, seriesId: Id<'BodyDay'>) {
  const versions = await db
    .selectFrom('bodyDays')
    .selectAll()
    .where('seriesId', '=', seriesId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', known)
    .orderBy('number')
    .forUpdate()
    .execute()
  const newest = versions.at(-1)
  return newest && newest.withdrawnAt === null ? newest : undefined
}

type Withdrawal = { withdrawnAt: Date; withdrawnBecause: string }

/** Withdraws the newest version of a day; it stays to be read. */
export async function withdrawBodyDay(
  db: Db,
  dayId: Id<'BodyDay'>,
  withdrawal: Withdrawal,
): Promise<void> {
  await db.updateTable('bodyDays').set(withdrawal).where('id', '=', dayId).execute()
}

/** What kind of organisation a contracting party of the round is; `undefined` where there is no such party. */
export async function kindOfParty(
  db: Db,
  roundId: Id<'Round'>,
  partyId: Id<'Party'>,
): Promise<OrganisationKind | undefined> {
  const row = await db
    .selectFrom('parties')
    .innerJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select('organisations.kind')
    .where('parties.id', '=', partyId)
    .where('parties.roundId', '=', roundId)
    .where('parties.role', '=', 'contracting')
    .where('parties.roundId', 'in', known)
    .executeTakeFirst()
  return row?.kind
}
