import { themesOf } from '#agreement/themes.store.ts'
import type { Id } from '#kernel/id.ts'
import { predecessorsOf } from '#law/former-municipalities.ts'
import { municipalitiesOfRound } from '#parties/municipalities.store.ts'
import type { Db } from '#platform/db.ts'
import { stockIn } from '#registers/stock.store.ts'
import { absencesIn } from './absences.store.ts'
import type { Register } from './register.ts'
import { relationsIn } from './relations.store.ts'
import { membersIn, roleHoldersOf, stakeholdersOf } from './stakeholders.store.ts'
import { standInsIn } from './stand-ins.store.ts'

/** The whole register of a round, in nine queries, however many take part. */
export async function registerOf(db: Db, roundId: Id<'Round'>): Promise<Register> {
  const places = await municipalitiesOfRound(db, roundId)
  return {
    parties: await stakeholdersOf(db, roundId),
    members: await membersIn(db, roundId),
    relations: await relationsIn(db, roundId),
    holders: await roleHoldersOf(db, roundId),
    themes: await themesOf(db, roundId),
    standIns: await standInsIn(db, roundId),
    absences: await absencesIn(db, roundId),
    places,
    stock: await stockIn(
      db,
      places.flatMap(({ code }) => codesOf(code)),
    ),
  }
}

/** Homes may still be known under the municipality that lay here before. */
const codesOf = (code: string) => [code, ...predecessorsOf(code).map((one) => one.code)]
