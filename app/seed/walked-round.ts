import { concernMoves } from '#agreement/concerns.commands.ts'
import { positionMoves } from '#agreement/positions.commands.ts'
import { proposalMoves } from '#agreement/proposals.commands.ts'
import type { Day } from '#kernel/day.ts'
import { type ThemeCode, themes } from '#law/themes.ts'
import type { StepId } from '#process/steps.ts'
import { type Answer, decide, type Frozen, signAll, writeDown } from './agreeing.ts'
import { type Brought, beginningOf } from './brought.ts'
import { type Contracting, contractors, speakerFor } from './cast.ts'
import { check, plan, type Reported, report } from './following.ts'
import { dispose, evaluate, planEvaluation } from './looking-back.ts'
import { type Followed, measure } from './measuring.ts'
import { holdMeeting, type Meeting } from './meeting.ts'
import { bring, counter, type Say, type Tabled, takePositions, worry } from './negotiating.ts'
import { agreeOnRules, type Carried, gather, inYear } from './preparing.ts'
import { publishNow } from './publishing.ts'
import { as, type Clock, type Scene } from './scene.ts'
import { type Aim, scope } from './scoping.ts'

/** A round that is carried through all ten steps, on days of its own; only who signs does so at the real moment. */
export type Walk = {
  scene: Scene
  /** The clock of the signatures. */
  realTime: Clock
  brought: readonly Brought[]
  /** The first year of the term, and the last. */
  years: { first: number; last: number }
  /** Told of each part as it is done: which step it belongs to, and the work itself. */
  during: <T>(step: StepId, work: () => Promise<T>) => Promise<T>
}

/** What a walk leaves: the round, and where its agreement and its promises are public. */
export type Walked = { carried: Carried; address: string; codes: string[] }

/** Carries the round from the first list of parties to what becomes of each promise. */
export async function walkRound(walk: Walk): Promise<Walked> {
  const { scene, during, years } = walk
  const { clock } = scene
  const before = years.first - 1
  const from = inYear(years.first, '01-01')
  const until = inYear(years.last, '12-31')
  const kind = years.first === years.last ? 'year' : 'framework'
  const carried = await during('stakeholders', () => gather(scene, { kind, from, until }))
  clock.to(inYear(before, '02-15'))
  await during('coordination', () => agreeOnRules(scene, carried))
  clock.to(inYear(before, '03-01'))
  const places = await during('scope', () => scope(scene, carried, scopeOf(walk)))
  clock.to(inYear(before, '05-01'))
  const tabled = await during('negotiation', async () => {
    const all = await bring(scene, carried, { places, brought: walk.brought })
    await holdMeeting(scene, carried, talks(inYear(before, '06-11')))
    await negotiate(scene, carried, all)
    return all
  })
  clock.to(inYear(before, '10-01'))
  const measuredOn = inYear(before, '07-01')
  const followed = await during('indicators', () => measure(scene, carried, { tabled, measuredOn }))
  clock.to(inYear(before, '11-10'))
  const frozen = await during('drafting', () => writeDown(scene, carried))
  await during('signing', () => sign(walk, carried, frozen))
  clock.to(inYear(before, '12-15'))
  await during('publication', () => publishNow(scene, carried, 'agreement'))
  await during('monitoring', () => follow(scene, carried, followed))
  await during('review', () => lookBack(scene, carried, tabled))
  const { address } = await during('publication', () => publishNow(scene, carried, 'progress'))
  return { carried, address, codes: tabled.map(({ code }) => code) }
}

function scopeOf({ brought, years }: Walk) {
  const used = themes.filter(({ code }) => brought.some(({ theme }) => theme === code))
  const aims: Aim[] = used.map(({ code, name }) => aimFor(code, name, { brought, years }))
  return { aims, papers: [paperOf(years.first - 1)], left: [leftOut] }
}

const made = 'Aangenomen voor dit nagebouwde voorbeeld'

function aimFor(
  theme: ThemeCode,
  name: string,
  { brought, years }: Pick<Walk, 'brought' | 'years'>,
): Aim {
  const results = brought.filter((one) => one.theme === theme && one.obligation === 'result').length
  const text = `Onder ‘${name}’ komen de partijen na wat zij beloven.`
  if (results === 0) return { theme, text, source: made }
  return { theme, text, quantity: results, unit: 'resultaten', year: years.last, source: made }
}

const paperOf = (year: number) => ({
  kind: 'housing_vision' as const,
  title: 'Woonvisie Voorbeeldstad',
  version: '1.0',
  documentOn: inYear(year - 1, '06-15'),
  source: 'Gemeenteraad Voorbeeldstad',
})

const leftOut = {
  text: 'De huurprijs van vrijesectorwoningen',
  why: 'Daarover beslissen particuliere verhuurders, en die zitten niet aan tafel.',
}

const talks = (heldOn: Day): Meeting => ({
  title: 'Wat op tafel ligt',
  level: 'official',
  heldOn,
  place: 'Stadhuis Voorbeeldstad',
  items: [{ kind: 'discuss', item: 'Alle ingebrachte afspraken' }],
  absent: ['modelwonen'],
  outcomes: [{ kind: 'decision', text: 'Elke partij laat vóór de zomer weten waar zij staat.' }],
})

/** Every tenth promise is talked about before all agree; the rest is agreed at once. In the end all texts stand as they were brought. */
async function negotiate(scene: Scene, carried: Carried, tabled: readonly Tabled[]): Promise<void> {
  for (const [nth, one] of tabled.entries())
    if (nth % 10 === 1) await disagree(scene, carried, { one, party: otherThan(one, nth) })
  await takePositions(scene, carried, { tabled, say })
  await fulfilAll(scene, carried, tabled)
}

const otherThan = ({ by }: Tabled, nth: number): Contracting => {
  const rest = contractors.filter((name) => name !== by)
  return rest[nth % rest.length] ?? 'gemeente'
}

/** Most support a text, some can live with it, and now and then somebody asks for something first. */
const say: Say = (_, nth, party) => {
  if (isConditional(nth, party))
    return { position: 'agree_if', condition: 'Als onze achterban erover is bijgepraat.' }
  return { position: (nth + contractors.indexOf(party)) % 7 === 3 ? 'accept' : 'agree' }
}

const isConditional = (nth: number, party: Contracting) =>
  nth % 10 === 4 && party === 'hrModelwonen'

/** A worry and another text, which its author takes back after the talk. */
async function disagree(
  scene: Scene,
  carried: Carried,
  { one, party }: { one: Tabled; party: Contracting },
): Promise<void> {
  const { roundId } = carried
  const { code } = one
  const concernId = await worry(scene, carried, {
    one,
    party,
    says: 'Kan dit wel op tijd klaar zijn?',
    answers: 'Ja. De planning is besproken en elk kwartaal kijken we samen of het lukt.',
  })
  const text = `${beginningOf(one.text, 3900)} Elk kwartaal bespreken partijen hoe het gaat.`
  const note = 'Dan weten we eerder of het lukt.'
  const { proposalId } = await counter(scene, carried, { one, party, text, note })
  await as(scene, speakerFor(party), async ({ play }) => {
    await play(proposalMoves.withdrawProposal, { roundId, code, proposalId })
    await play(concernMoves.closeConcern, { roundId, code, concernId })
  })
}

const fulfilAll = (scene: Scene, { roundId }: Carried, tabled: readonly Tabled[]) =>
  as(scene, speakerFor('hrModelwonen'), async ({ play }) => {
    for (const [nth, { code, seen, by }] of tabled.entries())
      if (by !== 'hrModelwonen' && isConditional(nth, 'hrModelwonen'))
        await play(positionMoves.fulfil, { roundId, code, seen })
  })

const answers: Partial<Record<Contracting, Answer>> = {
  modelwonen: {
    kind: 'agreed_with_reservation',
    reservation: 'Onder voorbehoud van onze begroting voor het tweede jaar.',
  },
  hrModelwonen: { kind: 'seen_only' },
}

async function sign({ scene, realTime, years }: Walk, carried: Carried, frozen: Frozen) {
  const decidedOn: Day = inYear(years.first - 1, '12-01')
  scene.clock.to(inYear(years.first - 1, '12-02'))
  await decide(scene, carried, { frozen, decidedOn })
  await signAll({ ...scene, clock: realTime }, carried, { frozen, answers })
}

async function follow(
  scene: Scene,
  carried: Carried,
  followed: readonly Followed[],
): Promise<void> {
  const year = Number(carried.from.slice(0, 4))
  scene.clock.to(inYear(year, '02-01'))
  const [first] = followed
  if (first) {
    const { supplier } = first.measure
    const text = 'Stel de planning vast en deel haar met de andere partijen.'
    await plan(scene, carried, [{ one: first, owner: supplier, text, due: inYear(year, '04-01') }])
  }
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

async function lookBack(scene: Scene, carried: Carried, tabled: readonly Tabled[]): Promise<void> {
  const year = Number(carried.from.slice(0, 4))
  const momentId = await planEvaluation(scene, carried, inYear(year + 1, '02-01'))
  scene.clock.to(inYear(year + 1, '02-01'))
  const all = Object.fromEntries(contractors.map((party) => [party, answersGiven]))
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
