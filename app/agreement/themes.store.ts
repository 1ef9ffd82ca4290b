import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** What a commitment can be placed under: the themes, goals and layers of a round, each in its order. */
export type Places = {
  themes: { id: Id<'Theme'>; code: string; name: string }[]
  goals: { id: Id<'Goal'>; themeId: Id<'Theme'>; text: string }[]
  layers: { id: Id<'Layer'>; year: number | null }[]
}

/** The themes, the goals that still stand, and the layers of a round: the framework first, then by year. */
export async function placesIn(db: Db, roundId: Id<'Round'>): Promise<Places> {
  const themes = await db
    .selectFrom('themes')
    .select(['id', 'code', 'name'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .orderBy('position')
    .orderBy('code')
    .execute()
  const goals = await db
    .selectFrom('goals')
    .select(['id', 'themeId', 'text'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .where('droppedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const layers = await db
    .selectFrom('layers')
    .innerJoin('agreements', 'agreements.id', 'layers.agreementId')
    .select(['layers.id', 'year'])
    .where('agreements.roundId', '=', roundId)
    .where('agreements.roundId', 'in', atTable)
    .orderBy(sql`year nulls first`)
    .execute()
  return { themes, goals, layers }
}

/** The name of the municipality after which the codes of a round are called: of several the first by register code. */
export const municipalityOf = async (db: Db, roundId: Id<'Round'>): Promise<string> => {
  const { name } = await db
    .selectFrom('roundMunicipalities')
    .innerJoin('municipalities', 'municipalities.code', 'roundMunicipalities.code')
    .select('municipalities.name')
    .where('roundId', '=', roundId)
    .orderBy('municipalities.code')
    .limit(1)
    .executeTakeFirstOrThrow()
  return name
}
