import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { municipalities } from '#law/municipalities.ts'
import type { Db } from '#platform/db.ts'

/** Adds the municipalities of the register that the database has not yet; says how many. Done by the installation itself, as the owner of the tables. */
export async function loadMunicipalities(db: Db): Promise<number> {
  const rows = municipalities.map(({ code, name, slug, province, isDemo }) => ({
    code,
    name,
    slug,
    province,
    isDemo,
  }))
  const added = await db
    .insertInto('municipalities')
    .values(rows)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('code')
    .execute()
  return added.length
}

/** The municipalities by name; the demo's own only where the installation is a demo. */
export const municipalitiesByName = (db: Db, withDemo: boolean) =>
  db
    .selectFrom('municipalities')
    .select(['code', 'name', 'slug', 'province'])
    .where('isDemo', 'in', withDemo ? [true, false] : [false])
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
