import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Standing } from '#parties/standing.ts'

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
  /** The party that set it; `null` where the coordinator did. */
  partyId: Id<'Party'> | null
}

/** What stood in a goal before it was corrected. */
export type Correction = Pick<Goal, 'text' | 'quantity' | 'unit' | 'year' | 'source'> & {
  goalId: Id<'Goal'>
  by: string
  at: Date
}

export type GoalRefusal = {
  code:
    | 'no-such-goal'
    | 'no-such-theme'
    | 'goal-dropped'
    | 'goal-of-another'
    | 'goal-frozen'
    | 'goal-unchanged'
    | 'no-such-parent'
    | 'parent-dropped'
    | 'parent-not-above'
    | 'child-not-below'
    | 'split-changed'
    | 'not-an-association'
    | 'no-such-commitment'
    | 'not-its-owner'
    | 'goals-are-there'
    | 'goal-without-number'
  basis: BasisId
}

type Corrected = { partyId: Id<'Party'> | null; droppedAt: Date | null }

/** Whether a goal is hers to correct: of her own party, or set by the coordinator that she is. */
export const isHers = (
  { partyId }: Pick<Corrected, 'partyId'>,
  { party, coordinates }: Pick<Standing, 'party' | 'coordinates'>,
): boolean => (partyId === null ? coordinates : partyId === party?.id)

/** Whether somebody may correct a goal now: only who set it, and not once a text is frozen. */
export function mayCorrect(
  goal: Corrected,
  { standing, isFrozen }: { standing: Standing; isFrozen: boolean },
): Result<'may', GoalRefusal> {
  if (goal.droppedAt) return refuse({ code: 'goal-dropped', basis: 'nothing-vanishes' })
  if (!isHers(goal, standing))
    return refuse({ code: 'goal-of-another', basis: 'organisation-speaks' })
  if (isFrozen) return refuse({ code: 'goal-frozen', basis: 'frozen-is-frozen' })
  return ok('may')
}

/** The goals that nothing on the table serves yet. */
export const unserved = (goals: readonly Goal[]): Goal[] =>
  goals.filter(({ dropped, commitments }) => !dropped && commitments === 0)
