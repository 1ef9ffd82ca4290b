import { countMoves } from '#agreement/goal-counts.commands.ts'
import { placeMoves } from '#agreement/goal-places.commands.ts'
import { splitMoves } from '#agreement/goal-splits.commands.ts'
import { addGoal } from '#agreement/goals.commands.ts'
import type { Id } from '#kernel/id.ts'
import { emailOf } from './cast.ts'
import { partyOf, speakerFor } from './casting.ts'
import type { Tabled } from './negotiating.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'
import type { Places } from './scoping.ts'

type Laid = { places: Places; year: number }

/** How a new home counts here: when it is ready, with a front door of its own. */
const asHomes = { counting: 'gross', moment: 'completion', dwelling: 'self_contained' } as const

/** Step 3: from which goals of nation and region the homes of this round come, and how they are split. */
export const layCascade = (scene: Scene, carried: Carried, { places, year }: Laid): Promise<void> =>
  as(scene, emailOf('ambtenaar'), async ({ play }) => {
    const { roundId, parties } = carried
    const themeId = places.themes.get('BES')
    const local = places.goals.get('BES')
    await play(placeMoves.adopt, { roundId, ids: ['NPA22-01', 'NPA22-05', 'NPA25-01'] })
    const { id: provincial } = await play(addGoal, {
      roundId,
      themeId,
      text: 'De provincie bouwt bruto 30.000 sociale huurwoningen.',
      quantity: 30_000,
      unit: 'woningen',
      year: year + 3,
      source: 'Provinciale woonafspraken',
    })
    const { id: regional } = await play(addGoal, {
      roundId,
      themeId,
      text: 'De regio bouwt 4.200 sociale huurwoningen.',
      quantity: 4200,
      unit: 'woningen',
      year: year + 3,
      source: 'Woondeal Regio Voorbeeld',
    })
    const place = (goalId: Id<'Goal'> | undefined, given: object) =>
      play(placeMoves.place, { roundId, goalId, level: 'local', ...given })
    await place(provincial, {
      level: 'provincial',
      counting: 'gross',
      signedBy: 'rijk, provincie en gemeenten',
      notSignedBy: 'corporaties en huurdersorganisaties',
    })
    await place(regional, {
      level: 'regional',
      parentId: provincial,
      counting: 'gross',
      ownShare: 650,
      signedBy: 'rijk, provincie, negen gemeenten en de corporaties van de regio',
      notSignedBy: 'huurdersorganisaties',
    })
    await place(local, { parentId: regional, ...asHomes, signedBy: 'gemeenteraad' })
    const cells = splitOver(year, [
      [partyOf(parties, 'voorbeeldwonen'), [120, 130, 120, 110]],
      [partyOf(parties, 'modelwonen'), [20, 25, 30, 35]],
    ])
    await play(splitMoves.split, { roundId, goalId: local, ...cells })
  })

const splitOver = (year: number, rows: readonly (readonly [Id<'Party'>, readonly number[]])[]) => ({
  associations: rows.flatMap(([party, shares]) => shares.map(() => party)),
  years: rows.flatMap(([, shares]) => shares.map((_, nth) => year + nth)),
  shares: rows.flatMap(([, shares]) => shares),
})

/** What the associations promised counts for the homes; what is sold counts otherwise, and stands beside the sum. */
export async function countPromises(
  scene: Scene,
  { roundId }: Carried,
  { places, tabled }: { places: Places; tabled: readonly Tabled[] },
): Promise<void> {
  const goalId = places.goals.get('BES')
  for (const [title, how] of counted) {
    const one = tabled.find((each) => each.title === title)
    if (one)
      await as(scene, speakerFor(scene, one.by), ({ play }) =>
        play(countMoves.count, { roundId, code: one.code, goalId, ...how }),
      )
  }
}

const counted = [
  ['Nieuwe sociale huurwoningen', asHomes],
  ['Nieuwbouw door Modelwonen', asHomes],
  ['Hoogstens zoveel verkopen', { ...asHomes, counting: 'net_change' }],
] as const
