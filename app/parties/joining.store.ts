import { type Day, dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { MandateAct } from './mandates.ts'
import type { RoundRole } from './standing.ts'

type Moment = { db: Db; now: Date }

/** The person who has this address; made with this name where nobody has it yet. Done at the gate. */
export async function personWithEmail(
  { db, now }: Moment,
  { email, name }: { email: string; name: string },
): Promise<Id<'Person'>> {
  const known = await db
    .selectFrom('contacts')
    .select('personId')
    .where('email', '=', email)
    .executeTakeFirst()
  if (known) return known.personId
  const personId = newId<'Person'>(now)
  await db.insertInto('people').values({ id: personId, name }).execute()
  await db.insertInto('contacts').values({ personId, email }).execute()
  return personId
}

type Place = { personId: Id<'Person'>; organisationId: Id<'Organisation'>; function: string }

/** Her place in an organisation: the one she has, or a new one from today. Done at the gate. */
export async function joinOrganisation(
  { db, now }: Moment,
  { personId, organisationId, function: does }: Place,
): Promise<Id<'Membership'>> {
  const today = dayOf(now)
  const known = await db
    .selectFrom('memberships')
    .select('id')
    .where('personId', '=', personId)
    .where('organisationId', '=', organisationId)
    .where('fromDay', '<=', today)
    .where((on) => on.or([on('untilDay', 'is', null), on('untilDay', '>=', today)]))
    .orderBy('fromDay')
    .orderBy('id')
    .executeTakeFirst()
  if (known) return known.id
  const membershipId = newId<'Membership'>(now)
  await db
    .insertInto('memberships')
    .values({ id: membershipId, personId, organisationId, function: does, fromDay: today })
    .execute()
  return membershipId
}

type RoundPlace = {
  personId: Id<'Person'>
  roundId: Id<'Round'>
  role: RoundRole
  statement: string
  employer: string
}

/** A role in the round itself from today, for who has it not yet; who has it keeps it as it is. Done at the gate. */
export async function takeRole({ db, now }: Moment, place: RoundPlace): Promise<void> {
  const today = dayOf(now)
  const held = await db
    .selectFrom('roundRoles')
    .select('id')
    .where('roundId', '=', place.roundId)
    .where('personId', '=', place.personId)
    .where('role', '=', place.role)
    .where('fromDay', '<=', today)
    .where((on) => on.or([on('untilDay', 'is', null), on('untilDay', '>=', today)]))
    .limit(1)
    .executeTakeFirst()
  if (held) return
  await db
    .insertInto('roundRoles')
    .values({ id: newId<'RoundRole'>(now), ...place, fromDay: today })
    .execute()
}

type NewMandates = {
  membershipId: Id<'Membership'>
  roundId: Id<'Round'>
  acts: readonly MandateAct[]
  grantedBy: string
}

/** Mandates for one round from today, for what someone may not do there yet. Done at the gate. */
export async function addMandates({ db, now }: Moment, given: NewMandates): Promise<void> {
  const { membershipId, roundId, acts, grantedBy } = given
  const fromDay = dayOf(now)
  const held = await heldIn(db, { membershipId, roundId, today: fromDay })
  const rows = acts
    .filter((act) => !held.includes(act))
    .map((act) => ({ id: newId<'Mandate'>(now), act, membershipId, roundId, fromDay, grantedBy }))
  if (rows.length === 0) return
  await db
    .insertInto('mandates')
    .values(rows.map((row) => ({ ...row, proof: '' })))
    .execute()
}

type Where = { membershipId: Id<'Membership'>; roundId: Id<'Round'>; today: Day }

async function heldIn(db: Db, { membershipId, roundId, today }: Where): Promise<MandateAct[]> {
  const rows = await db
    .selectFrom('mandates')
    .select('act')
    .where('membershipId', '=', membershipId)
    .where((on) => on.or([on('roundId', 'is', null), on('roundId', '=', roundId)]))
    .where((on) => on.or([on('untilDay', 'is', null), on('untilDay', '>=', today)]))
    .execute()
  return rows.map(({ act }) => act)
}

/** Whether who has this address coordinates the round now, and whether she has a mandate to speak for a party in it. */
export async function placeInRound(
  { db, now }: Moment,
  { email, roundId }: { email: string; roundId: Id<'Round'> },
): Promise<{ coordinates: boolean; speaksForAParty: boolean }> {
  const today = dayOf(now)
  const coordinates = await db
    .selectFrom('roundRoles')
    .innerJoin('contacts', 'contacts.personId', 'roundRoles.personId')
    .select('roundRoles.id')
    .where('contacts.email', '=', email)
    .where('roundRoles.roundId', '=', roundId)
    .where('roundRoles.role', '=', 'coordinator')
    .where((on) => on.or([on('untilDay', 'is', null), on('untilDay', '>=', today)]))
    .limit(1)
    .executeTakeFirst()
  const speaks = await db
    .selectFrom('mandates')
    .innerJoin('memberships', 'memberships.id', 'mandates.membershipId')
    .innerJoin('contacts', 'contacts.personId', 'memberships.personId')
    .innerJoin('parties', 'parties.organisationId', 'memberships.organisationId')
    .select('mandates.id')
    .where('contacts.email', '=', email)
    .where('parties.roundId', '=', roundId)
    .where((on) =>
      on.and([
        on.or([on('mandates.roundId', 'is', null), on('mandates.roundId', '=', roundId)]),
        on.or([on('mandates.untilDay', 'is', null), on('mandates.untilDay', '>=', today)]),
        on.or([on('memberships.untilDay', 'is', null), on('memberships.untilDay', '>=', today)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return { coordinates: coordinates !== undefined, speaksForAParty: speaks !== undefined }
}
