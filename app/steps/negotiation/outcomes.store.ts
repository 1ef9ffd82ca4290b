import { sql } from 'kysely'
import { commitmentByCode } from '#agreement/commitments.store.ts'
import { type Id, newId } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import { type Outcome, owedKinds } from './meetings.ts'

/** Rounds whose meetings the actor reads: of her table, and until there is a coordinator of those she made. */
const known = sql<
  Id<'Round'>
>`(select actor_table() union select id from rounds where made_by = acting_person())`

const outcomes = (db: Db) =>
  db
    .selectFrom('outcomes')
    .leftJoin('commitments', 'commitments.id', 'outcomes.commitmentId')
    .select([
      'outcomes.id',
      'meetingId',
      'agendaItemId',
      'kind',
      'text',
      'ownerPartyId',
      'toPartyId',
      'dueOn',
      'closedAt',
      'commitments.code',
      'concernId',
      'factId',
    ])
    .where('outcomes.roundId', 'in', known)

/** What came of a meeting, in the order in which it was recorded. */
export const outcomesOf = (db: Db, meetingId: Id<'Meeting'>): Promise<Outcome[]> =>
  outcomes(db)
    .where('meetingId', '=', meetingId)
    .orderBy('recordedAt')
    .orderBy('outcomes.id')
    .execute()

/** Everything that a party of a round still has to do, the first due first. */
export const owedIn = (db: Db, roundId: Id<'Round'>): Promise<Outcome[]> =>
  outcomes(db)
    .where('outcomes.roundId', '=', roundId)
    .where('kind', 'in', owedKinds)
    .where('closedAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('outcomes.id')
    .execute()

/** One outcome of a meeting, locked until the transaction ends. */
export async function lockOutcome(
  db: Db,
  meetingId: Id<'Meeting'>,
  outcomeId: Id<'Outcome'>,
): Promise<Outcome | undefined> {
  await lockOn(db, outcomeId)
  return outcomes(db)
    .where('meetingId', '=', meetingId)
    .where('outcomes.id', '=', outcomeId)
    .executeTakeFirst()
}

type Made = { by: Id<'Person'>; at: Date }

type NewOutcome = Omit<Outcome, 'id' | 'closedAt' | 'code'> & {
  roundId: Id<'Round'>
  /** The code of the commitment it is about. */
  about: string | null
}

/** Keeps what came of a meeting. */
export async function addOutcome(
  db: Db,
  { about, ...outcome }: NewOutcome,
  { by, at }: Made,
): Promise<Id<'Outcome'>> {
  const id = newId<'Outcome'>(at)
  const commitment = about ? await commitmentByCode(db, outcome.roundId, about) : undefined
  await db
    .insertInto('outcomes')
    .values({
      id,
      ...outcome,
      commitmentId: commitment?.id ?? null,
      recordedBy: by,
      recordedAt: at,
    })
    .execute()
  return id
}

/** Keeps that an outcome is done. */
export async function setDone(db: Db, id: Id<'Outcome'>, { by, at }: Made): Promise<void> {
  await db
    .updateTable('outcomes')
    .set({ closedBy: by, closedAt: at })
    .where('id', '=', id)
    .execute()
}
