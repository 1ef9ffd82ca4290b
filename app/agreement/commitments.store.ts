import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Commitment, Version } from './commitments.ts'

const applicabilityOf = sql<Id<'Party'>[]>`array(select party_id from applicability
  where applicability.version_id = commitment_versions.id order by party_id)`

const versionColumns = [
  'commitmentVersions.id',
  'commitmentVersions.commitmentId',
  'commitmentVersions.partyId',
  'commitmentVersions.predecessorId',
  'commitmentVersions.text',
  'commitmentVersions.obligation',
  'commitmentVersions.owners',
  'commitmentVersions.quantity',
  'commitmentVersions.quantityMax',
  'commitmentVersions.unit',
  'commitmentVersions.deadline',
  'commitmentVersions.condition',
  'commitmentVersions.contentHash',
  'commitmentVersions.note',
  'commitmentVersions.madeAt',
] as const

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

/** One commitment on the table, locked until the transaction ends: whoever changes what is tabled waits for her turn. */
export async function lockCommitment(
  db: Db,
  roundId: Id<'Round'>,
  commitmentId: Id<'Commitment'>,
): Promise<Commitment | undefined> {
  const row = await tabledIn(db, roundId)
    .where('commitments.id', '=', commitmentId)
    .forUpdate('commitments')
    .executeTakeFirst()
  return row && commitmentOf(row)
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

/** All texts of a commitment that the actor may see, the oldest first. */
export const versionsOf = (db: Db, commitmentId: Id<'Commitment'>): Promise<Version[]> =>
  db
    .selectFrom('commitmentVersions')
    .select(versionColumns)
    .select(applicabilityOf.as('applicability'))
    .where('commitmentVersions.commitmentId', '=', commitmentId)
    .where((on) =>
      on.or([
        on.and([
          on('commitmentVersions.lane', '=', 'table'),
          on('commitmentVersions.roundId', 'in', atTable),
        ]),
        on('commitmentVersions.partyId', 'in', sql<Id<'Party'>>`(select actor_parties())`),
      ]),
    )
    .orderBy('commitmentVersions.madeAt')
    .orderBy('commitmentVersions.id')
    .execute()
