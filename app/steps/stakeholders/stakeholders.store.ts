import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { MandateAct, Reach } from '#parties/mandates.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import type { Part } from '#parties/participation.ts'
import type { RoundRole } from '#parties/standing.ts'
import type { Db } from '#platform/db.ts'

const knownRounds = sql<Id<'Round'>>`(select actor_rounds())`
const today = sql<Day>`(select acting_day())`

/** Whether a text of this round was ever frozen. */
export async function isFrozen(db: Db, roundId: Id<'Round'>): Promise<boolean> {
  const frozen = await db
    .selectFrom('agreementVersions')
    .select('id')
    .where('roundId', '=', roundId)
    .where('roundId', 'in', knownRounds)
    .limit(1)
    .executeTakeFirst()
  return frozen !== undefined
}

/** A party with the codes of its organisation. */
export type Stakeholder = {
  id: Id<'Party'>
  organisationId: Id<'Organisation'>
  name: string
  shortName: string
  kind: OrganisationKind
  kvk: string | null
  tooi: string | null
  municipalityCode: string | null
  why: string
  joinedOn: Day
} & Part

const stakeholders = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('parties')
    .innerJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select([
      'parties.id',
      'parties.organisationId',
      'organisations.name',
      'organisations.shortName',
      'organisations.kind',
      'organisations.kvk',
      'organisations.tooi',
      'organisations.municipalityCode',
      'parties.role',
      'parties.why',
      'parties.joinedOn',
      'parties.form',
      'parties.viaId',
      'parties.themeIds',
      'parties.limitedTo',
    ])
    .where('parties.roundId', '=', roundId)
    .where('parties.roundId', 'in', knownRounds)

/** Who takes part in a round: the municipality first, then associations, tenants, the rest; then by name. */
export const stakeholdersOf = (db: Db, roundId: Id<'Round'>): Promise<Stakeholder[]> =>
  stakeholders(db, roundId)
    .orderBy('organisations.kind')
    .orderBy('organisations.name')
    .orderBy('parties.id')
    .execute()

/** One party, locked until the transaction ends; `undefined` where it is not of this round. */
export const lockParty = (
  db: Db,
  roundId: Id<'Round'>,
  partyId: Id<'Party'>,
): Promise<Stakeholder | undefined> =>
  stakeholders(db, roundId)
    .where('parties.id', '=', partyId)
    .forUpdate('parties')
    .executeTakeFirst()

/** Takes a party out of its round, where nothing in it is about that party; says whether it is gone. */
export async function takeOut(db: Db, partyId: Id<'Party'>): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`select remove_party(${partyId}) as gone`.execute(db)
  return rows[0]?.gone ?? false
}

/** Someone of an organisation that takes part, with what she may do in this round. */
export type Member = {
  membershipId: Id<'Membership'>
  personId: Id<'Person'>
  organisationId: Id<'Organisation'>
  name: string
  function: string
  fromDay: Day
  untilDay: Day | null
  mandates: Mandate[]
  /** Mandates that ended or were withdrawn: what was done with them stays done. */
  before: Mandate[]
}

export type Mandate = {
  id: Id<'Mandate'>
  act: MandateAct
  /** Only for this round; for every round where it is `null`. */
  roundId: Id<'Round'> | null
  fromDay: Day
  untilDay: Day | null
  grantedBy: string
  proof: string
  proofFileId: Id<'File'> | null
  /** Why it was withdrawn; empty where it was not. */
  withdrawnWhy: string
} & Reach

/** A mandate as JSON, from a table that is called `m`. */
const asMandate = sql`json_build_object('id', m.id, 'act', m.act, 'roundId', m.round_id, 'fromDay', m.from_day,
    'untilDay', m.until_day, 'grantedBy', m.granted_by, 'proof', m.proof, 'proofFileId', m.proof_file_id,
    'withdrawnWhy', m.withdrawn_why, 'themeIds', m.theme_ids,
    'ceilings', json_build_object('homes', m.ceiling_homes, 'euros', m.ceiling_euros))`

const mandatesHere = (roundId: Id<'Round'>) => sql<Mandate[]>`coalesce((
  select json_agg(${asMandate} order by m.act, m.from_day, m.id)
  from mandates m where m.membership_id = memberships.id and (m.round_id is null or m.round_id = ${roundId})
    and m.withdrawn_at is null and (m.until_day is null or m.until_day >= acting_day())), '[]')`

const mandatesBefore = (roundId: Id<'Round'>) => sql<Mandate[]>`coalesce((
  select json_agg(${asMandate} order by m.until_day desc, m.act, m.id)
  from mandates m where m.membership_id = memberships.id and (m.round_id is null or m.round_id = ${roundId})
    and (m.withdrawn_at is not null or m.until_day < acting_day())), '[]')`

/** The people of the organisations that take part, as long as they belong to them; with the mandates that hold or begin later. */
export const membersIn = (db: Db, roundId: Id<'Round'>): Promise<Member[]> =>
  db
    .selectFrom('parties')
    .innerJoin('memberships', 'memberships.organisationId', 'parties.organisationId')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select([
      'memberships.id as membershipId',
      'memberships.personId',
      'memberships.organisationId',
      'people.name',
      'memberships.function',
      'memberships.fromDay',
      'memberships.untilDay',
      mandatesHere(roundId).as('mandates'),
      mandatesBefore(roundId).as('before'),
    ])
    .where('parties.roundId', '=', roundId)
    .where('parties.roundId', 'in', knownRounds)
    .where('memberships.fromDay', '<=', today)
    .where((on) =>
      on.or([on('memberships.untilDay', 'is', null), on('memberships.untilDay', '>=', today)]),
    )
    .orderBy('people.name')
    .orderBy('memberships.id')
    .execute()

/** Someone with a role in the round itself: not for a party. */
export type RoleHolder = {
  personId: Id<'Person'>
  name: string
  role: RoundRole
  fromDay: Day
  statement: string
  employer: string
}

/** Who coordinates the round, and who reads for the council, now. */
export const roleHoldersOf = (db: Db, roundId: Id<'Round'>): Promise<RoleHolder[]> =>
  db
    .selectFrom('roundRoles')
    .innerJoin('people', 'people.id', 'roundRoles.personId')
    .select([
      'roundRoles.personId',
      'people.name',
      'roundRoles.role',
      'roundRoles.fromDay',
      'roundRoles.statement',
      'roundRoles.employer',
    ])
    .where('roundRoles.roundId', '=', roundId)
    .where('roundRoles.roundId', 'in', knownRounds)
    .where('roundRoles.fromDay', '<=', today)
    .where((on) =>
      on.or([on('roundRoles.untilDay', 'is', null), on('roundRoles.untilDay', '>=', today)]),
    )
    .orderBy('roundRoles.role')
    .orderBy('people.name')
    .orderBy('roundRoles.id')
    .execute()

/** The rounds with this organisation that someone coordinates now or later, as far as the actor knows them. */
export async function coordinatedBy(
  db: Db,
  personId: Id<'Person'>,
  organisationId: Id<'Organisation'>,
): Promise<Id<'Round'>[]> {
  const rows = await db
    .selectFrom('roundRoles')
    .innerJoin('parties', 'parties.roundId', 'roundRoles.roundId')
    .select('roundRoles.roundId')
    .where('roundRoles.role', '=', 'coordinator')
    .where('roundRoles.personId', '=', personId)
    .where('parties.organisationId', '=', organisationId)
    .where('roundRoles.roundId', 'in', knownRounds)
    .where((on) =>
      on.or([on('roundRoles.untilDay', 'is', null), on('roundRoles.untilDay', '>=', today)]),
    )
    .execute()
  return rows.map(({ roundId }) => roundId)
}
