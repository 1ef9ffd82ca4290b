import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { BaseDocument } from './base-documents.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** What a round builds on, the newest version first; what was taken back too. */
export async function baseDocumentsOf(db: Db, roundId: Id<'Round'>): Promise<BaseDocument[]> {
  const rows = await db
    .selectFrom('baseDocuments as d')
    .innerJoin('people', 'people.id', 'd.addedBy')
    .leftJoin('files', 'files.id', 'd.fileId')
    .select([
      'd.id',
      'd.kind',
      'd.title',
      'd.version',
      'd.documentOn',
      'd.source',
      'd.url',
      'd.addedAt',
      'd.withdrawnAt',
      'd.withdrawReason',
      'people.name as addedBy',
      'files.id as fileId',
      'files.name as fileName',
      'files.sizeBytes',
    ])
    .where('d.roundId', '=', roundId)
    .where('d.roundId', 'in', atTable)
    .orderBy('d.documentOn', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map(documentOf)
}

type Row = Omit<BaseDocument, 'file' | 'withdrawn'> & {
  fileId: Id<'File'> | null
  fileName: string | null
  sizeBytes: number | null
  withdrawnAt: Date | null
  withdrawReason: string | null
}

function documentOf(row: Row): BaseDocument {
  const { fileId, fileName, sizeBytes, withdrawnAt, withdrawReason, ...document } = row
  const hasFile = fileId !== null && fileName !== null && sizeBytes !== null
  const isWithdrawn = withdrawnAt !== null && withdrawReason !== null
  return {
    ...document,
    file: hasFile ? { id: fileId, name: fileName, sizeBytes } : undefined,
    withdrawn: isWithdrawn ? { at: withdrawnAt, reason: withdrawReason } : undefined,
  }
}

/** One document, locked until the transaction ends; `undefined` where the actor may not see it. */
export const lockBaseDocument = (db: Db, roundId: Id<'Round'>, documentId: Id<'BaseDocument'>) =>
  db
    .selectFrom('baseDocuments')
    .select(['id', 'withdrawnAt'])
    .where('id', '=', documentId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .forUpdate()
    .executeTakeFirst()

type NewDocument = Pick<
  BaseDocument,
  'id' | 'kind' | 'title' | 'version' | 'documentOn' | 'source' | 'url' | 'addedAt'
> & { roundId: Id<'Round'>; fileId: Id<'File'> | null; addedBy: Id<'Person'> }

export async function insertBaseDocument(db: Db, document: NewDocument): Promise<void> {
  await db.insertInto('baseDocuments').values(document).execute()
}

/** Takes a document back, with when and why. */
export async function withdrawBaseDocument(
  db: Db,
  documentId: Id<'BaseDocument'>,
  withdrawal: { withdrawnAt: Date; withdrawReason: string },
): Promise<void> {
  await db.updateTable('baseDocuments').set(withdrawal).where('id', '=', documentId).execute()
}
