import { sql } from 'kysely'
import type { OrganisationKind } from '#parties/organisations.ts'
import type { Db } from '#platform/db.ts'

/** Something that somebody else did in a round of the actor. */
export type Happened = {
  chain: string
  seq: number
  at: Date
  person: string | null
  organisation: string | null
  kind: OrganisationKind | null
  coordinates: boolean
  subject: string
  move: string
  /** The commitment that it is about, where it is about one. */
  code: string | null
  title: string | null
}

/** How many of the latest things are shown. */
const mostShown = 8

/**
 * What others did at the tables where the actor sits, since she was here; the newest first. What
 * happened in a room, also her own, is not in it.
 *
 * @param since `undefined` for who was never here before: then the latest things
 */
export async function happenedSince(db: Db, since: Date | undefined): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    with latest as (
      select chain, seq, at, person_id, organisation_id, round_role, subject, subject_id, move from events
      where lane = 'table' and chain in (select actor_table()::text) and person_id <> acting_person()
        ${since ? sql`and at > ${since}` : sql``}
      order by at desc, chain, seq desc limit ${mostShown})
    select e.chain, e.seq, e.at, person.name as person, o.name as organisation, o.kind,
      coalesce(e.round_role = 'coordinator', false) as coordinates, e.subject, e.move, c.code, c.title
    from latest e
    left join people person on person.id = e.person_id
    left join organisations o on o.id = e.organisation_id
    left join commitments c on c.lane = 'table' and c.id = coalesce(
      (select commitment_id from positions where id = e.subject_id),
      (select commitment_id from proposals where id = e.subject_id),
      (select commitment_id from concerns where id = e.subject_id), e.subject_id)
    order by e.at desc, e.chain, e.seq desc`.execute(db)
  return rows
}
