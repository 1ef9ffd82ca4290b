import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'

/** Whether a subject stays out of the talks for good, or comes back in a next round. */
export const exclusionKinds = ['out_of_scope', 'not_now'] as const

export type ExclusionKind = (typeof exclusionKinds)[number]

/** What the parties leave out of these talks, with why. “Not now” is said, and comes back next time. */
export type Exclusion = {
  id: Id<'OutOfScope'>
  kind: ExclusionKind
  text: string
  why: string
  /** From which year it can be talked about; only for “not now”, and there empty for the next round. */
  untilYear: number | null
  theme: string | null
  addedBy: string
  addedAt: Date
  /** Since when it is part of the talks after all. */
  returnedAt: Date | null
}

/** What a round before this one put off and did not take up since: proposed for this one. */
export type PutOff = Pick<Exclusion, 'id' | 'text' | 'why' | 'untilYear' | 'theme'> & {
  roundId: Id<'Round'>
  round: string
}

/** Whether the moment to which a subject was put off falls in a round: its year is reached by the end of the term. */
export const isDue = ({ untilYear }: Pick<PutOff, 'untilYear'>, lastYear: number): boolean =>
  untilYear === null || untilYear <= lastYear

export type ExclusionRefusal = {
  code: 'no-such-exclusion' | 'no-such-theme' | 'already-returned'
  basis: BasisId
}
