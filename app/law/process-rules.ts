import rows from '../../db/data/process-rules.json' with { type: 'json' }
import type { BasisId } from './bases.ts'
import { basisOf } from './data-row.ts'

/** A rule on how parties work together: a default text for step 2, which they may change. */
export type ProcessRule = { id: string; title: string; text: string; basis: BasisId }

/** The default process rules, in the order in which step 2 shows them. */
export const processRules: readonly ProcessRule[] = rows.map((row) => ({
  ...row,
  basis: basisOf(row.basis),
}))
