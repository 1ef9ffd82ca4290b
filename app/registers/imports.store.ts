import type { Id } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { ImportCounts, RegisterImport, RegisterName } from './imports.ts'

type NewImport = {
  id: Id<'RegisterImport'>
  register: RegisterName
  fileName: string
  sha256: string
  sizeBytes: number
  sheet: string | null
  edition: number | null
  uploadedBy: Id<'Person'>
  uploadedAt: Date
}

/** Keeps that a file was brought. */
export const insertImport = (db: Db, row: NewImport) =>
  db.insertInto('registerImports').values(row).execute()

const importsWith = (db: Db) =>
  db
    .selectFrom('registerImports')
    .innerJoin('people as uploader', 'uploader.id', 'registerImports.uploadedBy')
    .leftJoin('people as applier', 'applier.id', 'registerImports.appliedBy')
    .select([
      'registerImports.id',
      'register',
      'fileName',
      'sha256',
      'sizeBytes',
      'sheet',
      'edition',
      'uploadedAt',
      'uploader.name as uploadedBy',
      'appliedAt',
      'applier.name as appliedBy',
      'fresh',
      'changed',
      'same',
      'wrong',
      'others',
      'droppedAt',
      'dropReason',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof importsWith>['execute']>>[number]

/** What was brought, the newest first; at most so many. */
export async function importsOf(db: Db, most = 50): Promise<RegisterImport[]> {
  const rows = await importsWith(db)
    .orderBy('uploadedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(importOf)
}

/** One that was brought; nobody else can change it until the transaction ends. `undefined` where there is none. */
export async function lockedImport(
  db: Db,
  importId: Id<'RegisterImport'>,
): Promise<RegisterImport | undefined> {
  // One import after another: what the one adds, the other must see.
  await lockOn(db, 'register_imports')
  return importById(db, importId)
}

/** One that was brought; `undefined` where there is none, or where it isn't hers to see. */
export async function importById(
  db: Db,
  importId: Id<'RegisterImport'>,
): Promise<RegisterImport | undefined> {
  const row = await importsWith(db).where('registerImports.id', '=', importId).executeTakeFirst()
  return row && importOf(row)
}

function importOf(row: Row): RegisterImport {
  const { appliedAt, appliedBy, droppedAt, dropReason, ...rest } = row
  const { fresh, changed, same, wrong, others, ...brought } = rest
  const counts = {
    fresh: fresh ?? 0,
    changed: changed ?? 0,
    same: same ?? 0,
    wrong: wrong ?? 0,
    others: others ?? 0,
  }
  return {
    ...brought,
    applied: appliedAt && appliedBy ? { at: appliedAt, by: appliedBy, counts } : undefined,
    dropped: droppedAt ? { at: droppedAt, reason: dropReason ?? '' } : undefined,
  }
}

type Applied = { by: Id<'Person'>; at: Date; counts: ImportCounts }

/** Writes down that it was applied, and what it came to. */
export const markApplied = (db: Db, importId: Id<'RegisterImport'>, { by, at, counts }: Applied) =>
  db
    .updateTable('registerImports')
    .set({ appliedBy: by, appliedAt: at, ...counts })
    .where('id', '=', importId)
    .execute()

/** Writes down that it was thrown away, and lets its homes count no more. */
export async function markDropped(
  db: Db,
  importId: Id<'RegisterImport'>,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  await db
    .updateTable('registerImports')
    .set({ droppedAt: at, dropReason: reason })
    .where('id', '=', importId)
    .execute()
  await db
    .updateTable('housingStock')
    .set({ droppedAt: at })
    .where('registerImportId', '=', importId)
    .execute()
}
