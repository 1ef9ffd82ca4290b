import { themesOf } from '#agreement/themes.store.ts'
import type { Id } from '#kernel/id.ts'
import { municipalitiesOfRound } from '#parties/municipalities.store.ts'
import type { Db } from '#platform/db.ts'
import type { Register } from './register.ts'
import { membersIn, relationsIn, roleHoldersOf, stakeholdersOf } from './stakeholders.store.ts'

/** The whole register of a round, in six queries, however many take part. */
export const registerOf = async (db: Db, roundId: Id<'Round'>): Promise<Register> => ({
  parties: await stakeholdersOf(db, roundId),
  members: await membersIn(db, roundId),
  relations: await relationsIn(db, roundId),
  holders: await roleHoldersOf(db, roundId),
  themes: await themesOf(db, roundId),
  places: await municipalitiesOfRound(db, roundId),
})
