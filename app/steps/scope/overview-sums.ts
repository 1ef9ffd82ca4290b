import { aimOf, type PlacedGoal, sumOf } from '#agreement/goal-cascade.ts'
import type { LineState } from '#agreement/line-dispositions.ts'
import { type LineKind, lineKinds, type Overview, sentVersionOf } from '#agreement/overviews.ts'
import type { Id } from '#kernel/id.ts'
import { growthSign, unitKind } from './stock.ts'

/** What a number of a line counts. Numbers of unlike units are never added up (`domain.md` §3.2). */
export type Measure = 'homes' | 'shared' | 'other' | 'euros'

type Line = Pick<
  LineState,
  'overviewId' | 'kind' | 'quantity' | 'unit' | 'amount' | 'year' | 'themeId' | 'disposition'
>

/** A line with the association that it is of. */
export type HeldLine = Line & { partyId: Id<'Party'> }

type Sent = Pick<Overview, 'id' | 'partyId' | 'year' | 'versions'>

/**
 * The lines that count: of each association, about each year, those of its newest bod on the table that
 * reaches that year. So no year of an association counts twice when it sent bods for several years.
 */
export function heldLines(overviews: readonly Sent[], lines: readonly Line[]): HeldLine[] {
  const sent = overviews.filter((one) => sentVersionOf(one))
  const byOverview = Map.groupBy(lines, ({ overviewId }) => overviewId)
  return sent.flatMap(({ id, partyId, year: of }) => {
    const newer = sent.filter((other) => other.partyId === partyId && other.year > of)
    return (byOverview.get(id) ?? [])
      .filter((line) => !newer.some(({ year }) => year <= line.year))
      .map((line) => ({ ...line, partyId }))
  })
}

/** One number of one line. */
type Counted = Pick<HeldLine, 'kind' | 'partyId' | 'year' | 'themeId'> & {
  measure: Measure
  /** Empty for homes, rooms and euros: there is one name for each of them. */
  unit: string
  quantity: number
  dropped: boolean
}

/** What some numbers come to by year, by association and together. */
export type LineSum = {
  byYear: ReadonlyMap<number, number>
  byParty: ReadonlyMap<Id<'Party'>, number>
  total: number
  /** How much of the total stands in lines that were dropped. */
  dropped: number
}

/** What all bods together say of one kind, in one unit. */
export type SumRow = LineSum & { kind: LineKind; measure: Measure; unit: string }

/** The bods of a round added up. */
export type BodSums = {
  /** Ascending, those about which a line has a number. */
  years: readonly number[]
  rows: readonly SumRow[]
  /** Homes of their own that are added less those that go; `undefined` where no line changes the stock. */
  growth: LineSum | undefined
  /** Lines that name nothing that adds up: no number and no amount, or a percentage. */
  unadded: number
}

/** Adds up the lines of all associations. The sum of the associations and the sum of the years are the same sum of the same numbers. */
export function sumsOf(lines: readonly HeldLine[]): BodSums {
  const counted = lines.flatMap(countedIn)
  const flows = flowsOf(counted)
  return {
    years: [...new Set(counted.map(({ year }) => year))].toSorted((a, b) => a - b),
    rows: rowsOf(counted),
    growth: flows.length > 0 ? sumOfAll(flows) : undefined,
    unadded: lines.filter((line) => countedIn(line).length === 0).length,
  }
}

/** The numbers of a line that add up: how many, and how much money. */
function countedIn(line: HeldLine): Counted[] {
  const { kind, partyId, year, themeId, quantity, amount } = line
  const base = { kind, partyId, year, themeId, dropped: line.disposition?.outcome === 'dropped' }
  return [
    ...(quantity === null || isRatio(line.unit)
      ? []
      : [{ ...base, ...measureOf(line.unit), quantity }]),
    ...(amount === null
      ? []
      : [{ ...base, measure: 'euros' as const, unit: '', quantity: amount }]),
  ]
}

/** A percentage, a mark or a number per something: those of two associations come to nothing together. */
const isRatio = (unit: string | null): boolean => /procent|%|cijfer|\bper\b/i.test(unit ?? '')

const measures = { 'self-contained': 'homes', shared: 'shared', other: 'other' } as const

function measureOf(said: string | null): Pick<Counted, 'measure' | 'unit'> {
  const measure = measures[unitKind(said)]
  return { measure, unit: measure === 'other' ? (said ?? '').trim().toLowerCase() : '' }
}

const sameMeasure = ({ measure, unit }: Pick<Counted, 'measure' | 'unit'>) => `${measure} ${unit}`

/** By kind in the order of the kinds, and within it by unit. */
function rowsOf(counted: readonly Counted[]): SumRow[] {
  const byKind = Map.groupBy(counted, ({ kind }) => kind)
  return lineKinds.flatMap((kind) =>
    [...Map.groupBy(byKind.get(kind) ?? [], sameMeasure).values()].flatMap(([first, ...rest]) =>
      first
        ? [{ kind, measure: first.measure, unit: first.unit, ...sumOfAll([first, ...rest]) }]
        : [],
    ),
  )
}

const flowsOf = (counted: readonly Counted[]): Counted[] =>
  counted
    .filter(({ kind, measure }) => measure === 'homes' && growthSign(kind) !== 0)
    .map((one) => ({ ...one, quantity: growthSign(one.kind) * one.quantity }))

function sumOfAll(counted: readonly Counted[]): LineSum {
  const sum = (some: readonly Counted[]) => sumOf(some.map(({ quantity }) => quantity))
  const sums = <Key>(keyOf: (one: Counted) => Key) =>
    new Map([...Map.groupBy(counted, keyOf)].map(([key, some]) => [key, sum(some)] as const))
  return {
    byYear: sums(({ year }) => year),
    byParty: sums(({ partyId }) => partyId),
    total: sum(counted),
    dropped: sum(counted.filter(({ dropped }) => dropped)),
  }
}

/** A goal with what the bods say under its theme, in its unit, up to its year. Kinds are never added up for it. */
export type GoalBeside = {
  goal: PlacedGoal
  aim: number
  /** For a goal that counts net: what the stock grows by. */
  growth: number | undefined
  /** For any other goal: each kind by itself. */
  kinds: readonly { kind: LineKind; total: number }[]
}

/** The goals with a number that hold, each beside what the bods say of its theme. */
export function besideGoals(
  goals: readonly PlacedGoal[],
  lines: readonly HeldLine[],
): GoalBeside[] {
  const counted = lines.flatMap(countedIn)
  return goals.flatMap((goal): GoalBeside[] => {
    const aim = aimOf(goal)
    if (aim === null || goal.dropped || isRatio(goal.unit)) return []
    const own = counted.filter((one) => isUnder(goal, one))
    return goal.place.counting === 'net_change'
      ? [{ goal, aim, growth: sumOfAll(flowsOf(own)).total, kinds: [] }]
      : [{ goal, aim, growth: undefined, kinds: rowsOf(own) }]
  })
}

const ofDwelling = { self_contained: 'homes', shared: 'shared' } as const

function isUnder({ themeId, unit, year, place }: PlacedGoal, one: Counted): boolean {
  const like = place.dwelling ? { measure: ofDwelling[place.dwelling], unit: '' } : measureOf(unit)
  const inTime = year === null || one.year <= year
  return one.themeId === themeId && inTime && sameMeasure(like) === sameMeasure(one)
}
