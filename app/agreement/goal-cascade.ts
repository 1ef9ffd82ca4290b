import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Goal, GoalRefusal } from './goals.ts'

/** Where a goal can stand, the highest first. What an association has of it is a share of its split. */
export const goalLevels = ['national', 'provincial', 'regional', 'local'] as const

export type GoalLevel = (typeof goalLevels)[number]

export const countings = ['gross', 'net_change'] as const
export const moments = ['building_start', 'completion'] as const
export const dwellings = ['self_contained', 'shared'] as const

/** How a number counts. What is not said is `null`: numbers that count unlike each other are never added (`domain.md` §1.6, §3.2). */
export type Counting = {
  /** Everything that is added, or what is left after what goes. */
  counting: (typeof countings)[number] | null
  /** Whether a home counts when building starts, or when it is ready. */
  moment: (typeof moments)[number] | null
  /** Homes with a front door of their own, or rooms with shared facilities. */
  dwelling: (typeof dwellings)[number] | null
}

/** Where a goal stands in the cascade, who signed for it, and how it counts. */
export type GoalPlace = Counting & {
  level: GoalLevel
  parentId: Id<'Goal'> | null
  /** Which part of it is for the municipalities of the round; `null` where nobody said. */
  ownShare: number | null
  /** In words: a national agreement is not signed by everybody. */
  signedBy: string
  notSignedBy: string
  /** Number in the list of national goals, `NPA22-01`. */
  catalogueId: string | null
}

/** A goal with its place in the cascade. */
export type PlacedGoal = Goal & { place: GoalPlace }

/** What a goal is that nobody placed: local, under nothing, counting in no said way. */
export const unplaced: GoalPlace = {
  level: 'local',
  parentId: null,
  counting: null,
  moment: null,
  dwelling: null,
  ownShare: null,
  signedBy: '',
  notSignedBy: '',
  catalogueId: null,
}

const heightOf = (level: GoalLevel) => goalLevels.indexOf(level)

/** Whether the first level stands above the second. */
export const isAbove = (one: GoalLevel, other: GoalLevel): boolean =>
  heightOf(one) < heightOf(other)

type Placing = { id: Id<'Goal'>; level: GoalLevel; parentId: Id<'Goal'> | null }

/**
 * Whether a goal can stand there: under a goal of a higher level that still holds, and above all that
 * stand under it. So no goal ever stands under itself.
 */
export function placeable(
  goals: readonly PlacedGoal[],
  { id, level, parentId }: Placing,
): Result<'placed', GoalRefusal> {
  const parent = goals.find((goal) => goal.id === parentId)
  if (parentId !== null && !parent) return refuse({ code: 'no-such-parent', basis: 'lanes' })
  if (parent?.dropped) return refuse({ code: 'parent-dropped', basis: 'nothing-vanishes' })
  if (parent && !isAbove(parent.place.level, level))
    return refuse({ code: 'parent-not-above', basis: 'alike-adds-up' })
  const under = goals.filter(({ place, dropped }) => place.parentId === id && !dropped)
  if (under.some(({ place }) => !isAbove(level, place.level)))
    return refuse({ code: 'child-not-below', basis: 'alike-adds-up' })
  return ok('placed')
}

/** A goal with what stands under it. */
export type Branch = { goal: PlacedGoal; under: readonly Branch[] }

/** The goals that hold as a tree. What stood under a goal that was let go stands at the top. */
export function branchesOf(goals: readonly PlacedGoal[]): Branch[] {
  const held = goals.filter(({ dropped }) => !dropped)
  const ids = new Set(held.map(({ id }) => id))
  const under = (parentId: Id<'Goal'> | null): Branch[] =>
    inOrder(held.filter(({ place }) => parentOf(place, ids) === parentId)).map((goal) => ({
      goal,
      under: under(goal.id),
    }))
  return under(null)
}

const inOrder = (goals: readonly PlacedGoal[]) =>
  goals.toSorted((a, b) => heightOf(a.place.level) - heightOf(b.place.level))

const parentOf = ({ parentId }: GoalPlace, ids: ReadonlySet<Id<'Goal'>>) =>
  parentId !== null && ids.has(parentId) ? parentId : null

type Counted = Counting & { unit: string | null }

const sameUnit = (one: string | null, other: string | null) =>
  one !== null && other !== null && tidy(one) === tidy(other)

const tidy = (unit: string) => unit.normalize('NFC').trim().toLowerCase()

/** Why a number does not add to a goal. */
export type Unlike =
  | 'no-number'
  | 'other-unit'
  | 'other-counting'
  | 'other-moment'
  | 'other-dwelling'
  | 'not-said'

const axes = [
  ['counting', 'other-counting'],
  ['moment', 'other-moment'],
  ['dwelling', 'other-dwelling'],
] as const

/**
 * Why a number does not count as the goal does, or `undefined` where it does. What the goal leaves open
 * the number may say as it likes; what the goal says the number has to say too.
 */
export function unlike(goal: Counted, number: Counted): Unlike | undefined {
  if (!sameUnit(goal.unit, number.unit)) return 'other-unit'
  for (const [axis, why] of axes) {
    if (goal[axis] === null || goal[axis] === number[axis]) continue
    return number[axis] === null ? 'not-said' : why
  }
  return undefined
}

/** How the number of a goal counts. */
export const countedOf = ({ unit, place }: PlacedGoal): Counted => ({ ...place, unit })

/** What the goals under a goal come to together, beside what of it is for this round. A gap is a fact, and holds nothing back. */
export type Family = {
  children: readonly PlacedGoal[]
  /** The numbers of those that count alike. */
  sum: number
  /** Those that are not added, with why. */
  left: readonly { goal: PlacedGoal; why: Unlike }[]
  expected: number | null
  /** What is missing; below zero where the children go further. */
  gap: number | null
}

/** What stands directly under a goal; `undefined` where nothing does. */
export function familyOf(goal: PlacedGoal, goals: readonly PlacedGoal[]): Family | undefined {
  const children = goals.filter(({ place, dropped }) => place.parentId === goal.id && !dropped)
  if (children.length === 0) return undefined
  const left = children.flatMap((child) => {
    const why = child.quantity === null ? 'no-number' : unlike(countedOf(goal), countedOf(child))
    return why ? [{ goal: child, why }] : []
  })
  const alike = children.filter((child) => !left.some((one) => one.goal === child))
  const sum = sumOf(alike.map(({ quantity }) => quantity ?? 0))
  const expected = goal.place.ownShare
  return { children, sum, left, expected, gap: expected === null ? null : sumOf([expected, -sum]) }
}

/**
 * What a round is to reach of a goal: what is said to be its part; of a local goal all of it. Nothing
 * for a goal to have none left, to which promises don't add up.
 */
export const aimOf = ({ quantity, place }: Pick<PlacedGoal, 'quantity' | 'place'>): number | null =>
  (place.ownShare ?? (place.level === 'local' ? quantity : null)) || null

/** Adds figures of at most two decimals to the cent, in whatever order they come. */
export const sumOf = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + Math.round(figure * 100), 0) / 100
