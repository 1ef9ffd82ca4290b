import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import type { RegimeId, RegimeSwitch } from '#law/regimes.ts'
import type { Db } from '#platform/db.ts'
import type { MandateAct } from './mandates.ts'
import type { OrganisationKind } from './organisations.ts'
import type { Part } from './participation.ts'
import type { PartyRole, Standing } from './standing.ts'

type StandingRow = {
  partyId: Id<'Party'> | null
  role: PartyRole | null
  coordinates: boolean
  readsForCouncil: boolean
  made: boolean
  themeIds: Id<'Theme'>[] | null
  mandates: { act: MandateAct; id: Id<'Mandate'> }[]
}

/**
 * Where the actor of this transaction stands in a round; `undefined` where the round is not there
 * for her. Row-level security is the second lock: it reads the same ids.
 */
export async function standingIn(db: Db, roundId: Id<'Round'>): Promise<Standing | undefined> {
  const { rows } = await sql<StandingRow>`
    select p.id as party_id, p.role, p.theme_ids,
      r.id in (select actor_coordinates()) as coordinates,
      exists (select from round_roles c where c.round_id = r.id and c.role = 'council_reader'
        and c.person_id = acting_person() and c.from_day <= acting_day()
        and (c.until_day is null or c.until_day >= acting_day())) as reads_for_council,
      r.made_by = acting_person() as made,
      coalesce((select json_agg(json_build_object('act', m.act, 'id', m.id)
        order by m.membership_id = acting_membership(), m.from_day, m.id) from actor_mandates_in(r.id) m), '[]') as mandates
    from rounds r left join parties p on p.round_id = r.id and p.id in (select actor_parties())
    where r.id = ${roundId} and r.id in (select actor_rounds())`.execute(db)
  const [row] = rows
  return row && standingOf(roundId, row)
}

const standingOf = (roundId: Id<'Round'>, row: StandingRow): Standing => ({
  roundId,
  party:
    row.partyId && row.role
      ? { id: row.partyId, role: row.role, themeIds: row.themeIds }
      : undefined,
  coordinates: row.coordinates,
  readsForCouncil: row.readsForCouncil,
  made: row.made,
  mandates: Object.fromEntries(row.mandates.map(({ act, id }) => [act, id])),
})

/** A round as its pages head it. Days bound the term, both included. */
export type Round = {
  id: Id<'Round'>
  name: string
  kind: 'framework' | 'year' | 'regional'
  termFrom: Day
  termUntil: Day
  /** The regime by which it began; `switches` says to which ones it went over since. */
  regime: RegimeId
  switches: RegimeSwitch[]
  /** The same, with what was taken back: a calendar counts on and cancels the days that it once gave. */
  switchesEver: RegimeSwitch[]
  isExample: boolean
  previousId: Id<'Round'> | null
  agreementId: Id<'Agreement'>
  address: string
}

/** Where a round went over to another regime, in the order in which that was said; not what was taken back. */
const switchesOfRound = sql<RegimeSwitch[]>`coalesce((
  select json_agg(json_build_object('regime', s.regime, 'fromDay', s.from_day) order by s.seq)
  from regime_switches s where s.round_id = rounds.id and s.withdrawn_at is null), '[]')`.as(
  'switches',
)

const switchesEver = sql<RegimeSwitch[]>`coalesce((
  select json_agg(json_build_object('regime', s.regime, 'fromDay', s.from_day) order by s.seq)
  from regime_switches s where s.round_id = rounds.id), '[]')`.as('switchesEver')

const roundsWithAgreement = (db: Db) =>
  db
    .selectFrom('rounds')
    .innerJoin('agreements', 'agreements.roundId', 'rounds.id')
    .select([
      'rounds.id',
      'rounds.name',
      'rounds.kind',
      'termFrom',
      'termUntil',
      'regime',
      switchesOfRound,
      switchesEver,
      'isExample',
      'previousId',
      'agreements.id as agreementId',
      'agreements.address',
    ])

/** The rounds that the actor knows of, the newest term first. */
export const roundsOfActor = (db: Db): Promise<Round[]> =>
  roundsWithAgreement(db)
    .where('rounds.id', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .orderBy('termFrom', 'desc')
    .orderBy('rounds.id')
    .execute()

/** One round; a fault where it is not there, so ask for the standing first. */
export const roundById = (db: Db, roundId: Id<'Round'>): Promise<Round> =>
  roundsWithAgreement(db)
    .where('rounds.id', '=', roundId)
    .where('rounds.id', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .executeTakeFirstOrThrow()

/** A round that someone visits, with where she stands in it; `undefined` where it is not there for her. */
export async function visitRound(
  db: Db,
  roundId: string,
): Promise<{ round: Round; standing: Standing } | undefined> {
  const standing = await standingIn(db, id<'Round'>(roundId))
  return standing && { standing, round: await roundById(db, standing.roundId) }
}

/** A party as everybody in the round sees it. */
export type Party = {
  id: Id<'Party'>
  organisationId: Id<'Organisation'>
  name: string
  shortName: string
  kind: OrganisationKind
  why: string
} & Part

/** The parties of a round: municipality first, then associations, tenants, the rest; then by name. */
export const partiesOf = (db: Db, roundId: Id<'Round'>): Promise<Party[]> =>
  db
    .selectFrom('parties')
    .innerJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select([
      'parties.id',
      'parties.organisationId',
      'organisations.name',
      'organisations.shortName',
      'organisations.kind',
      'parties.role',
      'parties.why',
      'parties.form',
      'parties.viaId',
      'parties.themeIds',
      'parties.limitedTo',
    ])
    .where('parties.roundId', '=', roundId)
    .where('parties.roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .orderBy('organisations.kind')
    .orderBy('organisations.name')
    .orderBy('parties.id')
    .execute()

/**
 * Whether the actor has a mandate for this act that holds today, in every round: for what is not
 * yet in a round, such as beginning one.
 */
export async function holdsMandate(db: Db, act: MandateAct): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select actor_may(${act}::mandate_act, null) as holds`.execute(db)
  return rows[0]?.holds ?? false
}
