import type { Day } from '#kernel/day.ts'
import type { EnteredNorm, NormId } from '#law/norm-amounts.ts'

/** One version of an amount as it was entered: by whom, when, and why where it was corrected. */
export type NormVersion = Omit<EnteredNorm, 'publishedOn'> & {
  number: number
  publishedOn: Day
  reason: string
  by: string
  at: Date
}

/** How many times an amount was entered; 0 while it is the one that came with the application. */
export const versionOf = (
  versions: readonly Pick<NormVersion, 'norm' | 'number'>[],
  norm: NormId,
): number => Math.max(0, ...versions.filter((one) => one.norm === norm).map(({ number }) => number))
