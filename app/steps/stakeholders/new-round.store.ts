import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { type Id, id, newId } from '#kernel/id.ts'
import type { RegimeId } from '#law/regimes.ts'
import { themes } from '#law/themes.ts'
import type { PartyRole } from '#parties/standing.ts'
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

type NewParty = {
  roundId: Id<'Round'>
  organisationId: Id<'Organisation'>
  role: PartyRole
  why: string
  joinedOn: Day
}

/** Keeps who takes part from the first day: who began, and who comes along from the round before. */
export async function saveParties(
  { db, now }: Moment,
  parties: readonly NewParty[],
): Promise<{ id: Id<'Party'>; role: PartyRole }[]> {
  const rows = parties.map((party) => ({ id: newId<'Party'>(now), ...party }))
  await db.insertInto('parties').values(rows).execute()
  return rows.map(({ id, role }) => ({ id, role }))
}

/** Keeps the usual themes; scope may rename, add and order them. */
export async function saveThemes({ db, now }: Moment, roundId: Id<'Round'>): Promise<void> {
  const rows = themes.map(({ code, name }, nth) => ({
    id: newId<'Theme'>(now),
    roundId,
    code,
    name,
    position: nth + 1,
  }))
  await db.insertInto('themes').values(rows).execute()
}
