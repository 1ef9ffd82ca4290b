import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import type { AgendaItem, Meeting, MeetingReading } from './meetings.ts'
import { outcomesOf } from './outcomes.store.ts'
import { promisesOf } from './promise-register.store.ts'
import { returningOn } from './promise-register.ts'

/** Rounds whose meetings the actor reads: of her table, and until there is a coordinator of those she made. */
const known = sql<
  Id<'Round'>
>`(select actor_table() union select id from rounds where made_by = acting_person())`

const meetings = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('meetings')
    .select([
      'id',
      'roundId',
      'title',
      'level',
      'heldOn',
      'fromTime',
      'untilTime',
      'place',
      'cancelledAt',
    ])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', known)

/** The meetings of a round, the first one first. */
export const meetingsOf = (db: Db, roundId: Id<'Round'>): Promise<Meeting[]> =>
  meetings(db, roundId).orderBy('heldOn').orderBy('fromTime').orderBy('id').execute()

/** One meeting of a round; `undefined` where it is not there for the actor. */
export const meetingById = (
  db: Db,
  roundId: Id<'Round'>,
  meetingId: Id<'Meeting'>,
): Promise<Meeting | undefined> =>
  meetings(db, roundId).where('id', '=', meetingId).executeTakeFirst()

/** How often a meeting was changed since it was planned: also where it was cancelled. */
export async function changesOfMeeting(db: Db, meetingId: Id<'Meeting'>): Promise<number> {
  const { count } = await db
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('subject', '=', 'meeting')
    .where('subjectId', '=', meetingId)
    .where('chain', 'in', sql<string>`(select actor_rounds()::text)`)
    .where('move', 'in', ['replan', 'cancel'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The agenda of a meeting, in its order. */
export const agendaOf = (db: Db, meetingId: Id<'Meeting'>): Promise<AgendaItem[]> =>
  db
    .selectFrom('agendaItems')
    .leftJoin('commitments', 'commitments.id', 'agendaItems.commitmentId')
    .select([
      'agendaItems.id',
      'meetingId',
      'kind',
      'agendaItems.title',
      'agendaItems.partyId',
      'commitments.code',
    ])
    .where('meetingId', '=', meetingId)
    .where('agendaItems.roundId', 'in', known)
    .orderBy('agendaItems.position')
    .orderBy('agendaItems.id')
    .execute()

/** Which parties were noted as present, or as absent; those not noted yet are missing. */
async function attendanceOf(db: Db, meetingId: Id<'Meeting'>): Promise<Map<Id<'Party'>, boolean>> {
  const rows = await db
    .selectFrom('attendances')
    .select(['partyId', 'isPresent'])
    .where('meetingId', '=', meetingId)
    .where('roundId', 'in', known)
    .orderBy('partyId')
    .execute()
  return new Map(rows.map(({ partyId, isPresent }) => [partyId, isPresent]))
}

/** One meeting with its agenda, who was there and what came of it; `undefined` where it is not there for the actor. */
export async function readMeeting(
  db: Db,
  roundId: Id<'Round'>,
  meetingId: Id<'Meeting'>,
): Promise<MeetingReading | undefined> {
  const meeting = await meetingById(db, roundId, meetingId)
  if (!meeting) return undefined
  return {
    meeting,
    returning: returningOn(await promisesOf(db, roundId), meeting),
    agenda: await agendaOf(db, meetingId),
    attendance: await attendanceOf(db, meetingId),
    outcomes: await outcomesOf(db, meetingId),
    parties: await partiesOf(db, roundId),
  }
}

type Made = { by: Id<'Person'>; at: Date }

export async function saveMeeting(
  db: Db,
  meeting: Omit<Meeting, 'cancelledAt'>,
  { by, at }: Made,
): Promise<void> {
  await db
    .insertInto('meetings')
    .values({ ...meeting, plannedBy: by, plannedAt: at })
    .execute()
}

/** Moves a meeting to another day, time, place or level. */
export async function changeMeeting(
  db: Db,
  { id, roundId, ...plan }: Omit<Meeting, 'cancelledAt'>,
): Promise<void> {
  await db
    .updateTable('meetings')
    .set(plan)
    .where('id', '=', id)
    .where('roundId', '=', roundId)
    .execute()
}

/** Keeps that a meeting does not go through; it stays to be read. */
export async function setCancelled(db: Db, id: Id<'Meeting'>, at: Date): Promise<void> {
  await db.updateTable('meetings').set({ cancelledAt: at }).where('id', '=', id).execute()
}

type NewItem = Omit<AgendaItem, 'id' | 'code'> & {
  roundId: Id<'Round'>
  commitmentId: Id<'Commitment'> | null
}

/** Puts an item at the end of the agenda. */
export async function addItem(db: Db, item: NewItem, { by, at }: Made): Promise<Id<'AgendaItem'>> {
  const id = newId<'AgendaItem'>(at)
  const position = sql<number>`(select count(*)::int + 1 from agenda_items i where i.meeting_id = ${item.meetingId})`
  await db
    .insertInto('agendaItems')
    .values({ id, ...item, position, proposedBy: by, proposedAt: at })
    .execute()
  return id
}

type Noting = {
  meetingId: Id<'Meeting'>
  roundId: Id<'Round'>
  attendance: readonly { partyId: Id<'Party'>; isPresent: boolean }[]
}

/** Keeps who was there, in the place of what was noted before. */
export async function saveAttendance(
  db: Db,
  { meetingId, roundId, attendance }: Noting,
  { by, at }: Made,
): Promise<void> {
  const rows = attendance.map((row) => ({
    ...row,
    meetingId,
    roundId,
    notedBy: by,
    notedAt: at,
  }))
  await db
    .insertInto('attendances')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['meetingId', 'partyId']).doUpdateSet((excluded) => ({
        isPresent: excluded.ref('excluded.isPresent'),
        notedBy: by,
        notedAt: at,
      })),
    )
    .execute()
}
