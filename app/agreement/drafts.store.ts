import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { Draft } from './commitments.ts'
import { applicabilityOf, versionColumns } from './versions.store.ts'

const ownRooms = sql<Id<'Party'>>`(select actor_parties())`

function draftsIn(db: Db, roundId: Id<'Round'>) {
  return db
    .selectFrom('commitments')
    .innerJoin('commitmentVersions', 'commitmentVersions.commitmentId', 'commitments.id')
    .innerJoin('themes', 'themes.id', 'commitments.themeId')
    .innerJoin('layers', 'layers.id', 'commitments.layerId')
    .select(versionColumns)
    .select([
      'commitments.id as ofId',
      'commitments.partyId as ofParty',
      'commitments.title',
      'commitments.themeId',
      'themes.name as theme',
      'themes.code as themeCode',
      'commitments.goalId',
      'commitments.layerId',
      'layers.year',
    ])
    .select(applicabilityOf.as('applicability'))
    .where('commitments.roundId', '=', roundId)
    .where('commitments.lane', '=', 'room')
    .where('commitments.droppedAt', 'is', null)
    .where('commitmentVersions.droppedAt', 'is', null)
    .where('commitments.partyId', 'in', ownRooms)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('commitmentVersions as newer')
            .select('newer.id')
            .whereRef('newer.predecessorId', '=', 'commitmentVersions.id'),
        ),
      ),
    )
    .orderBy('themes.position')
    .orderBy('themes.code')
    .orderBy('commitments.madeAt')
    .orderBy('commitments.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof draftsIn>['execute']>>[number]

/** What the actor's own party prepares in its room, by theme; nobody else's. */
export async function draftsOf(db: Db, roundId: Id<'Round'>): Promise<Draft[]> {
  const rows = await draftsIn(db, roundId).execute()
  return rows.map((row) => draftOf(row, roundId))
}

/** One draft of the own room; `undefined` where it is another's, or on the table by now. */
export async function draftById(
  db: Db,
  roundId: Id<'Round'>,
  commitmentId: Id<'Commitment'>,
): Promise<Draft | undefined> {
  const row = await draftsIn(db, roundId)
    .where('commitments.id', '=', commitmentId)
    .executeTakeFirst()
  return row && draftOf(row, roundId)
}

/** The same, locked until the transaction ends: two people of a party do not both put it on the table. */
export async function lockDraft(
  db: Db,
  roundId: Id<'Round'>,
  commitmentId: Id<'Commitment'>,
): Promise<Draft | undefined> {
  await lockOn(db, commitmentId)
  return draftById(db, roundId, commitmentId)
}

function draftOf(row: Row, roundId: Id<'Round'>): Draft {
  const { ofId, ofParty, title, themeId, theme, themeCode, goalId, layerId, year, ...version } = row
  return {
    id: ofId,
    roundId,
    partyId: ofParty,
    title,
    themeId,
    theme,
    themeCode,
    goalId,
    layerId,
    year,
    version,
  }
}

type Place = Pick<Draft, 'title' | 'themeId' | 'goalId' | 'layerId'>

/** Keeps a new draft; its text follows with `saveVersion`. */
export async function addDraft(
  db: Db,
  draft: Place & Pick<Draft, 'id' | 'roundId' | 'partyId'> & { madeAt: Date },
): Promise<void> {
  await db
    .insertInto('commitments')
    .values({ ...draft, lane: 'room', state: 'draft', position: 0 })
    .execute()
}

/** Moves a draft to another title, theme, goal or layer. */
export async function placeDraft(
  db: Db,
  { id, title, themeId, goalId, layerId }: Place & Pick<Draft, 'id'>,
): Promise<void> {
  await db
    .updateTable('commitments')
    .set({ title, themeId, goalId, layerId })
    .where('id', '=', id)
    .execute()
}

/** Sets a draft aside for good. */
export async function dropDraft(db: Db, id: Id<'Commitment'>, at: Date): Promise<void> {
  await db.updateTable('commitments').set({ droppedAt: at }).where('id', '=', id).execute()
}

type Tabling = {
  id: Id<'Commitment'>
  roundId: Id<'Round'>
  code: string
  versionId: Id<'CommitmentVersion'>
}

/** Puts a draft on the table, behind all that stand there, with its code and this text. */
export async function tableDraft(db: Db, { id, roundId, code, versionId }: Tabling): Promise<void> {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from commitments c
    where c.round_id = ${roundId} and c.lane = 'table')`
  await db
    .updateTable('commitments')
    .set({ lane: 'table', state: 'tabled', code, tabledVersionId: versionId, position })
    .where('id', '=', id)
    .execute()
}

/** The next number behind this prefix and theme. Others wait until this transaction ends, so no number is given twice. */
export async function nextNumber(
  db: Db,
  roundId: Id<'Round'>,
  { prefix, themeCode }: { prefix: string; themeCode: string },
): Promise<number> {
  await lockOn(db, `code ${prefix}-${themeCode}`)
  const { rows } = await sql<{
    nth: number
  }>`select next_code(${roundId}, ${themeCode}, ${prefix}) as nth`.execute(db)
  const [row] = rows
  if (!row) throw new Error('The database gave no next number')
  return row.nth
}
