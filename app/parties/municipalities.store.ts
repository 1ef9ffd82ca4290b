import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { formerMunicipalities } from '#law/former-municipalities.ts'
import { municipalities } from '#law/municipalities.ts'
import type { Db } from '#platform/db.ts'

/** Adds the municipalities of the register that the database has not yet, former ones too; says how many. Done by the installation itself, as the owner of the tables. */
export async function loadMunicipalities(db: Db): Promise<number> {
  const today = municipalities.map((one) => ({ ...one, endedOn: null }))
  const rows = [...today, ...formerMunicipalities].map(
    ({ code, name, slug, province, isDemo, endedOn }) => ({
      code,
      name,
      slug,
      province,
      isDemo,
      endedOn,
    }),
  )
  const added = await db
    .insertInto('municipalities')
    .values(rows)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('code')
    .execute()
  return added.length
}

type Wanted = {
  /** Whether the demo's own belongs to them. */
  withDemo: boolean
  /** Those that were a municipality on this day. */
  on: Day
}

/** The municipalities of a day by name; the demo's own only where the installation is a demo. */
export const municipalitiesByName = (db: Db, { withDemo, on }: Wanted) =>
  db
    .selectFrom('municipalities')
    .select(['code', 'name', 'slug', 'province'])
    .where('isDemo', 'in', withDemo ? [true, false] : [false])
    .where((is) => is.or([is('endedOn', 'is', null), is('endedOn', '>=', on)]))
    .orderBy('name')
    .orderBy('code')
    .execute()

/** A municipality of the register, as far as a round needs it. */
export type RegisteredMunicipality = { code: string; name: string; slug: string; province: string }

/** The municipalities of a round, by name. */
export const municipalitiesOfRound = (
  db: Db,
  roundId: Id<'Round'>,
): Promise<RegisteredMunicipality[]> =>
  db
    .selectFrom('roundMunicipalities')
    .innerJoin('municipalities', 'municipalities.code', 'roundMunicipalities.code')
    .select(['municipalities.code', 'name', 'slug', 'province'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .orderBy('name')
    .orderBy('municipalities.code')
    .execute()
