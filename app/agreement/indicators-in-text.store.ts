import { sql } from 'kysely'
import type { DocumentIndicator } from '#documents/agreement-document.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

type Row = Omit<DocumentIndicator, 'baseline' | 'path' | 'confidence'> & {
  commitmentId: Id<'Commitment'>
  baseline: number
  baselineOn: DocumentIndicator['baseline']['on']
  baselineSource: string
  path: { year: number; value: number }[]
  confidence: DocumentIndicator['confidence'] | null
}

/** The indicators of a round as they stand in its agreement, with their planned paths and the names of who supplies and checks. */
export async function indicatorsInText(
  db: Db,
  roundId: Id<'Round'>,
): Promise<(DocumentIndicator & { commitmentId: Id<'Commitment'> })[]> {
  const { rows } = await sql<Row>`
    select i.id, i.commitment_id, i.name, i.definition, i.unit, i.direction,
      i.baseline, i.baseline_on, i.baseline_source, i.frequency, i.depends_on, i.confidence, i.content_hash as hash,
      so.name as supplier, co.name as checker,
      coalesce((select json_agg(json_build_object('year', v.year, 'value', v.value) order by v.year)
        from planned_values v where v.indicator_id = i.id), '[]') as path
    from indicators i
    join parties s on s.id = i.supplier_party_id join organisations so on so.id = s.organisation_id
    join parties c on c.id = i.checker_party_id join organisations co on co.id = c.organisation_id
    where i.round_id = ${roundId} and i.round_id in (select actor_table()) and i.dropped_at is null
    order by i.made_at, i.id`.execute(db)
  return rows.map(({ baseline, baselineOn, baselineSource, confidence, ...row }) => ({
    ...row,
    baseline: { value: baseline, on: baselineOn, source: baselineSource },
    confidence: confidence ?? 'uncertain',
  }))
}
