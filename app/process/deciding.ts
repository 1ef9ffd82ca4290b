import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { addWorkingDays } from '#law/working-days.ts'
import { type BodyDay, type BodyId, isMeetingDay, isRecess, type Recess } from './body-days.ts'
import type { PlanItem } from './plan.ts'

/** A meeting with the last day on which its papers are in time. */
type Sitting = { meetsOn: Day; papersBy: Day }

/** How one body of a party stands in the way to a signature. */
export type BodyPlan = {
  body: BodyId
  /** Counted back from the day of signing: the last meeting that still serves. */
  last: Sitting | undefined
  /** Counted forward from the day on which the text is ready: the first meeting that can be reached. */
  first: Sitting | undefined
}

export type PartyPlan = {
  partyId: Id<'Party'>
  bodies: BodyPlan[]
  /** The last day on which papers can be ready, for the first body, to sign in time. */
  papersBy: Day | undefined
  /** When its last body can have decided; `undefined` where it entered no day, or none that can be reached. */
  decidesOn: Day | undefined
  /** How many days it comes too late for the day of signing; 0 where it is in time. */
  slipsBy: number
  /** The body at which it goes off, or of which no meeting can be reached. */
  slipsAt: BodyId | undefined
}

export type DecidingPlan = {
  signOn: Day
  /** When the text is ready, or is to be. */
  readyOn: Day
  parties: PartyPlan[]
  /** The first day on which all who entered days can have decided. */
  signableOn: Day | undefined
  slipsBy: number
  /** Who is last of those who come too late, and where. */
  bottleneck: { partyId: Id<'Party'>; body: BodyId } | undefined
}

type Asked = {
  /** The contracting parties, in the order in which they are shown. */
  partyIds: readonly Id<'Party'>[]
  /** What holds now; what was withdrawn or corrected is not in it. */
  days: readonly BodyDay[]
  signOn: Day
  readyOn: Day
}

/**
 * The way from a text that is ready to a signature, through the days on which the bodies of each party
 * meet: counted back, it says when papers must be ready; counted forward, what slips and who is last.
 * It refuses nothing. Basis `own-statutes` for the bodies, `paper-lead-time` for the lead time.
 */
export function decidingPlan({ partyIds, days, signOn, readyOn }: Asked): DecidingPlan {
  const parties = partyIds.map((partyId) =>
    partyPlan(partyId, { days: days.filter((day) => day.partyId === partyId), signOn, readyOn }),
  )
  const decided = parties.flatMap(({ decidesOn }) => decidesOn ?? [])
  const signableOn = decided.length > 0 ? latestOf([...decided, readyOn]) : undefined
  const late = parties.filter(({ slipsBy }) => slipsBy > 0)
  const last = late.toSorted((a, b) => b.slipsBy - a.slipsBy)[0]
  return {
    signOn,
    readyOn,
    parties,
    signableOn,
    slipsBy: signableOn ? Math.max(0, daysBetween(signOn, signableOn)) : 0,
    bottleneck: last?.slipsAt && { partyId: last.partyId, body: last.slipsAt },
  }
}

const latestOf = (days: readonly Day[]): Day | undefined => days.toSorted().at(-1)

type Own = Pick<Asked, 'days' | 'signOn' | 'readyOn'>

/** The order in which papers pass the bodies of a party. */
const order: readonly BodyId[] = ['executive', 'board', 'supervisory_board', 'council', 'members']

function partyPlan(partyId: Id<'Party'>, own: Own): PartyPlan {
  const sittings = sittingsOf(own.days)
  const bodies = order.filter((body) => sittings.has(body))
  const last = backFrom(own.signOn, bodies, sittings)
  const first = forthFrom(own.readyOn, bodies, sittings)
  const plans = bodies.map((body) => ({ body, last: last.get(body), first: first.get(body) }))
  const [head, tail] = [plans.at(0), plans.at(-1)]
  const decidesOn = tail?.first?.meetsOn
  return {
    partyId,
    bodies: plans,
    papersBy: head?.last?.papersBy,
    decidesOn,
    slipsBy: decidesOn ? Math.max(0, daysBetween(own.signOn, decidesOn)) : 0,
    slipsAt: goesOffAt(plans, own.readyOn),
  }
}

/**
 * Where it goes off: the first body of which no meeting can be reached; else, of those that come too
 * late, the one for which papers wait longest.
 */
function goesOffAt(plans: readonly BodyPlan[], readyOn: Day): BodyId | undefined {
  const waits = plans.flatMap(({ body, first, last }, nth) => {
    const since = nth === 0 ? readyOn : plans[nth - 1]?.first?.meetsOn
    const isOff = !first || !last || first.meetsOn > last.meetsOn
    if (!isOff) return []
    return [{ body, wait: first && since ? daysBetween(since, first.meetsOn) : Infinity }]
  })
  return waits.reduce<(typeof waits)[number] | undefined>(
    (longest, one) => (longest && longest.wait >= one.wait ? longest : one),
    undefined,
  )?.body
}

type Sittings = ReadonlyMap<BodyId, readonly Sitting[]>

/** The meetings of each body, the first first, each with when its papers are due. A recess has no working days. */
function sittingsOf(days: readonly BodyDay[]): Sittings {
  const recesses = days.filter(isRecess)
  const sittings = days.filter(isMeetingDay).map(({ body, onDay, leadDays }) => ({
    body,
    meetsOn: onDay,
    papersBy: addWorkingDays(onDay, -leadDays, (on) => isOff(on, recesses)),
  }))
  const sorted = sittings.toSorted((a, b) => (a.meetsOn < b.meetsOn ? -1 : 1))
  return Map.groupBy(sorted, ({ body }) => body)
}

const isOff = (on: Day, recesses: readonly Recess[]) =>
  recesses.some(({ onDay, untilDay }) => onDay <= on && on <= untilDay)

/** From the day of signing back: each body decides before the papers of the next one are due. */
function backFrom(signOn: Day, bodies: readonly BodyId[], sittings: Sittings) {
  const found = new Map<BodyId, Sitting>()
  let by: Day | undefined = signOn
  for (const body of bodies.toReversed()) {
    const until: Day | undefined = by
    const last: Sitting | undefined = sittings
      .get(body)
      ?.findLast(({ meetsOn }) => until && meetsOn <= until)
    if (last) found.set(body, last)
    by = last?.papersBy
  }
  return found
}

/** From the day on which the text is ready forth: the first meeting of each body that papers can still reach. */
function forthFrom(readyOn: Day, bodies: readonly BodyId[], sittings: Sittings) {
  const found = new Map<BodyId, Sitting>()
  let from: Day | undefined = readyOn
  for (const body of bodies) {
    const since: Day | undefined = from
    const first: Sitting | undefined = sittings
      .get(body)
      ?.find(({ papersBy }) => since && papersBy >= since)
    if (first) found.set(body, first)
    from = first?.meetsOn
  }
  return found
}

/** Between which days the plan of a year lies: when the text is ready, and when it is to be signed. */
export type Marks = { readyOn: Day; signOn: Day; signedOn: Day | undefined }

/**
 * The days between which the bodies decide, from the plan: the accord at the table and the day of signing.
 * Whoever said why one of them is late and when it comes after all is believed. What is not done lies today or later.
 */
export function marksOf(items: readonly PlanItem[], today: Day): Marks | undefined {
  const item = (id: PlanItem['id']) => items.find((one) => one.id === id)
  const expected = (one: PlanItem | undefined) => one?.reason?.onDay ?? one?.lastSafeDay
  const signing = item('CAL-19') ?? item('CAL-21')
  const accord = item('CAL-15')
  const signOn = expected(signing)
  const planned = expected(accord) ?? today
  if (!signOn) return undefined
  const readyOn = accord?.doneOn ?? (planned > today ? planned : today)
  return { readyOn, signOn, signedOn: signing?.doneOn }
}

/** The days that a picture of the plan covers: from the first mark to the last, with some air. */
export function spanOf({ parties, signOn, readyOn, signableOn }: DecidingPlan): [Day, Day] {
  const marks = parties.flatMap(({ bodies }) =>
    bodies.flatMap(({ first, last }) =>
      [first, last].flatMap((one) => (one ? [one.papersBy, one.meetsOn] : [])),
    ),
  )
  const all = [...marks, signOn, readyOn, ...(signableOn ? [signableOn] : [])].toSorted()
  return [addDays(all.at(0) ?? signOn, -3), addDays(all.at(-1) ?? signOn, 3)]
}
