import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Facts } from './steps.ts'

type FactRow = Facts & { id: Id<'Round'> }

/** Each fact as one expression over a round `r` that the asker knows. A new step adds its own here. */
const expressions: Record<keyof Facts, RawBuilder<boolean>> = {
  // Two contracting parties at least: one alone agrees nothing.
  partiesAreThere: sql`((select count(*) from parties p where p.round_id = r.id and p.role = 'contracting') > 1)`,

  coordinatorIsThere: sql`exists (
    select from round_roles c where c.round_id = r.id and c.role = 'coordinator'
      and c.from_day <= acting_day() and (c.until_day is null or c.until_day >= acting_day()))`,

  somethingIsTabled: sql`something_is_tabled(r.id)`,

  // All who make the agreement agree with one thing at least, as `isAgreed` says.
  somethingIsAgreed: sql`something_is_agreed(r.id)`,

  // Two contracting parties at least, and each has somebody with a mandate to sign that holds today.
  everyPartyCanSign: sql`(
    (select count(*) from parties p where p.round_id = r.id and p.role = 'contracting') > 1
    and not exists (
      select from parties p where p.round_id = r.id and p.role = 'contracting' and not exists (
        select from mandates m join memberships s on s.id = m.membership_id
        where s.organisation_id = p.organisation_id and m.act = 'sign' and (m.round_id is null or m.round_id = r.id)
          and m.from_day <= acting_day() and (m.until_day is null or m.until_day >= acting_day())
          and s.from_day <= acting_day() and (s.until_day is null or s.until_day >= acting_day()))))`,

  // Every contracting party accepted the newest rules of the process.
  processRulesAccepted: sql`process_rules_accepted(r.id)`,

  // A base document is linked, with its version and date.
  baseDocumentLinked: sql`base_document_linked(r.id)`,

  // Something is on the table, and all of it is agreed as `isAgreed` says.
  noPointsOpen: sql`no_points_open(r.id)`,

  // Every result that is promised has an indicator; where nothing is promised nothing is measured yet.
  everyResultHasAnIndicator: sql`every_result_has_an_indicator(r.id)`,

  textIsFrozen: sql`exists (select from agreement_versions v where v.round_id = r.id)`,

  // Every contracting party answered on the newest text: it signed in one of three ways, or refused.
  everyPartyHasAnswered: sql`(
    exists (select from agreement_versions v where v.round_id = r.id)
    and not exists (
      select from parties p where p.round_id = r.id and p.role = 'contracting' and not exists (
        select from signatures s where s.party_id = p.id and s.agreement_version_id = (
          select v.id from agreement_versions v where v.round_id = r.id order by v.number desc limit 1))))`,

  // Every promise got its outcome: achieved, continue, change or stop.
  everyCommitmentIsDisposed: sql`every_commitment_is_disposed(r.id)`,

  published: sql`exists (select from publications p where p.round_id = r.id and p.kind = 'agreement')`,
}

const columns = sql.join(
  Object.entries(expressions).map(([name, fact]) => sql`${fact} as ${sql.ref(name)}`),
)

/** What is true of each of these rounds, in one query. A round that the asker does not know has no facts. */
export async function factsOfRounds(
  db: Db,
  roundIds: readonly Id<'Round'>[],
): Promise<Map<Id<'Round'>, Facts>> {
  if (roundIds.length === 0) return new Map()
  const { rows } = await sql<FactRow>`
    select r.id, ${columns} from rounds r
    where r.id in (${sql.join([...roundIds])}) and r.id in (select actor_rounds())`.execute(db)
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

/** What is true of one round. A fault where the asker does not know it, so ask for the standing first. */
export async function factsOf(db: Db, roundId: Id<'Round'>): Promise<Facts> {
  const facts = (await factsOfRounds(db, [roundId])).get(roundId)
  if (!facts) throw new Error('There are no facts about a round that is not there')
  return facts
}
