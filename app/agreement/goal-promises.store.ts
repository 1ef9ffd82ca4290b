import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Counting } from './goal-cascade.ts'
import type { Promised } from './goal-promises.ts'
import { isAgreed, type Stated } from './positions.ts'
import { applicabilityOf } from './versions.store.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

const countOf = (
  column: keyof Counting,
) => sql<never>`(select ${sql.ref(column)} from commitment_counts c
  where c.commitment_id = commitments.id order by c.number desc limit 1)`

const tabled = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('commitments')
    .innerJoin('commitmentVersions', 'commitmentVersions.id', 'commitments.tabledVersionId')
    .innerJoin('themes', 'themes.id', 'commitments.themeId')
    .innerJoin('layers', 'layers.id', 'commitments.layerId')
    .select(['commitments.id', 'commitments.title', 'commitments.goalId', 'layers.year'])
    .select(['obligation', 'quantity', 'unit', 'owners', 'deadline', 'contentHash'])
    .select('commitments.partyId as broughtBy')
    .select([
      sql<string>`commitments.code`.as('code'),
      applicabilityOf.as('applicability'),
      countOf('counting').as('counting'),
      countOf('moment').as('moment'),
      countOf('dwelling').as('dwelling'),
    ])
    .where('commitments.roundId', '=', roundId)
    .where('commitments.roundId', 'in', atTable)
    .where('commitments.lane', '=', 'table')
    .where('commitments.state', '=', 'tabled')
    .orderBy('themes.position')
    .orderBy('commitments.position')
    .orderBy('commitments.id')

const positions = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('positions')
    .select(['commitmentId', 'partyId', 'contentHash', 'code', 'fulfilledAt'])
    .where('isLatest', '=', true)
    .where('lane', '=', 'table')
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)

/**
 * What lies on the table of a round as goals read it: how much, by whom, how it counts, and whether all agree.
 * Taken back and ended ones are not among them.
 */
export async function promisedIn(
  db: Db,
  roundId: Id<'Round'>,
  contracting: readonly Id<'Party'>[],
): Promise<Promised[]> {
  const rows = await tabled(db, roundId).execute()
  const said = Map.groupBy(await positions(db, roundId).execute(), (one) => one.commitmentId)
  const latestOn = (id: Id<'Commitment'>): readonly Stated[] => said.get(id) ?? []
  return rows.map(({ contentHash, applicability, ...row }) => ({
    ...row,
    agreed: isAgreed({ contentHash, applicability }, contracting, latestOn(row.id)),
  }))
}

type Counted = Counting & {
  commitmentId: Id<'Commitment'>
  roundId: Id<'Round'>
  goalId: Id<'Goal'> | null
  partyId: Id<'Party'>
  countedBy: Id<'Person'>
  countedAt: Date
}

/** Keeps for which goal a commitment counts now, and how. What was said before stays. */
export async function saveCount(db: Db, count: Counted): Promise<void> {
  const { commitmentId, goalId } = count
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from commitment_counts
    where commitment_id = ${commitmentId})`
  await db
    .insertInto('commitmentCounts')
    .values({ ...count, number })
    .execute()
  await db.updateTable('commitments').set({ goalId }).where('id', '=', commitmentId).execute()
}
