import type { NotNull } from 'kysely'
import { oneOf } from '#law/data-row.ts'
import { type NormAmount, normAmountsWith, normIds } from '#law/norm-amounts.ts'
import type { Db } from '#platform/db.ts'

type Whole = { norm: NotNull; year: NotNull; found: NotNull; verified: NotNull }

/** All norm amounts that this installation knows, in the version that holds now. Everyone may read them. */
export async function normAmountsKnown(db: Db): Promise<NormAmount[]> {
  const rows = await db
    .selectFrom('snapshot.normAmounts')
    .select(['norm', 'year', 'value', 'publishedOn', 'found', 'verified'])
    .$narrowType<Whole>()
    .orderBy('year')
    .orderBy('norm')
    .execute()
  return normAmountsWith(rows.map((row) => ({ ...row, norm: oneOf(normIds, row.norm) })))
}
