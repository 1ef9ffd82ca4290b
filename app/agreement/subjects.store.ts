import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

/** What a command names that it is about; empty where it names nothing of the kind. */
export type Named = Record<
  'code' | 'commitmentId' | 'proposalId' | 'amendmentId' | 'goalId' | 'themeId' | 'seen',
  string | null
>

/** A theme that a command touches, with what the text promises that it is about. */
export type Touched = {
  themeId: Id<'Theme'>
  isCommitment: boolean
  quantity: number | null
  quantityMax: number | null
  unit: string | null
}

/** The themes and texts of a round that a command names; at most a few. */
export async function textsNamed(db: Db, roundId: Id<'Round'>, names: Named): Promise<Touched[]> {
  const { code, commitmentId, proposalId, amendmentId, goalId, themeId, seen } = names
  if (!code && !commitmentId && !goalId && !themeId) return []
  const { rows } = await sql<Touched>`
    select c.theme_id, true as is_commitment, v.quantity, v.quantity_max, v.unit
    from commitments c left join commitment_versions v on v.id = coalesce(
      (select p.version_id from proposals p where p.id::text = ${proposalId} and p.commitment_id = c.id),
      (select a.version_id from amendments a where a.id::text = ${amendmentId} and a.commitment_id = c.id),
      (select s.id from commitment_versions s where s.commitment_id = c.id and s.content_hash = ${seen} order by s.made_at desc limit 1),
      c.tabled_version_id)
    where c.round_id = ${roundId} and (c.code = ${code} or c.id::text = ${commitmentId})
    union all
    select t.id, false, null, null, null from themes t
    where t.round_id = ${roundId} and (t.id::text = ${themeId} or t.id = (select g.theme_id from goals g where g.id::text = ${goalId}))`.execute(
    db,
  )
  return rows
}
