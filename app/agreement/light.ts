import { addDays, addMonths, type Day } from '#kernel/day.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Direction, Frequency, Measure } from './indicators.ts'
import type { Span } from './indicators-path.ts'
import { type Edges, edgesOf, plannedOn } from './light-plan.ts'

/** The formulas that ever gave a light. A published light keeps naming the one it came from. */
export type FormulaId = 'light-1'

/** The formula of every light that is given now. */
export const newestFormula: FormulaId = 'light-1'

/** How many months lie between two reports, and how long after that a figure still counts. */
export const monthsOf: Record<Frequency, number> = { quarter: 3, half_year: 6, year: 12 }

/** Days after the end of a period within which the report over it may come. */
export const graceDays = 28

type Thresholds = { onTrack: number; attention: number; basis: BasisId }

/**
 * From which share of the plan a light is green or amber. Where something must come about, a tenth
 * may lag; where a level must be kept, or a band, there is nothing to lag behind with.
 */
export const thresholds: Record<Yardstick, Thresholds> = {
  step: { onTrack: 0.9, attention: 0.7, basis: 'planned-path' },
  level: { onTrack: 1, attention: 0.95, basis: 'planned-path' },
  band: { onTrack: 1, attention: 0.9, basis: 'planned-path' },
}

/** What the shortfall is measured against: the step since the baseline, the level itself, or the edge of the band. */
export type Yardstick = 'step' | 'level' | 'band'

/** The figure that counts: the newest one that its checker confirmed. */
export type Evidence = { value: number; unit: string; on: Day }

/** Everything a light is computed from, as it is published: with the day of reading anyone can compute it again. */
export type LightInput = {
  formula: FormulaId
  measure: Pick<Measure, 'unit' | 'direction' | 'isCumulative' | 'path'> & { baseline: number }
  frequency: Frequency
  span: Span
  evidence: Evidence | null
}

/** How the light came about: realised against planned to the same day. */
export type Working = {
  formula: FormulaId
  evidence: Evidence
  /** Where the plan would be on the day of the figure, between which two points of the path. */
  planned: Edges
  from: { on: Day; at: Edges }
  to: { on: Day; at: Edges }
  baseline: number
  /** The planned value at the end, that `achieved` is about. */
  target: Edges
  yardstick: Yardstick
  /** How much is missing; nothing or less where it is not behind. */
  shortfall: number
  /** What the shortfall is divided by. */
  room: number
  /** 1 is exactly as planned; never below 0. */
  share: number
}

export type Light =
  /** Too early: the term has not begun, or its first figure is not due yet. */
  | { state: 'not-started'; firstDue: Day }
  /** Grey: the newest confirmed figure is too old, or there is none. */
  | { state: 'no-data'; newest: Day | null; since: Day }
  /** The indicator informs and is not judged. */
  | { state: 'no-judgement'; evidence: Evidence }
  | { state: 'on-track' | 'attention' | 'behind' | 'achieved'; working: Working }

export type LightState = Light['state']

export type LightRefusal = { code: 'unit-mismatch'; asked: string; given: string; basis: BasisId }

/**
 * The light of an indicator on a day: what was realised against what was planned to the same day.
 *
 * The day of reading decides only whether the figure is still fresh: it is compared with the plan on its own
 * day, so that a figure doesn't get worse by waiting. Fresh is a reporting period and four weeks; a total that
 * is reached, and the figure of the last day of the term, stay. Refuses a figure in another unit than the indicator's.
 */
export function lightOn(input: LightInput, day: Day): Result<Light, LightRefusal> {
  const { measure, evidence, span } = input
  if (evidence && evidence.unit !== measure.unit)
    return refuse(mismatch(measure.unit, evidence.unit))
  const counting = evidence && evidence.on >= span.from ? evidence : null
  const lastFresh = lastFreshDay(input, counting)
  return ok(counting ? judged(input, counting, { day, lastFresh }) : darkOn(day, lastFresh))
}

const darkOn = (day: Day, firstDue: Day): Light =>
  day <= firstDue
    ? { state: 'not-started', firstDue }
    : { state: 'no-data', newest: null, since: addDays(firstDue, 1) }

function judged(input: LightInput, evidence: Evidence, { day, lastFresh }: Reading): Light {
  const { direction, isCumulative } = input.measure
  const working = workingOf(input, evidence)
  const achieved = direction !== 'info' && isAchieved(working, input)
  const stays = evidence.on >= input.span.until || (achieved && isCumulative)
  if (day > lastFresh && !stays)
    return { state: 'no-data', newest: evidence.on, since: addDays(lastFresh, 1) }
  if (direction === 'info') return { state: 'no-judgement', evidence }
  return { state: achieved ? 'achieved' : stateOf(working), working }
}

/** The day of reading, and the last on which the figure is fresh. */
type Reading = { day: Day; lastFresh: Day }

const mismatch = (asked: string, given: string) =>
  ({ code: 'unit-mismatch', asked, given, basis: 'planned-path' }) as const

/** Nobody reports over the time after the term: the last figure is due four weeks after its end. */
function lastFreshDay({ frequency, span }: LightInput, counting: Evidence | null): Day {
  const byFrequency = freshUntil(counting?.on ?? addDays(span.from, -1), frequency)
  const last = addDays(span.until, graceDays)
  const isCut = byFrequency > last
  return isCut ? last : byFrequency
}

/**
 * The last day on which a figure of this day is fresh: a reporting period later, and the grace. The
 * last of a month is followed by the last of a month.
 */
export const freshUntil = (on: Day, frequency: Frequency): Day =>
  addDays(addMonths(addDays(on, 1), monthsOf[frequency]), graceDays - 1)

function workingOf({ formula, measure, span }: LightInput, evidence: Evidence): Working {
  const { direction, baseline } = measure
  const plan = plannedOn(measure, span, evidence.on)
  const yardstick = yardstickOf(direction, { baseline, planned: plan.planned })
  const shortfall = shortfallOf(direction, evidence.value, plan.planned)
  const room = roomOf(yardstick, { baseline, planned: plan.planned, value: evidence.value })
  const target = edgesOf(measure.path.at(-1)) ?? plan.planned
  const share = shareOf({ yardstick, shortfall, room })
  return { formula, evidence, baseline, ...plan, target, yardstick, shortfall, room, share }
}

type Plan = { baseline: number; planned: Edges }

/** A step where the plan goes the good way from the baseline; else a level that is to be kept. */
function yardstickOf(direction: Direction, { baseline, planned }: Plan): Yardstick {
  if (direction === 'band') return 'band'
  return goodWay(direction) * (planned.low - baseline) > 0 ? 'step' : 'level'
}

const goodWay = (direction: Direction) => (direction === 'down' ? -1 : 1)

function shortfallOf(direction: Direction, value: number, { low, high }: Edges): number {
  if (direction === 'band') return Math.max(low - value, value - high)
  return goodWay(direction) * (low - value)
}

function roomOf(yardstick: Yardstick, { baseline, planned, value }: Plan & { value: number }) {
  if (yardstick === 'step') return Math.abs(planned.low - baseline)
  return Math.abs(yardstick === 'band' && value > planned.high ? planned.high : planned.low)
}

/** Rounded far behind the comma: what is exactly nine tenths must count as that. */
function shareOf({
  yardstick,
  shortfall,
  room,
}: Pick<Working, 'yardstick' | 'shortfall' | 'room'>) {
  if (shortfall <= 0 && (yardstick !== 'step' || room === 0)) return 1
  if (room === 0) return 0
  return Math.max(0, Math.round((1 - shortfall / room) * 1e9) / 1e9)
}

function stateOf({ yardstick, share }: Working): 'on-track' | 'attention' | 'behind' {
  const { onTrack, attention } = thresholds[yardstick]
  if (share >= onTrack) return 'on-track'
  return share >= attention ? 'attention' : 'behind'
}

/** The target is reached where something had to come about and did; a level or a band only at the end of the term. */
function isAchieved(
  { baseline, target, evidence }: Working,
  { measure, span }: LightInput,
): boolean {
  const { direction } = measure
  const reached = shortfallOf(direction, evidence.value, target) <= 0
  const isStep = yardstickOf(direction, { baseline, planned: target }) === 'step'
  return reached && (isStep || evidence.on >= span.until)
}
