import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'

/** From hardly (1) to decisive (5): how much somebody can do, or how much it matters to somebody. */
export const degrees = [1, 2, 3, 4, 5] as const

/** What somebody can do and wants in a round, as one party or the coordinator sees it. */
export type InterestView = {
  id: Id<'InterestView'>
  aboutPartyId: Id<'Party'> | null
  aboutName: string
  influence: number
  interest: number
  note: string
}

/** How one deals with somebody, by what she can do and how much it matters to her. */
export type Approach = 'work-together' | 'keep-content' | 'keep-informed' | 'keep-in-sight'

type ApproachRule = {
  approach: Approach
  influential: boolean
  interested: boolean
  basis: BasisId
}

/** The four corners of the map of influence and interest, a working method without a legal rule behind it. */
const approaches: readonly ApproachRule[] = [
  { approach: 'work-together', influential: true, interested: true, basis: 'practice-interests' },
  { approach: 'keep-content', influential: true, interested: false, basis: 'practice-interests' },
  { approach: 'keep-informed', influential: false, interested: true, basis: 'practice-interests' },
  { approach: 'keep-in-sight', influential: false, interested: false, basis: 'practice-interests' },
]

/** The corner of the map in which somebody stands. The middle, 3, counts as much. */
export function approachTo({
  influence,
  interest,
}: Pick<InterestView, 'influence' | 'interest'>): Approach {
  const rule = approaches.find(
    ({ influential, interested }) => influential === influence >= 3 && interested === interest >= 3,
  )
  if (!rule) throw new Error('The four corners leave nothing out')
  return rule.approach
}

/** Where some stand together on the map: those of the same influence and interest, by their numbers in the table. */
export type Spot = { influence: number; interest: number; numbers: readonly number[] }

/** The spots of the map that somebody stands on. The numbers are those of the rows of the table, from 1. */
export function spotsOf(views: readonly InterestView[]): Spot[] {
  const numbered = views.map(({ influence, interest }, nth) => ({
    influence,
    interest,
    number: nth + 1,
  }))
  const bySpot = Map.groupBy(
    numbered,
    ({ influence, interest }) => `${influence} ${interest}`,
  ).values()
  return [...bySpot].flatMap((together) => {
    const [first] = together
    if (!first) return []
    const { influence, interest } = first
    return [{ influence, interest, numbers: together.map(({ number }) => number) }]
  })
}

/** Whether two names name the same one, however they are written. */
export const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()
