import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Organisation } from './organisations.ts'

const columns = ['id', 'kind', 'name', 'shortName', 'kvk', 'tooi', 'municipalityCode'] as const

/** How many organisations a search shows; more means that the words are too general. */
const mostFound = 20

/**
 * Organisations whose name has these words in it, or whose number this is; by name. Organisations
 * are known to everybody who is signed in. Nothing for an empty search.
 */
export async function organisationsNamed(db: Db, wanted: string): Promise<Organisation[]> {
  const words = wanted.trim()
  if (words === '') return []
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('organisations')
    .select(columns)
    .where((on) =>
      on.or([
        on('name', 'ilike', pattern),
        on('shortName', 'ilike', pattern),
        on('kvk', '=', words.replace(/[\s.]/g, '')),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(mostFound)
    .execute()
}

/** One organisation; `undefined` where there is none with this id. */
export const organisationById = (
  db: Db,
  organisationId: Id<'Organisation'>,
): Promise<Organisation | undefined> =>
  db.selectFrom('organisations').select(columns).where('id', '=', organisationId).executeTakeFirst()

/** The organisation that already has one of these codes; `undefined` where the codes are free. */
export async function organisationWithCode(
  db: Db,
  { kvk, tooi }: Pick<Organisation, 'kvk' | 'tooi'>,
): Promise<Organisation | undefined> {
  if (!kvk && !tooi) return undefined
  return db
    .selectFrom('organisations')
    .select(columns)
    .where((on) => on.or([on('kvk', '=', kvk), on('tooi', '=', tooi)]))
    .orderBy('id')
    .executeTakeFirst()
}

type NewOrganisation = Omit<Organisation, 'id'>

/** Keeps a new organisation. Its codes are free: ask `organisationWithCode` first. */
export async function addOrganisation(
  { db, now }: { db: Db; now: Date },
  organisation: NewOrganisation,
): Promise<Id<'Organisation'>> {
  const organisationId = newId<'Organisation'>(now)
  await db
    .insertInto('organisations')
    .values({ id: organisationId, ...organisation })
    .execute()
  return organisationId
}
