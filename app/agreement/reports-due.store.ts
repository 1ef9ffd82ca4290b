import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Frequency } from './indicators.ts'
import { spanOf } from './indicators-path.ts'
import { type DueReport, dueReports } from './reports.ts'

type Asked = {
  roundId: Id<'Round'>
  round: string
  code: string
  title: string
  indicatorId: Id<'Indicator'>
  indicator: string
}

/** A report that the actor's party has to make: which, over what, and until when. */
export type ReportDue = Asked & { due: DueReport }

type Row = Asked & {
  frequency: Frequency
  year: number | null
  termFrom: Day
  termUntil: Day
  reported: Day[]
}

/** In the newest frozen text of its round: before there is one nobody is asked for figures. */
const isFollowed = sql`exists (select from agreement_versions v where v.round_id = i.round_id
  and v.number = (select max(number) from agreement_versions n where n.round_id = i.round_id)
  and v.document::jsonb @? format('$.chapters[*].commitments[*] ? (@.code == "%s")', c.code)::jsonpath)`

/** Which reports the actor's parties still have to make in all their rounds, what is due first first. One query. */
export async function reportsDue(db: Db, today: Day): Promise<ReportDue[]> {
  const { rows } = await sql<Row>`
    select i.round_id, r.name as round, c.code, c.title, i.id as indicator_id, i.name as indicator, i.frequency, l.year,
      r.term_from, r.term_until, array(select period_from from reports p where p.indicator_id = i.id)::text[] as reported
    from indicators i
    join commitments c on c.id = i.commitment_id and c.lane = 'table'
    join layers l on l.id = c.layer_id
    join rounds r on r.id = i.round_id
    where i.supplier_party_id in (select actor_parties()) and i.round_id in (select actor_table())
      and i.dropped_at is null and r.term_from <= ${today} and ${isFollowed}
    order by i.id`.execute(db)
  return rows
    .flatMap((row) => dueOf(row, today))
    .toSorted((a, b) => a.due.dueOn.localeCompare(b.due.dueOn))
}

function dueOf(row: Row, today: Day): ReportDue[] {
  const { frequency, year, termFrom, termUntil, reported, ...asked } = row
  const reports = reported.map((periodFrom) => ({ periodFrom }))
  const span = spanOf({ year }, { termFrom, termUntil })
  return dueReports({ frequency }, { span, reports }, today).map((due) => ({ ...asked, due }))
}

/** A reported figure that the actor's party has to check. */
export type ReviewDue = Asked & { reportId: Id<'Report'>; supplier: string; reportedAt: Date }

/** Which reported figures the actor's parties still have to check in all their rounds, the oldest first. One query. */
export async function reviewsDue(db: Db): Promise<ReviewDue[]> {
  const { rows } = await sql<ReviewDue>`
    select i.round_id, r.name as round, c.code, c.title, i.id as indicator_id, i.name as indicator,
      p.id as report_id, o.short_name as supplier, p.reported_at
    from reports p
    join indicators i on i.id = p.indicator_id and i.dropped_at is null
    join commitments c on c.id = i.commitment_id and c.lane = 'table'
    join rounds r on r.id = i.round_id
    join parties s on s.id = p.party_id join organisations o on o.id = s.organisation_id
    where i.checker_party_id in (select actor_parties()) and i.round_id in (select actor_table())
      and not exists (select from report_reviews v where v.report_id = p.id)
      and not exists (select from reports n where n.corrects_id = p.id)
    order by p.reported_at, p.id`.execute(db)
  return rows
}
