import { actionMoves } from '#agreement/actions.commands.ts'
import type { Outcome } from '#agreement/dispositions.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { contractors } from './cast.ts'
import { partyOf, speakerFor } from './casting.ts'
import { followUntil, type Signed, signedRound } from './demo-signed.ts'
import { plan } from './following.ts'
import { dispose, evaluate, planEvaluation } from './looking-back.ts'
import { keepPlan } from './plan-kept.ts'
import { inYear } from './preparing.ts'
import { publishNow } from './publishing.ts'
import { as, type Scene } from './scene.ts'

/** A round whose year is over: everything is reported, the parties look back, and not every promise has an outcome yet. */
export async function endedRound(
  scene: Scene,
  { year, today }: { year: number; today: Day },
): Promise<Signed> {
  const signed = await signedRound(scene, {
    first: year,
    last: year,
    before: 2,
    answers: { hrModelwonen: { kind: 'seen_only' } },
  })
  const { carried, tabled } = signed
  // A review is planned in the term or the year after it: the last day, where that has passed.
  const evaluated = earlier(addDays(today, 12), inYear(year + 1, '12-31'))
  const momentId = await planEvaluation(scene, carried, evaluated)
  await followUntil(scene, signed, {
    today,
    last: earlier(inYear(year + 1, '01-20'), addDays(today, -40)),
  })
  scene.clock.to(addDays(today, -30))
  await publishNow(scene, carried, 'progress')
  const given = contractors
    .slice(0, evaluated < addDays(today, -21) ? undefined : 3)
    .map((party) => [party, answers] as const)
  await evaluate(scene, carried, { momentId, answers: Object.fromEntries(given) })
  scene.clock.to(addDays(today, -9))
  const decided = tabled.filter((_, nth) => nth % 2 === 0)
  await dispose(
    scene,
    carried,
    decided.map((one, nth) => ({ one, ...(fates[nth % fates.length] ?? fates[0]) })),
  )
  await keepPlan(scene, carried, today)
  return signed
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

const answers = [
  'Er is meer gebouwd dan in de jaren ervoor, en huurders zaten vanaf het begin aan tafel.',
  'De aansluiting van zonnepanelen liep vast op het net. Daar hadden we eerder over moeten praten.',
  'Bijna. Wijzelf leverden één keer de cijfers te laat.',
  'Open en zakelijk. Stukken kwamen meestal op tijd.',
  'Minder afspraken, elk met een getal, en twee keer per jaar samen kijken.',
] as const

const fates = [
  { outcome: 'achieved', reason: 'Gehaald, zoals de cijfers laten zien.' },
  { outcome: 'continue', reason: 'Loopt goed, en is nog niet klaar.' },
  { outcome: 'change', reason: 'Blijft nodig, maar met een ander getal.' },
  { outcome: 'stop', reason: 'Niet meer nodig: het probleem is er niet meer.' },
] as const satisfies readonly { outcome: Outcome; reason: string }[]

type Running = { first: number; last: number; today: Day }

/** A round that is signed and followed: figures come in, some promises lag, and what is done about it. */
export async function runningRound(scene: Scene, { first, last, today }: Running): Promise<Signed> {
  const signed = await signedRound(scene, {
    first,
    last,
    before: 1,
    answers: {
      modelwonen: {
        kind: 'agreed_with_reservation',
        reservation: 'Onder voorbehoud van de subsidie voor zonnepanelen.',
      },
    },
  })
  await planEvaluation(scene, signed.carried, inYear(last, '12-10'))
  scene.clock.to(inYear(first, '01-20'))
  await agreeOnWork(scene, signed, { first, today })
  await followUntil(scene, signed, { today, last: addDays(today, -12) })
  scene.clock.to(addDays(today, -8))
  await explainLag(scene, signed, today)
  await publishNow(scene, signed.carried, 'progress')
  await keepPlan(scene, signed.carried, today)
  return signed
}

/** What is to be done: one thing done, one late, one to come. */
async function agreeOnWork(
  scene: Scene,
  { carried, tabled }: Signed,
  { first, today }: { first: number; today: Day },
): Promise<void> {
  const [one, other, third] = tabled
  if (!one || !other || !third) return
  const { roundId } = carried
  const owner = 'voorbeeldwonen'
  const [done] = await plan(scene, carried, [
    { one, owner, text: 'Kies de aannemer voor de Lindehof.', due: inYear(first, '03-31') },
    {
      one: other,
      owner: 'modelwonen',
      text: 'Vraag de vergunning voor de Molenweg aan.',
      due: addDays(today, -6),
    },
    {
      one: third,
      owner: 'gemeente',
      text: 'Leg de planlijst voor aan de raad.',
      due: addDays(today, 30),
    },
  ])
  scene.clock.to(inYear(first, '03-20'))
  await as(scene, speakerFor(scene, owner), ({ play, today }) =>
    play(actionMoves.finishAction, {
      roundId,
      code: one.code,
      action: done?.actionId,
      done: today,
    }),
  )
}

/** An owner says why a promise lags, and from whom it needs something; that party answers. */
async function explainLag(scene: Scene, { carried, followed }: Signed, today: Day): Promise<void> {
  const lagging = followed.find(
    ({ measure, owners }) => measure.supplier === 'modelwonen' && owners.includes('modelwonen'),
  )
  if (!lagging) return
  const { roundId, parties } = carried
  const { code } = lagging
  const { id } = await as(scene, speakerFor(scene, 'modelwonen'), ({ play }) =>
    play(actionMoves.explainDelay, {
      roundId,
      code,
      cause: 'permit',
      text: 'De vergunning kwam later dan gedacht. De bouw begint nu alsnog.',
      needs: partyOf(parties, 'gemeente'),
      expected: addDays(today, 60),
    }),
  )
  await as(scene, speakerFor(scene, 'gemeente'), ({ play }) =>
    play(actionMoves.answerDelay, {
      roundId,
      code,
      talk: id,
      text: 'De vergunning is vorige week verleend. Wij bellen elke maand over de voortgang.',
    }),
  )
}
