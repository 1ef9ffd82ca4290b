import { factMoves } from '#agreement/facts.commands.ts'
import { goalFactMoves } from '#agreement/goal-facts.commands.ts'
import { goalsOf } from '#agreement/goals.store.ts'
import type { Id } from '#kernel/id.ts'
import { type Contracting, coordinatorOf, speakerFor } from './casting.ts'
import type { Tabled } from './negotiating.ts'
import { type Carried, inYear } from './preparing.ts'
import { as, type Scene } from './scene.ts'

type Under = { tabled: readonly Tabled[]; year: number }

const others: readonly Contracting[] = [
  'voorbeeldwonen',
  'modelwonen',
  'hvVoorbeeldwonen',
  'hrModelwonen',
]

/** Step 3: one fact that all agree with, and one that the tenants dispute; two promises build on them. */
export async function layFacts(
  scene: Scene,
  { roundId }: Carried,
  { tabled, year }: Under,
): Promise<void> {
  const bring = (given: { text: string; source: string; value: number; unit: string }) =>
    as(scene, speakerFor(scene, 'gemeente'), ({ play }) =>
      play(factMoves.add, { roundId, onDay: inYear(year - 1, '01-01'), ...given }),
    )
  const homes = {
    text: 'In Voorbeeldstad staan sociale huurwoningen van de twee corporaties.',
    source: 'Lokale Monitor Wonen',
    unit: 'woningen',
  }
  const { id: stock } = await bring({ ...homes, value: 9620 })
  await as(scene, speakerFor(scene, 'gemeente'), ({ play }) =>
    play(factMoves.correct, {
      roundId,
      factId: stock,
      seen: 1,
      onDay: inYear(year - 1, '01-01'),
      ...homes,
      value: 9840,
      reason: 'De woningen aan de Weidehof telden nog niet mee.',
    }),
  )
  const { id: waiting } = await bring({
    text: 'Wie een sociale huurwoning zoekt, wacht gemiddeld zo lang.',
    source: 'Woonruimteverdeling van de regio',
    value: 7.5,
    unit: 'jaar',
  })
  for (const party of others) await agree(scene, party, { roundId, factId: stock, seen: 2 })
  await agree(scene, 'voorbeeldwonen', { roundId, factId: waiting, seen: 1 })
  await as(scene, speakerFor(scene, 'hvVoorbeeldwonen'), ({ play }) =>
    play(factMoves.answer, {
      roundId,
      factId: waiting,
      seen: 1,
      stance: 'disputed',
      reason: 'Wie tussendoor verhuist, telt hier als nieuw. In het echt is het langer.',
    }),
  )
  await layUnderGoal(scene, { roundId, factId: waiting })
  await use(scene, { roundId, factId: stock, one: tabled[0] })
  await use(scene, { roundId, factId: waiting, one: tabled[0] })
  await use(scene, { roundId, factId: waiting, one: tabled[2] })
}

type OfFact = { roundId: Id<'Round'>; factId: Id<'Fact'> }

const agree = (scene: Scene, party: Contracting, on: OfFact & { seen: number }) =>
  as(scene, speakerFor(scene, party), ({ play }) =>
    play(factMoves.answer, { ...on, stance: 'agreed' }),
  )

/** The goal on new homes builds on how long people wait. */
const layUnderGoal = (scene: Scene, on: OfFact) =>
  as(scene, coordinatorOf(scene), async ({ play, db }) => {
    const [goal] = await goalsOf(db, on.roundId)
    if (goal) await play(goalFactMoves.useForGoal, { ...on, goalId: goal.id })
  })

const use = async (scene: Scene, { one, ...fact }: OfFact & { one: Tabled | undefined }) =>
  one &&
  as(scene, speakerFor(scene, one.by), ({ play }) =>
    play(factMoves.use, { ...fact, code: one.code }),
  )
