import { factMoves } from '#agreement/facts.commands.ts'
import type { Id } from '#kernel/id.ts'
import { type Contracting, speakerFor } from './casting.ts'
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
  const { id: stock } = await bring({
    text: 'In Voorbeeldstad staan sociale huurwoningen van de twee corporaties.',
    source: 'Lokale Monitor Wonen',
    value: 9840,
    unit: 'woningen',
  })
  const { id: waiting } = await bring({
    text: 'Wie een sociale huurwoning zoekt, wacht gemiddeld zo lang.',
    source: 'Woonruimteverdeling van de regio',
    value: 7.5,
    unit: 'jaar',
  })
  for (const party of others) await agree(scene, party, { roundId, factId: stock })
  await agree(scene, 'voorbeeldwonen', { roundId, factId: waiting })
  await as(scene, speakerFor(scene, 'hvVoorbeeldwonen'), ({ play }) =>
    play(factMoves.answer, {
      roundId,
      factId: waiting,
      seen: 1,
      stance: 'disputed',
      reason: 'Wie tussendoor verhuist, telt hier als nieuw. In het echt is het langer.',
    }),
  )
  await use(scene, { roundId, factId: stock, one: tabled[0] })
  await use(scene, { roundId, factId: waiting, one: tabled[0] })
  await use(scene, { roundId, factId: waiting, one: tabled[2] })
}

type OfFact = { roundId: Id<'Round'>; factId: Id<'Fact'> }

const agree = (scene: Scene, party: Contracting, { roundId, factId }: OfFact) =>
  as(scene, speakerFor(scene, party), ({ play }) =>
    play(factMoves.answer, { roundId, factId, seen: 1, stance: 'agreed' }),
  )

const use = async (scene: Scene, { one, ...fact }: OfFact & { one: Tabled | undefined }) =>
  one &&
  as(scene, speakerFor(scene, one.by), ({ play }) =>
    play(factMoves.use, { ...fact, code: one.code }),
  )
