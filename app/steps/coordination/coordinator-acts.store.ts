import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { CoordinatorAct, MonthOfActs } from './coordinator-acts.ts'

/** What coordinators did in a round that all at its table may read. What they did in a room of their own is not in it. */
const acts = (roundId: Id<'Round'>) => sql`
    select e.seq, e.at, e.person_id, e.subject, e.subject_id, e.move from events e
    where e.chain = ${roundId} and e.lane = 'table' and e.round_role = 'coordinator'
      and e.chain in (select actor_table()::text)`

const monthOf = sql`to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM')`

/** The months in which a coordinator did something, the newest first. */
export async function monthsOfActs(db: Db, roundId: Id<'Round'>): Promise<MonthOfActs[]> {
  const { rows } = await sql<MonthOfActs>`
    with acts as (${acts(roundId)})
    select ${monthOf} as month, count(*)::integer as count from acts group by 1 order by 1 desc`.execute(
    db,
  )
  return rows
}

/**
 * What an act is about, in a few words, by its subject. Row-level security reads along: what the reader may not
 * see, such as whom an invitation went to, stays out. A subject without a line is told without it.
 */
const abouts: Record<string, RawBuilder<string>> = {
  party: sql`select o.name from parties p join organisations o on o.id = p.organisation_id where p.id = a.subject_id`,
  relation: sql`select o.name || ' en ' || l.name from organisation_relations r
    join organisations o on o.id = r.organisation_id join organisations l on l.id = r.other_id where r.id = a.subject_id`,
  coordinator: sql`select p.name from round_roles r join people p on p.id = r.person_id where r.id = a.subject_id`,
  handover: sql`select p.name from handovers h join people p on p.id = h.to_person_id where h.id = a.subject_id`,
  message: sql`select subject from messages where id = a.subject_id`,
  processRules: sql`select 'versie ' || number from process_rule_versions where id = a.subject_id`,
  theme: sql`select name from themes where id = a.subject_id`,
  goal: sql`select text from goals where id = a.subject_id`,
  baseDocument: sql`select title from base_documents where id = a.subject_id`,
  paper: sql`select title from papers where id = a.subject_id`,
  exclusion: sql`select text from out_of_scope where id = a.subject_id`,
  meeting: sql`select title || ', ' || to_char(held_on, 'DD-MM-YYYY') from meetings where id = a.subject_id
    union all select title from agenda_items where id = a.subject_id`,
  outcome: sql`select text from outcomes where id = a.subject_id`,
  agreement_version: sql`select 'versie ' || number from agreement_versions where id = a.subject_id`,
  review_moment: sql`select to_char(due_on, 'DD-MM-YYYY') from review_moments where id = a.subject_id`,
}

const about = sql`case a.subject ${sql.join(
  Object.entries(abouts).map(([subject, text]) => sql`when ${sql.lit(subject)} then (${text})`),
  sql` `,
)} end`

/** The parties that an act went to or is about, by the names by which people know them. */
const parties = sql`array(
  select o.short_name from parties p join organisations o on o.id = p.organisation_id
  where p.id in (select party_id from message_parties where message_id = a.subject_id and a.subject = 'message'
    union select unnest(array[owner_party_id, to_party_id]) from outcomes where id = a.subject_id and a.subject = 'outcome')
  order by o.kind, o.name)`

/** What coordinators did in one month, `2026-11` by the clock of Amsterdam, the oldest first. */
export async function actsInMonth(
  db: Db,
  roundId: Id<'Round'>,
  month: string,
): Promise<CoordinatorAct[]> {
  const { rows } = await sql<CoordinatorAct>`
    with acts as (${acts(roundId)}), asked as (select * from acts where ${monthOf} = ${month})
    select a.seq, a.at, a.person_id, coalesce(p.name, '') as person, a.subject, a.move, ${about} as about, ${parties} as parties
    from asked a left join people p on p.id = a.person_id order by a.seq`.execute(db)
  return rows
}
