import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'

/** What the parties want to reach, apart from who does what for it. */
export type Goal = {
  id: Id<'Goal'>
  themeId: Id<'Theme'>
  theme: string
  text: string
  /** Stands with its unit, or neither does. */
  quantity: number | null
  unit: string | null
  /** By when. */
  year: number | null
  /** Where it comes from, such as a page of the base document. */
  source: string
  position: number
  /** How many commitments on the table serve it. */
  commitments: number
  /** A goal that was let go stays readable, with why. */
  dropped: { at: Date; reason: string } | undefined
}

export type GoalRefusal = {
  code: 'no-such-goal' | 'no-such-theme' | 'goal-dropped'
  basis: BasisId
}

/** The goals that nothing on the table serves yet. */
export const unserved = (goals: readonly Goal[]): Goal[] =>
  goals.filter(({ dropped, commitments }) => !dropped && commitments === 0)
