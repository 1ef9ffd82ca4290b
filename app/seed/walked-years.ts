import { contractorsOf } from './casting.ts'
import { check, plan, type Reported, report } from './following.ts'
import { dispose, evaluate, planEvaluation } from './looking-back.ts'
import type { Followed } from './measuring.ts'
import type { Tabled } from './negotiating.ts'
import { type Carried, inYear } from './preparing.ts'
import type { Scene } from './scene.ts'

/** Step 8, first part: what is to be done in the first year. */
export async function planWork(
  scene: Scene,
  carried: Carried,
  [first]: readonly Followed[],
): Promise<void> {
  const year = Number(carried.from.slice(0, 4))
  scene.clock.to(inYear(year, '02-01'))
  if (!first) return
  const { supplier } = first.measure
  const text = 'Stel de planning vast en deel haar met de andere partijen.'
  await plan(scene, carried, [{ one: first, owner: supplier, text, due: inYear(year, '04-01') }])
}

/** Step 8: the figures over the first year; now and then a checker sees something else. */
export async function follow(
  scene: Scene,
  carried: Carried,
  followed: readonly Followed[],
): Promise<void> {
  const year = Number(carried.from.slice(0, 4))
  scene.clock.to(inYear(year + 1, '01-15'))
  const measuredOn = inYear(year, '12-31')
  const figures = followed.map((one, nth) => ({ one, nth: 0, share: shareOf(nth), measuredOn }))
  const reported = await report(scene, carried, figures)
  await check(
    scene,
    carried,
    reported.map((figure, nth) =>
      nth % 9 === 8 ? { ...figure, disputes: doubt(figure) } : figure,
    ),
  )
}

/** Most is on course, some asks attention, and some is behind. */
const shareOf = (nth: number) => [1, 1.05, 0.95, 0.8, 1, 0.5][nth % 6] ?? 1

const doubt = ({ value }: Reported) => ({
  reason: 'Wij tellen er minder dan de opgave zegt.',
  own: Math.floor(value * 0.9),
})

const answersGiven = [
  'De afspraken waren helder, en partijen vonden elkaar sneller.',
  'Een deel kwam later dan gepland, omdat vergunningen lang duurden.',
  'Grotendeels wel. Onze eigen organisatie rapporteerde één keer te laat.',
  'Open. Wie er niet uitkwam, zei dat.',
  'Minder afspraken, en elk met een getal.',
] as const

/** Step 9: every party says how it went, and what becomes of each promise. */
export async function lookBack(
  scene: Scene,
  carried: Carried,
  tabled: readonly Tabled[],
): Promise<void> {
  const year = Number(carried.from.slice(0, 4))
  const momentId = await planEvaluation(scene, carried, inYear(year + 1, '02-01'))
  scene.clock.to(inYear(year + 1, '02-01'))
  const all = Object.fromEntries(contractorsOf(scene).map((party) => [party, answersGiven]))
  await evaluate(scene, carried, { momentId, answers: all })
  await dispose(
    scene,
    carried,
    tabled.map((one, nth) => ({ one, ...(fates[nth % fates.length] ?? fates[0]) })),
  )
}

const fates = [
  { outcome: 'achieved', reason: 'Gedaan zoals afgesproken.' },
  { outcome: 'continue', reason: 'Loopt goed, en is nog niet klaar.' },
  { outcome: 'change', reason: 'Blijft nodig, met een ander getal.' },
  { outcome: 'stop', reason: 'Niet meer nodig.' },
] as const
