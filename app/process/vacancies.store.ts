import { sql } from 'kysely'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Context } from '#parties/actor.ts'
import { isSetterUp, type Standing } from '#parties/standing.ts'
import type { Db } from '#platform/db.ts'
import { type Holding, type Staffing, type Vacancy, vacanciesIn } from './vacancies.ts'

/** Every place that is going to be empty in a round, or in all rounds of the actor, as she may know of it. */
export const vacanciesOf = async (db: Db, of: Of): Promise<Vacancy[]> =>
  vacanciesIn(await staffingOf(db, of), of.today)

/** Those of one round: of every party for who sets it up, of her own for anybody else. */
export async function vacanciesFor(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  standing: Standing,
): Promise<Vacancy[]> {
  const all = await vacanciesOf(db, { roundId: standing.roundId, today: dayOf(now) })
  const own = actor.hat?.organisationId
  return all.filter(({ party }) => isSetterUp(standing) || party.organisationId === own)
}

type Of = { roundId?: Id<'Round'>; today: Day }

/**
 * Who holds which mandate in the parties that make the agreement, when they are away, who stands in for them
 * and when their bodies meet: of one round, or of all rounds of the actor whose term is not over. Of what she
 * may read. Five queries, however many rounds there are.
 */
async function staffingOf(db: Db, { roundId, today }: Of): Promise<Staffing> {
  const parties = await db
    .selectFrom('parties')
    .innerJoin('rounds', 'rounds.id', 'parties.roundId')
    .innerJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select([
      'parties.id',
      'parties.roundId',
      'rounds.name as round',
      'parties.organisationId',
      'organisations.name',
    ])
    .where('parties.role', '=', 'contracting')
    .where('parties.roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .where('rounds.termUntil', '>=', today)
    .$if(roundId !== undefined, (only) => only.where('parties.roundId', '=', roundId ?? null))
    .orderBy('organisations.kind')
    .orderBy('organisations.name')
    .orderBy('parties.id')
    .execute()
  const ids = parties.map(({ id }) => id)
  if (ids.length === 0) return { parties, holdings: [], absences: [], standIns: [], bodyDays: [] }
  const holdings = await holdingsOf(db, ids)
  const members = [...new Set(holdings.map(({ membershipId }) => membershipId))]
  if (members.length === 0) return { parties, holdings, absences: [], standIns: [], bodyDays: [] }
  return {
    parties,
    holdings,
    absences: await absencesOf(db, members),
    standIns: await db
      .selectFrom('substitutes')
      .select(['membershipId', 'acts', 'roundId', 'fromDay', 'untilDay'])
      .where('membershipId', 'in', members)
      .execute(),
    bodyDays: await bodyDaysFrom(db, ids, today),
  }
}

/** A mandate holds no longer than the function it belongs to. */
async function holdingsOf(db: Db, ids: readonly Id<'Party'>[]): Promise<Holding[]> {
  const { rows } = await sql<Holding>`
    select p.id as party_id, s.id as membership_id, e.name, m.act,
      m.theme_ids is not null as is_partly,
      greatest(m.from_day, s.from_day) as from_day, least(m.until_day, s.until_day) as until_day
    from parties p join memberships s on s.organisation_id = p.organisation_id
    join mandates m on m.membership_id = s.id join people e on e.id = s.person_id
    where p.id in (${sql.join([...ids])}) and m.withdrawn_at is null
      and (m.round_id is null or m.round_id = p.round_id)
    order by e.name, m.act, m.id`.execute(db)
  return rows
}

async function absencesOf(db: Db, members: readonly Id<'Membership'>[]) {
  const rows = await db
    .selectFrom('absences')
    .select(['membershipId', 'fromDay', 'untilDay'])
    .where('membershipId', 'in', members)
    .where('withdrawnAt', 'is', null)
    .orderBy('fromDay')
    .execute()
  return rows.flatMap(({ fromDay, ...row }) => (fromDay ? [{ ...row, fromDay }] : []))
}

async function bodyDaysFrom(db: Db, ids: readonly Id<'Party'>[], today: Day) {
  const { rows } = await sql<Staffing['bodyDays'][number]>`
    select party_id, body, on_day from (
      select distinct on (series_id) party_id, body, on_day, withdrawn_at from body_days
      where party_id in (${sql.join([...ids])}) order by series_id, number desc) latest
    where withdrawn_at is null and body is not null and on_day >= ${today}
    order by on_day, body`.execute(db)
  return rows
}
