import { interestMoves } from '#steps/stakeholders/interests.commands.ts'
import { emailOf } from './cast.ts'
import { coordinatorOf } from './casting.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

const seenByCoordinator = [
  ['Provincie', 4, 2, 'Geeft bouwlocaties vrij. Houd haar op de hoogte van het aantal woningen.'],
  [
    'Zorginstelling in de wijk',
    2,
    4,
    'Zoekt woningen met begeleiding. Vraag haar bij wonen en zorg.',
  ],
  ['Wijkraad', 2, 5, 'Wil meepraten over sloop en nieuwbouw.'],
  ['Gemeenteraad', 5, 3, 'Stelt de middelen vast in november.'],
] as const

const seenByMunicipality = [
  ['Waterschap', 3, 2, 'Stelt eisen aan bouwen langs de rivier.'],
  ['Ontwikkelaars', 4, 3, 'Hebben grond die wij voor sociale huur nodig hebben.'],
] as const

/** Step 1: the coordinator and the municipality each note for themselves who wants what and can do what. */
export async function drawMaps(scene: Scene, { roundId }: Carried): Promise<void> {
  const maps = [
    [coordinatorOf(scene), seenByCoordinator],
    [emailOf('ambtenaar'), seenByMunicipality],
  ] as const
  for (const [who, seen] of maps)
    await as(scene, who, async ({ play }) => {
      for (const [aboutName, influence, interest, note] of seen)
        await play(interestMoves.placeInterest, { roundId, aboutName, influence, interest, note })
    })
}
