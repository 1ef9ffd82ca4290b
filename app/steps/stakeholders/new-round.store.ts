import { sql } from 'kysely'
import type { Theme } from '#agreement/themes.ts'
import type { Day } from '#kernel/day.ts'
import { type Id, id, newId } from '#kernel/id.ts'
import type { RegimeId } from '#law/regimes.ts'
import type { Part } from '#parties/participation.ts'
import type { Db } from '#platform/db.ts'
import type { RoundKind } from './new-round.ts'

type Moment = { db: Db; now: Date }

/** A round as it is made, with what it yields. */
export type Beginning = {
  roundId: Id<'Round'>
  kind: RoundKind
  regime: RegimeId
  name: string
  termFrom: Day
  termUntil: Day
  /** The address that is wanted; a number is put behind it where it is taken. */
  address: string
  layers: readonly (number | null)[]
  codes: readonly string[]
  madeBy: Id<'Person'>
  previousId: Id<'Round'> | null
  framework: { roundId: Id<'Round'>; agreementId: Id<'Agreement'> } | null
}

/** Keeps the round with its municipalities, its agreement and the layers of that. */
export async function saveRound({ db, now }: Moment, made: Beginning): Promise<void> {
  const { roundId, kind, name, termFrom, termUntil, regime } = made
  const { madeBy, previousId, framework, codes } = made
  const frameworkId = framework && id<'Framework'>(framework.roundId)
  await db
    .insertInto('rounds')
    .values({
      id: roundId,
      name,
      kind,
      termFrom,
      termUntil,
      regime,
      madeBy,
      madeAt: now,
      previousId,
      frameworkId,
    })
    .execute()
  await db
    .insertInto('roundMunicipalities')
    .values(codes.map((code) => ({ roundId, code })))
    .execute()
  await saveAgreement({ db, now }, made)
}

async function saveAgreement({ db, now }: Moment, made: Beginning): Promise<void> {
  const { roundId, name, address, framework, layers } = made
  const agreementId = newId<'Agreement'>(now)
  await db
    .insertInto('agreements')
    .values({
      id: agreementId,
      roundId,
      address: sql<string>`free_address(${address})`,
      title: name,
      frameworkId: framework && id<'Framework'>(framework.agreementId),
    })
    .execute()
  await db
    .insertInto('layers')
    .values(layers.map((year) => ({ id: newId<'Layer'>(now), agreementId, year })))
    .execute()
}

type NewParty = Part & {
  id: Id<'Party'>
  roundId: Id<'Round'>
  organisationId: Id<'Organisation'>
  why: string
  joinedOn: Day
}

/** Keeps who takes part from the first day: who began, and who comes along from the round before. */
export async function saveParties(db: Db, parties: readonly NewParty[]): Promise<void> {
  const rows = parties.map((party) => ({
    ...party,
    themeIds: party.themeIds && [...party.themeIds],
  }))
  await db.insertInto('parties').values(rows).execute()
}

/** Keeps the themes; scope may rename, add and order them. */
export async function saveThemes(
  db: Db,
  roundId: Id<'Round'>,
  themes: readonly Theme[],
): Promise<void> {
  await db
    .insertInto('themes')
    .values(themes.map((theme) => ({ ...theme, roundId })))
    .execute()
}
