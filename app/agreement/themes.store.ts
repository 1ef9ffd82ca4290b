import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { Theme } from './themes.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

const inOrder = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('themes')
    .select(['id', 'code', 'name', 'position'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .orderBy('position')
    .orderBy('code')

/** The themes of a round, in their order. */
export const themesOf = (db: Db, roundId: Id<'Round'>): Promise<Theme[]> =>
  inOrder(db, roundId).execute()

/** The same, while the round's themes wait for this transaction: new ones too, so that no code is given twice. */
export async function lockThemes(db: Db, roundId: Id<'Round'>): Promise<Theme[]> {
  await lockOn(db, `themes ${roundId}`)
  return inOrder(db, roundId).execute()
}

export async function insertThemes(
  db: Db,
  roundId: Id<'Round'>,
  added: readonly Theme[],
): Promise<void> {
  await db
    .insertInto('themes')
    .values(added.map((theme) => ({ ...theme, roundId })))
    .execute()
}

export async function saveTheme(db: Db, { id, name, position }: Theme): Promise<void> {
  await db.updateTable('themes').set({ name, position }).where('id', '=', id).execute()
}

/** What a commitment can be placed under: the themes, goals and layers of a round, each in its order. */
export type Places = {
  themes: { id: Id<'Theme'>; code: string; name: string }[]
  goals: { id: Id<'Goal'>; themeId: Id<'Theme'>; text: string }[]
  layers: { id: Id<'Layer'>; year: number | null }[]
}

/** The themes, the goals that still stand, and the layers of a round: the framework first, then by year. */
export async function placesIn(db: Db, roundId: Id<'Round'>): Promise<Places> {
  const themes = await themesOf(db, roundId)
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
