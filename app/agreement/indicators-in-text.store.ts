import type { DocumentIndicator } from '#documents/agreement-document.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { indicatorsOf } from './indicators.store.ts'
import type { Indicator } from './indicators.ts'

/** The indicators of a round as they stand in its agreement, with their planned paths and the parties that supply and check. */
export async function indicatorsInText(
  db: Db,
  roundId: Id<'Round'>,
): Promise<(DocumentIndicator & { commitmentId: Id<'Commitment'> })[]> {
  return (await indicatorsOf(db, roundId)).map(inText)
}

/** An owner who said nothing of how sure she is counts as uncertain. */
const inText = (one: Indicator) => ({
  id: one.id,
  commitmentId: one.commitmentId,
  name: one.name,
  definition: one.definition,
  unit: one.unit,
  direction: one.direction,
  cumulative: one.isCumulative,
  baseline: one.baseline,
  path: one.path,
  supplier: one.supplierPartyId,
  checker: one.checkerPartyId,
  frequency: one.frequency,
  dependsOn: one.dependsOn,
  confidence: one.confidence ?? 'uncertain',
  hash: one.contentHash,
})
