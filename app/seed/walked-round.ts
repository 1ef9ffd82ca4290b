import { commitmentByCode } from '#agreement/commitments.store.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import { conditionMoves } from '#agreement/conditions.commands.ts'
import { conditionsOn } from '#agreement/conditions.store.ts'
import { proposalMoves } from '#agreement/proposals.commands.ts'
import type { Day } from '#kernel/day.ts'
import { type ThemeCode, themes } from '#law/themes.ts'
import type { StepId } from '#process/steps.ts'
import type { RoundKind } from '#steps/stakeholders/new-round.ts'
import { type Answers, decide, type Frozen, signAll, writeDown } from './agreeing.ts'
import { type Brought, beginningOf } from './brought.ts'
import { type Contracting, contractorsOf, speakerFor } from './casting.ts'
import { type Joiner, joinLater } from './joining.ts'
import { measure } from './measuring.ts'
import { holdMeeting, type Meeting } from './meeting.ts'
import { type Merger, merge } from './merging.ts'
import {
  bring,
  counter,
  isFor,
  type Say,
  type Tabled,
  takePositions,
  worry,
} from './negotiating.ts'
import { agreeOnRules, type Carried, gather, inYear } from './preparing.ts'
import { publishNow } from './publishing.ts'
import { as, type Clock, type Scene } from './scene.ts'
import { type Aim, scope } from './scoping.ts'
import { follow, lookBack, planWork } from './walked-years.ts'

/** A round that is carried through all ten steps, on days of its own; only who signs does so at the real moment. */
export type Walk = {
  scene: Scene
  /** The clock of the signatures. */
  realTime: Clock
  brought: readonly Brought[]
  /** The first year of the term, and the last. */
  years: { first: number; last: number }
  /** What is special to this walk. */
  story: Story
  /** Told of each part as it is done: which step it belongs to, and the work itself. */
  during: <T>(step: StepId, work: () => Promise<T>) => Promise<T>
}

/** Who asks for something first, who misses the talks, and how each party answers in the end; who is not named agrees. */
export type Story = {
  kind: RoundKind
  asks: Contracting
  absent: readonly Contracting[]
  answers: Answers
  /** Who joins after the text was closed. */
  joiners?: readonly Joiner[]
  /** Who goes over into another organisation halfway the first year. */
  merger?: Merger
}

/** What a walk leaves: the round, and where its agreement and its promises are public. */
export type Walked = { carried: Carried; address: string; codes: string[] }

/** Carries the round from the first list of parties to what becomes of each promise. */
export async function walkRound(walk: Walk): Promise<Walked> {
  const { scene, during, years, story } = walk
  const { clock } = scene
  const before = years.first - 1
  const from = inYear(years.first, '01-01')
  const until = inYear(years.last, '12-31')
  const carried = await during('stakeholders', () =>
    gather(scene, { kind: story.kind, from, until }),
  )
  clock.to(inYear(before, '02-15'))
  await during('coordination', () => agreeOnRules(scene, carried))
  clock.to(inYear(before, '03-01'))
  const places = await during('scope', () => scope(scene, carried, scopeOf(walk)))
  clock.to(inYear(before, '05-01'))
  const tabled = await during('negotiation', async () => {
    const all = await bring(scene, carried, { places, brought: walk.brought })
    await holdMeeting(scene, carried, talks(walk, inYear(before, '06-11')))
    await negotiate(walk, carried, all)
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
  await during('signing', () => joinAll(walk, carried, tabled))
  await during('monitoring', () => planWork(scene, carried, followed))
  const after = await during('stakeholders', () => mergeHalfway(walk, carried))
  await during('monitoring', () => follow(after, carried, followed))
  await during('review', () => lookBack(after, carried, tabled))
  const kind = story.joiners || story.merger ? 'agreement' : 'progress'
  const { address } = await during('publication', () => publishNow(after, carried, kind))
  return { carried, address, codes: tabled.map(({ code }) => code) }
}

function scopeOf({ scene, brought, years }: Walk) {
  const used = themes.filter(({ code }) => brought.some(({ theme }) => theme === code))
  const aims: Aim[] = used.map(({ code, name }) => aimFor(code, name, { brought, years }))
  return { aims, papers: [paperOf(scene.cast.place, years.first - 1)], left: [leftOut] }
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

const paperOf = (place: string, year: number) => ({
  kind: 'housing_vision' as const,
  title: `Woonvisie ${place}`,
  version: '1.0',
  documentOn: inYear(year - 1, '06-15'),
  source: `Gemeenteraad ${place}`,
})

const leftOut = {
  text: 'De huurprijs van vrijesectorwoningen',
  why: 'Daarover beslissen particuliere verhuurders, en die zitten niet aan tafel.',
}

const talks = ({ scene, story }: Walk, heldOn: Day): Meeting => ({
  title: 'Wat op tafel ligt',
  level: 'official',
  heldOn,
  place: `Stadhuis ${scene.cast.place}`,
  items: [{ kind: 'discuss', item: 'Alle ingebrachte afspraken' }],
  absent: story.absent,
  outcomes: [{ kind: 'decision', text: 'Elke partij laat vóór de zomer weten waar zij staat.' }],
})

/** Every tenth promise is talked about before all agree; the rest is agreed at once. In the end all texts stand as they were brought. */
async function negotiate(walk: Walk, carried: Carried, tabled: readonly Tabled[]): Promise<void> {
  const { scene } = walk
  for (const [nth, one] of tabled.entries())
    if (nth % 10 === 1) await disagree(scene, carried, { one, party: otherThan(scene, one, nth) })
  await takePositions(scene, carried, { tabled, say: sayIn(walk) })
  await fulfilAll(walk, carried, tabled)
}

const otherThan = (scene: Scene, one: Tabled, nth: number): Contracting => {
  const rest = contractorsOf(scene).filter((name) => name !== one.by && isFor(scene, one, name))
  return rest[nth % rest.length] ?? one.by
}

/** Most support a text, some can live with it, and now and then somebody asks for something first. */
const sayIn = ({ scene, story }: Walk): Say => {
  const parties = contractorsOf(scene)
  return (_, nth, party) => {
    if (party === story.asks && isConditional(nth))
      return { position: 'agree_if', condition: 'Als onze achterban erover is bijgepraat.' }
    return { position: (nth + parties.indexOf(party)) % 7 === 3 ? 'accept' : 'agree' }
  }
}

const isConditional = (nth: number) => nth % 10 === 4

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
  await as(scene, speakerFor(scene, party), async ({ play }) => {
    await play(proposalMoves.withdrawProposal, { roundId, code, proposalId })
    await play(concernMoves.closeConcern, { roundId, code, concernId })
  })
}

const fulfilAll = ({ scene, story }: Walk, { roundId }: Carried, tabled: readonly Tabled[]) =>
  as(scene, speakerFor(scene, story.asks), async ({ play, db }) => {
    for (const [nth, one] of tabled.entries()) {
      const { code, seen } = one
      if (one.by === story.asks || !isFor(scene, one, story.asks) || !isConditional(nth)) continue
      const commitment = await commitmentByCode(db, roundId, code)
      const [asked] = commitment ? await conditionsOn(db, commitment.id) : []
      const place = { roundId, code, seen, conditionId: asked?.id }
      await play(conditionMoves.judgeCondition, { ...place, fulfilled: 'yes' })
    }
  })

/** On the first of July of the first year; who merges with nobody stays who she is. */
async function mergeHalfway({ scene, story, years }: Walk, carried: Carried): Promise<Scene> {
  const { merger } = story
  if (!merger) return scene
  return merge(scene, carried, { merger, on: inYear(years.first, '07-01') })
}

/** Who joins later does so in the first year of the term. */
async function joinAll(walk: Walk, carried: Carried, tabled: readonly Tabled[]): Promise<void> {
  const { scene, story, years, realTime } = walk
  const { joiners = [], answers } = story
  if (joiners.length > 0) scene.clock.to(inYear(years.first, '01-20'))
  for (const joiner of joiners)
    await joinLater(scene, carried, { joiner, tabled, answers, realTime })
}

async function sign({ scene, realTime, years, story }: Walk, carried: Carried, frozen: Frozen) {
  const decidedOn: Day = inYear(years.first - 1, '12-01')
  scene.clock.to(inYear(years.first - 1, '12-02'))
  const { answers } = story
  await decide(scene, carried, { frozen, decidedOn, answers })
  await signAll({ ...scene, clock: realTime }, carried, { frozen, answers })
}
