import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'

/** What the parties leave out of these talks, with why. “Not now” is said, and comes back next time. */
export type Exclusion = {
  id: Id<'OutOfScope'>
  text: string
  why: string
  theme: string | null
  addedBy: string
  addedAt: Date
  /** Since when it is part of the talks after all. */
  returnedAt: Date | null
}

export type ExclusionRefusal = {
  code: 'no-such-exclusion' | 'no-such-theme' | 'already-returned'
  basis: BasisId
}
