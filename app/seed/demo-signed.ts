import { periodsOf } from '#agreement/reports.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type Answer, decide, signAll, writeDown } from './agreeing.ts'
import { contractors } from './cast.ts'
import type { Contracting } from './casting.ts'
import { bid, decideOnBods } from './demo-bod.ts'
import { type DemoPromise, demoPromises } from './demo-promises.ts'
import { demoScope } from './demo-scope.ts'
import { check, type Figure, type Reported, report } from './following.ts'
import { type Followed, measure } from './measuring.ts'
import { holdMeeting } from './meeting.ts'
import { bring, type Say, type Tabled, takePositions } from './negotiating.ts'
import { agreeOnRules, type Carried, gather, inYear } from './preparing.ts'
import { publishNow, sayPlainly } from './publishing.ts'
import type { Scene } from './scene.ts'
import { scope } from './scoping.ts'

/** A round of the demo that came as far as a signed, public agreement. */
export type Signed = { carried: Carried; tabled: Tabled[]; followed: Followed[] }

type Term = {
  first: number
  last: number
  /** How many years the last one lies before the year that is negotiated now. */
  before: number
  previousId?: Id<'Round'>
  answers: Partial<Record<Contracting, Answer>>
}

/** Carries a round of the demo until it is signed and public, in the year before its term. */
export async function signedRound(scene: Scene, term: Term): Promise<Signed> {
  const { first, last, before, answers } = term
  const year = first - 1
  const { clock } = scene
  clock.to(inYear(year, '03-01'))
  const carried = await gather(scene, {
    kind: first === last ? 'year' : 'framework',
    from: inYear(first, '01-01'),
    until: inYear(last, '12-31'),
    ...(term.previousId && { previousId: term.previousId }),
  })
  clock.to(inYear(year, '03-15'))
  await agreeOnRules(scene, carried)
  clock.to(inYear(year, '04-01'))
  const places = await scope(scene, carried, demoScope(first))
  clock.to(inYear(year, '05-15'))
  const brought = demoPromises(last, before)
  const tabled = await bring(scene, carried, { places, brought })
  clock.to(inYear(year, '06-27'))
  const bods = await bid(scene, carried, { year: first, places })
  await holdMeeting(scene, carried, talksIn(year))
  await takePositions(scene, carried, { tabled, say: allAgree })
  clock.to(inYear(year, '10-15'))
  const followed = await measure(scene, carried, { tabled, measuredOn: inYear(year, '07-01') })
  await decideOnBods(scene, carried, { bods, tabled, all: true })
  await conclude(scene, carried, { year, answers })
  await makePublic(scene, carried, { tabled, brought, on: inYear(year, '12-15') })
  return { carried, tabled, followed }
}

const order: readonly Contracting[] = contractors

const allAgree: Say = (_, nth, party) => ({
  position: (nth + order.indexOf(party)) % 6 === 5 ? 'accept' : 'agree',
})

const talksIn = (year: number) => ({
  title: 'Alle afspraken nog eens langs',
  level: 'official' as const,
  heldOn: inYear(year, '09-17'),
  place: 'Stadhuis Voorbeeldstad',
  items: [
    { kind: 'discuss' as const, item: 'Welke cijfers halen we volgend jaar?' },
    { kind: 'decide' as const, item: 'De tekst voor de besturen' },
  ],
  outcomes: [
    { kind: 'decision' as const, text: 'De tekst gaat zo naar de besturen en de huurders.' },
    {
      kind: 'promise' as const,
      text: 'De gemeente stuurt de planlijst met adressen na.',
      owner: 'gemeente' as const,
      to: 'hvVoorbeeldwonen' as const,
      due: inYear(year, '10-01'),
      kept: true,
    },
  ],
})

type Concluding = { year: number; answers: Term['answers'] }

async function conclude(scene: Scene, carried: Carried, { year, answers }: Concluding) {
  scene.clock.to(inYear(year, '11-12'))
  const frozen = await writeDown(scene, carried)
  scene.clock.to(inYear(year, '12-02'))
  await decide(scene, carried, { frozen, decidedOn: inYear(year, '12-01'), answers })
  scene.clock.to(inYear(year, '12-10'))
  await signAll(scene, carried, { frozen, answers })
}

type Public = { tabled: readonly Tabled[]; brought: readonly DemoPromise[]; on: Day }

async function makePublic(scene: Scene, carried: Carried, { tabled, brought, on }: Public) {
  scene.clock.to(on)
  const plain = tabled.map((one, nth) => ({ one, says: brought[nth]?.plain ?? one.title }))
  await sayPlainly(scene, carried, plain)
  await publishNow(scene, carried, 'agreement')
}

/** How much of the plan comes about, promise by promise; where it `stalls` the last figure does not come. */
const courses = [
  { share: 1.04 },
  { share: 1 },
  { share: 0.96 },
  { share: 0.86 },
  { share: 1 },
  { share: 0.55 },
  { share: 1.1 },
  { share: 1, stalls: true },
  { share: 0.75 },
] as const satisfies readonly Course[]

type Course = { share: number; stalls?: boolean }

/** So many days ago at most lies what nobody has come to yet: late by some weeks, and not by years. */
const lately = 60

/** The figures over every period that is over by this day, each some two weeks after its end. Some stop coming, and some are behind. */
export async function followUntil(
  scene: Scene,
  { carried, followed }: Signed,
  { today, last }: { today: Day; last: Day },
): Promise<void> {
  const recent = addDays(today, -lately)
  const figures = followed
    .flatMap((one, order) => figuresOf(carried, one, order))
    .filter(({ on, stalls }) => !(stalls && on >= recent))
  const byDay = Map.groupBy(figures, ({ on }) => on)
  for (const [on, ofDay] of [...byDay].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (on >= last) return
    scene.clock.to(on)
    const reported = await report(scene, carried, ofDay)
    scene.clock.to(addDays(on, 5))
    // The last few stay to be looked at, and now and then a checker sees something else.
    const judged = reported.filter((_, nth) => nth % 8 !== 7 || on < recent)
    await check(
      scene,
      carried,
      judged.map((one, nth) => (nth % 11 === 6 ? { ...one, disputes: doubt(one) } : one)),
    )
  }
}

const doubt = ({ value }: Reported) => ({
  reason: 'Wij komen bij de mensen thuis en tellen er minder.',
  own: Math.floor(value * 0.9),
})

type Dated = Figure & { on: Day; stalls: boolean }

function figuresOf(carried: Carried, one: Followed, order: number): Dated[] {
  const { share, stalls = false }: Course = courses[order % courses.length] ?? courses[0]
  return periodsOf(carried, one.measure.frequency).map(({ until }, nth) => {
    return { one, nth, share, stalls, measuredOn: until, on: addDays(until, 14) }
  })
}
