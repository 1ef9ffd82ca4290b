import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { Commitment } from './commitments.ts'
import { applicabilityOf, versionColumns } from './versions.store.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

function tabledIn(db: Db, roundId: Id<'Round'>) {
  return db
    .selectFrom('commitments')
    .innerJoin('commitmentVersions', 'commitmentVersions.id', 'commitments.tabledVersionId')
    .innerJoin('themes', 'themes.id', 'commitments.themeId')
    .innerJoin('layers', 'layers.id', 'commitments.layerId')
    .select(versionColumns)
    .select([
      'commitments.id as ofId',
      'commitments.roundId',
      'commitments.code',
      'commitments.title',
      'commitments.themeId',
      'themes.name as theme',
      'themes.code as themeCode',
      'commitments.goalId',
      'commitments.layerId',
      'layers.year',
      'commitments.state',
      'commitments.continuesId',
    ])
    .select(applicabilityOf.as('applicability'))
    .where('commitments.lane', '=', 'table')
    .where('commitments.roundId', '=', roundId)
    .where('commitments.roundId', 'in', atTable)
    .orderBy('themes.position')
    .orderBy('themes.code')
    .orderBy('commitments.position')
    .orderBy('commitments.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof tabledIn>['execute']>>[number]

/** The commitments on the table of a round, in their order: by theme, then as they were tabled. Withdrawn ones too. */
export async function commitmentsOf(db: Db, roundId: Id<'Round'>): Promise<Commitment[]> {
  const rows = await tabledIn(db, roundId).execute()
  return rows.map(commitmentOf)
}

/** One commitment on the table by its code; `undefined` where the actor may not see it. */
export async function commitmentByCode(
  db: Db,
  roundId: Id<'Round'>,
  code: string,
): Promise<Commitment | undefined> {
  const row = await tabledIn(db, roundId).where('commitments.code', '=', code).executeTakeFirst()
  return row && commitmentOf(row)
}

/**
 * One commitment on the table, locked until the transaction ends: whoever changes what is tabled, or
 * answers it, waits for her turn. Not by locking the row: an adviser may not change it, and reads it here too.
 */
async function lockCommitment(
  db: Db,
  roundId: Id<'Round'>,
  commitmentId: Id<'Commitment'>,
): Promise<Commitment | undefined> {
  await lockOn(db, commitmentId)
  const row = await tabledIn(db, roundId)
    .where('commitments.id', '=', commitmentId)
    .executeTakeFirst()
  return row && commitmentOf(row)
}

/** The same, by its code. */
export async function lockCommitmentByCode(
  db: Db,
  roundId: Id<'Round'>,
  code: string,
): Promise<Commitment | undefined> {
  const found = await commitmentByCode(db, roundId, code)
  return found && lockCommitment(db, roundId, found.id)
}

/** The party that first put a commitment on the table, whoever's text is there now. */
export async function broughtBy(db: Db, id: Id<'Commitment'>): Promise<Id<'Party'>> {
  const { partyId } = await db
    .selectFrom('commitments')
    .select('partyId')
    .where('id', '=', id)
    .where('roundId', 'in', atTable)
    .executeTakeFirstOrThrow()
  return partyId
}

function commitmentOf(row: Row): Commitment {
  const {
    ofId,
    roundId,
    code,
    title,
    themeId,
    theme,
    themeCode,
    goalId,
    layerId,
    year,
    state,
    continuesId,
    ...tabled
  } = row
  if (code === null || state === 'draft')
    throw new Error(`Commitment ${ofId} is tabled without a code`)
  return {
    id: ofId,
    roundId,
    code,
    title,
    themeId,
    theme,
    themeCode,
    goalId,
    layerId,
    year,
    state,
    continuesId,
    tabled,
  }
}
