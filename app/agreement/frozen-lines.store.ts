import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { LineOutcome } from './line-dispositions.ts'
import type { LineKind } from './overviews.ts'

/** A line of a bod as it stood when a text was frozen. */
export type FrozenLine = {
  partyId: Id<'Party'>
  year: number
  reference: string
  kind: LineKind
  text: string
  area: string
  quantity: number | null
  unit: string | null
  lineYear: number
  outcome: LineOutcome
  reason: string
  /** The codes of the commitments that came from it. */
  commitments: string[]
}

const codes = sql<string[]>`coalesce((
  select json_agg(c.code order by c.code) from line_disposition_commitments l
  join commitments c on c.id = l.commitment_id where l.disposition_id = frozen_lines.disposition_id), '[]')`

/** What became of every line of the bods, as it was frozen with a version of the text: by association, in the order of the bod. */
export const frozenLinesOf = (db: Db, versionId: Id<'AgreementVersion'>): Promise<FrozenLine[]> =>
  db
    .selectFrom('frozenLines')
    .innerJoin('overviewLineTexts as text', 'text.id', 'frozenLines.textId')
    .innerJoin('overviewLines as line', 'line.id', 'frozenLines.lineId')
    .innerJoin('activityOverviews as bod', 'bod.id', 'frozenLines.overviewId')
    .innerJoin('lineDispositions as d', 'd.id', 'frozenLines.dispositionId')
    .select(['bod.partyId', 'bod.year', 'line.reference', 'text.kind', 'text.text', 'text.area'])
    .select(['text.quantity', 'text.unit', 'text.year as lineYear'])
    .select(['frozenLines.outcome', 'd.reason'])
    .select(codes.as('commitments'))
    .where('frozenLines.agreementVersionId', '=', versionId)
    .where('frozenLines.roundId', 'in', sql<Id<'Round'>>`(select actor_table())`)
    .orderBy('bod.year')
    .orderBy('bod.partyId')
    .orderBy(sql`length(line.reference), line.reference`)
    .execute()
