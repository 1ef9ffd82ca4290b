import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Version } from './commitments.ts'

export const applicabilityOf = sql<Id<'Party'>[]>`array(select party_id from applicability
  where applicability.version_id = commitment_versions.id order by party_id)`

export const versionColumns = [
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

const tabledVersions = (db: Db) =>
  db
    .selectFrom('commitmentVersions')
    .select(versionColumns)
    .select(applicabilityOf.as('applicability'))
    .where('commitmentVersions.lane', '=', 'table')
    .where('commitmentVersions.roundId', 'in', sql<Id<'Round'>>`(select actor_table())`)

/** The texts of a commitment that are or were on the table, the oldest first: proposals too. Those in a room are not among them. */
export const versionsOf = (db: Db, commitmentId: Id<'Commitment'>): Promise<Version[]> =>
  tabledVersions(db)
    .where('commitmentVersions.commitmentId', '=', commitmentId)
    .orderBy('commitmentVersions.madeAt')
    .orderBy('commitmentVersions.id')
    .execute()

/** The text of a commitment on the table with this content; of several alike the oldest. */
export const versionByHash = (
  db: Db,
  commitmentId: Id<'Commitment'>,
  contentHash: string,
): Promise<Version | undefined> =>
  tabledVersions(db)
    .where('commitmentVersions.commitmentId', '=', commitmentId)
    .where('contentHash', '=', contentHash)
    .orderBy('commitmentVersions.madeAt')
    .limit(1)
    .executeTakeFirst()

type Making = Version & {
  roundId: Id<'Round'>
  lane: 'room' | 'table'
  madeBy: Id<'Person'>
}

/** Keeps a new text with the parties it applies to. It is never changed after this. */
export async function saveVersion(db: Db, making: Making): Promise<void> {
  const { applicability, owners, ...version } = making
  const { id: versionId, commitmentId, roundId } = making
  await db
    .insertInto('commitmentVersions')
    .values({ ...version, owners: [...owners] })
    .execute()
  if (applicability.length === 0) return
  const rows = applicability.map((partyId) => ({ versionId, partyId, commitmentId, roundId }))
  await db.insertInto('applicability').values(rows).execute()
}

/** The text that a party prepares behind closed doors for a commitment, a draft or one on the table; the newest of its room. */
export const preparedText = (
  db: Db,
  commitmentId: Id<'Commitment'>,
  partyId: Id<'Party'>,
): Promise<Version | undefined> =>
  db
    .selectFrom('commitmentVersions')
    .select(versionColumns)
    .select(applicabilityOf.as('applicability'))
    .where('commitmentVersions.commitmentId', '=', commitmentId)
    .where('commitmentVersions.lane', '=', 'room')
    .where('commitmentVersions.droppedAt', 'is', null)
    .where('commitmentVersions.partyId', '=', partyId)
    .where('commitmentVersions.partyId', 'in', sql<Id<'Party'>>`(select actor_parties())`)
    .orderBy('commitmentVersions.madeAt', 'desc')
    .orderBy('commitmentVersions.id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Sets aside what a party prepared: it threw it away, or it put a copy on the table. */
export async function setAsidePrepared(
  db: Db,
  { commitmentId, partyId, at }: { commitmentId: Id<'Commitment'>; partyId: Id<'Party'>; at: Date },
): Promise<void> {
  await db
    .updateTable('commitmentVersions')
    .set({ droppedAt: at })
    .where('commitmentId', '=', commitmentId)
    .where('partyId', '=', partyId)
    .where('lane', '=', 'room')
    .where('droppedAt', 'is', null)
    .execute()
}
