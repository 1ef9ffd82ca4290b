import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import {
  areaCodes,
  type CorporationRow,
  type KnownCorporation,
  shortNameOf,
} from './corporations.ts'

/** Every organisation that has a number of its own: what an import compares with. */
export const knownCorporations = (db: Db): Promise<KnownCorporation[]> =>
  db
    .selectFrom('organisations')
    .select(['id', 'kind', 'lNumber', 'kvk', 'name', 'workingArea'])
    .where((is) => is.or([is('kvk', 'is not', null), is('lNumber', 'is not', null)]))
    .orderBy('id')
    .execute()

/** How many corporations of the register are known. */
export async function corporationsCounted(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('organisations')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('lNumber', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Saving = {
  importId: Id<'RegisterImport'>
  fresh: readonly CorporationRow[]
  changed: readonly { before: KnownCorporation; row: CorporationRow }[]
}

/** Adds corporations and changes those that are known, as the register has them; keeps what these were before. */
export async function saveCorporations(
  { db, now }: { db: Db; now: Date },
  { importId, fresh, changed }: Saving,
): Promise<void> {
  // Two can change numbers with each other: nobody has one while they are given out anew.
  const ids = changed.map(({ before }) => before.id)
  if (ids.length > 0)
    await db.updateTable('organisations').set({ kvk: null }).where('id', 'in', ids).execute()
  for (const { before, row } of changed) {
    const { id, name, kvk, lNumber, workingArea } = before
    await db
      .insertInto('corporationChanges')
      .values({
        registerImportId: importId,
        organisationId: id,
        name,
        kvk,
        lNumber,
        workingArea,
      })
      .execute()
    await db.updateTable('organisations').set(columnsOf(row)).where('id', '=', id).execute()
  }
  const added = fresh.map((row) => ({
    id: newId<'Organisation'>(now),
    kind: 'housing_association' as const,
    shortName: shortNameOf(row.name),
    ...columnsOf(row),
  }))
  for (let n = 0; n < added.length; n += atOnce)
    await db
      .insertInto('organisations')
      .values(added.slice(n, n + atOnce))
      .execute()
}

/** What corporations were before an import changed them, with their name of now. */
export const changesBy = (db: Db, importId: Id<'RegisterImport'>) =>
  db
    .selectFrom('corporationChanges')
    .innerJoin('organisations', 'organisations.id', 'corporationChanges.organisationId')
    .select([
      'organisations.id',
      'organisations.name as nameNow',
      'corporationChanges.name',
      'corporationChanges.kvk',
      'corporationChanges.workingArea',
    ])
    .where('registerImportId', '=', importId)
    .orderBy('organisations.name')
    .orderBy('organisations.id')
    .limit(500)
    .execute()

const atOnce = 500

const columnsOf = ({ lNumber, kvk, name, workingArea }: CorporationRow) => ({
  lNumber,
  kvk,
  name,
  workingArea,
  workingAreaCodes: areaCodes(workingArea),
})
