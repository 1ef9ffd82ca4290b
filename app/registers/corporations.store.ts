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
  fresh: readonly CorporationRow[]
  changed: readonly { id: Id<'Organisation'>; row: CorporationRow }[]
}

/** Adds corporations and changes those that are known, as the register has them. */
export async function saveCorporations(
  { db, now }: { db: Db; now: Date },
  { fresh, changed }: Saving,
): Promise<void> {
  // Two can change numbers with each other: nobody has one while they are given out anew.
  const ids = changed.map(({ id }) => id)
  if (ids.length > 0)
    await db.updateTable('organisations').set({ kvk: null }).where('id', 'in', ids).execute()
  for (const { id, row } of changed)
    await db.updateTable('organisations').set(columnsOf(row)).where('id', '=', id).execute()
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

const atOnce = 500

const columnsOf = ({ lNumber, kvk, name, workingArea }: CorporationRow) => ({
  lNumber,
  kvk,
  name,
  workingArea,
  workingAreaCodes: areaCodes(workingArea),
})
