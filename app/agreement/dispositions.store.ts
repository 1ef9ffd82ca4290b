import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { Disposition } from './dispositions.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** What was decided about the promises of a round, in the order in which it was. */
export const dispositionsOf = (db: Db, roundId: Id<'Round'>): Promise<Disposition[]> =>
  db
    .selectFrom('dispositions')
    .innerJoin('people', 'people.id', 'dispositions.personId')
    .select(['commitmentId', 'outcome', 'reason', 'partyId', 'people.name as person', 'decidedAt'])
    .where('dispositions.roundId', '=', roundId)
    .where('dispositions.roundId', 'in', atTable)
    .orderBy('decidedAt')
    .orderBy('dispositions.id')
    .execute()

type NewDisposition = Omit<Disposition, 'person'> & {
  id: Id<'Disposition'>
  roundId: Id<'Round'>
  personId: Id<'Person'>
}

/** Keeps a decision. It is never changed after this. */
export async function saveDisposition(db: Db, disposition: NewDisposition): Promise<void> {
  await db.insertInto('dispositions').values(disposition).execute()
}

/** A round after another one, where the actor's organisation makes the agreement too. */
export type NextRound = { id: Id<'Round'>; name: string; partyId: Id<'Party'> }

/** The rounds that follow this one, in which the actor's organisation is a contracting party. */
export const nextRoundsOf = (db: Db, roundId: Id<'Round'>): Promise<NextRound[]> =>
  db
    .selectFrom('rounds')
    .innerJoin('parties', 'parties.roundId', 'rounds.id')
    .select(['rounds.id', 'rounds.name', 'parties.id as partyId'])
    .where('rounds.previousId', '=', roundId)
    .where('rounds.id', 'in', atTable)
    .where('parties.id', 'in', sql<Id<'Party'>>`(select actor_contracts())`)
    .orderBy('rounds.termFrom')
    .orderBy('rounds.id')
    .execute()

/** The commitments in a round that carry on another one, as far as the actor sees them: tabled, or in her own room. */
export const carriedOnIn = async (db: Db, roundId: Id<'Round'>): Promise<Id<'Commitment'>[]> => {
  const rows = await db
    .selectFrom('commitments')
    .select('continuesId')
    .where('roundId', '=', roundId)
    .where('droppedAt', 'is', null)
    .where((on) =>
      on.or([
        on.and([on('lane', '=', 'table'), on('roundId', 'in', atTable)]),
        on('partyId', 'in', sql<Id<'Party'>>`(select actor_parties())`),
      ]),
    )
    .where('continuesId', 'is not', null)
    .execute()
  return rows.flatMap(({ continuesId }) => (continuesId ? [continuesId] : []))
}

type Continuation = {
  id: Id<'Commitment'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
  title: string
  themeId: Id<'Theme'>
  layerId: Id<'Layer'>
  continuesId: Id<'Commitment'>
  madeAt: Date
}

/** Keeps a draft that carries on a promise of the round before; its text follows with `saveVersion`. */
export async function addContinuation(db: Db, draft: Continuation): Promise<void> {
  await db
    .insertInto('commitments')
    .values({ ...draft, lane: 'room', state: 'draft', position: 0 })
    .execute()
}

/** The code that a draft keeps when it is put on the table, because it carries on a promise of the last round; `undefined` for a new promise, and where another draft was first. */
export async function codeCarriedOn(
  db: Db,
  roundId: Id<'Round'>,
  commitmentId: Id<'Commitment'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ code: string | null }>`
    select carried_code(${commitmentId}) as code`.execute(db)
  const code = rows[0]?.code
  if (!code) return undefined
  await lockOn(db, `code ${roundId} ${code}`)
  const taken = await db
    .selectFrom('commitments')
    .select('id')
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .where('code', '=', code)
    .executeTakeFirst()
  return taken ? undefined : code
}
