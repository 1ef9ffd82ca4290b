import { type Id, id } from '#kernel/id.ts'
import { themeId } from '#parties/parties.example.ts'
import { type GoalPlace, type PlacedGoal, unplaced } from './goal-cascade.ts'

/** The id of the nth goal of a test. */
export const goalId = (nth: number): Id<'Goal'> =>
  id<'Goal'>(`00000000-0000-7000-9000-e${String(nth).padStart(11, '0')}`)

type Given = Partial<Omit<PlacedGoal, 'place' | 'id'>> & Partial<GoalPlace>

/** The nth goal: 600 homes in 2030, local, in its place. Name only what the test is about. */
export function aGoal(nth: number, given: Given = {}): PlacedGoal {
  const { level, parentId, counting, moment, dwelling, ownShare, signedBy, ...goal } = given
  const said = { level, parentId, counting, moment, dwelling, ownShare, signedBy }
  const place = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return {
    id: goalId(nth),
    themeId,
    theme: 'Beschikbaarheid',
    text: `Doel ${nth}`,
    quantity: 600,
    unit: 'woningen',
    year: 2030,
    source: 'Woonvisie',
    position: nth,
    commitments: 0,
    dropped: undefined,
    partyId: null,
    ...goal,
    place: { ...unplaced, ...place },
  }
}
