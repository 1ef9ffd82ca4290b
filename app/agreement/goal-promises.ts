import type { Id } from '#kernel/id.ts'
import type { Commitment, Obligation } from './commitments.ts'
import { type Counting, sumOf, type Unlike, unlike } from './goal-cascade.ts'
import type { Share } from './goal-splits.ts'

/** A commitment on the table as a goal reads it. */
export type Promised = Pick<Commitment, 'id' | 'code' | 'title' | 'goalId'> &
  Counting & {
    obligation: Obligation
    /** The lower edge of a range: more is not promised. */
    quantity: number | null
    unit: string | null
    owners: readonly Id<'Party'>[]
    broughtBy: Id<'Party'>
    /** The year of its layer; `null` for the framework. */
    year: number | null
    deadline: string | null
    /** Whether every party for whom it holds agrees with the text on the table. */
    agreed: boolean
  }

/** Why a commitment under a goal does not count for it. An intention is never counted as a promise. */
export type NotCounted = Unlike | 'intention'

type Goal = Counting & { unit: string | null }

/** Why a commitment does not count for a goal, or `undefined` where it does. */
export function notCounted(goal: Goal, promised: Promised): NotCounted | undefined {
  if (promised.obligation === 'intention') return 'intention'
  if (promised.quantity === null) return 'no-number'
  return unlike(goal, promised)
}

/** The year for which a promise counts: that of its layer, else the one year its deadline names, else none. */
export function yearOf({ year, deadline }: Pick<Promised, 'year' | 'deadline'>): number | null {
  if (year !== null) return year
  const named = new Set(deadline?.match(/\b20\d\d\b/g) ?? [])
  const [only] = named
  return named.size === 1 && only ? Number(only) : null
}

/** The association that promised: the only one among its owners; `null` for several together, and for others. */
export function associationOf(
  { owners }: Pick<Promised, 'owners'>,
  associations: readonly Id<'Party'>[],
): Id<'Party'> | null {
  const own = owners.filter((owner) => associations.includes(owner))
  const [only = null] = own
  return own.length === 1 ? only : null
}

/** What is to be done and what is promised of it: on the table, and of that what all agree with. */
export type Sum = { share: number | null; promised: number; agreed: number }

/** What is still missing; `undefined` where nothing was asked. Never below zero. */
export const missingOf = ({ share, promised }: Sum): number | undefined =>
  share === null ? undefined : Math.max(0, sumOf([share, -promised]))

type Column = number | null

/** One association over the years; without a party what is together, of others or not yet split. */
export type MatrixRow = { partyId: Id<'Party'> | null; cells: ReadonlyMap<Column, Sum>; sum: Sum }

/** What was promised for a goal, by association and by year, beside its split. */
export type GoalMatrix = {
  /** `null`: in no named year. */
  columns: readonly Column[]
  rows: readonly MatrixRow[]
  byYear: ReadonlyMap<Column, Sum>
  sum: Sum
  left: readonly { promised: Promised; why: NotCounted }[]
  /** The axes on which what was added differs, because the goal leaves it open. */
  mixed: readonly (keyof Counting)[]
}

type Asked = {
  goal: Goal
  shares: readonly Share[]
  promises: readonly Promised[]
  associations: readonly Id<'Party'>[]
}

/** Lays what is promised beside what was split. Row, column and total are sums of the same cells. */
export function matrixOf({ goal, shares, promises, associations }: Asked): GoalMatrix {
  const left = promises.flatMap((promised) => {
    const why = notCounted(goal, promised)
    return why ? [{ promised, why }] : []
  })
  const counted = promises.filter((one) => !left.some(({ promised }) => promised === one))
  const entries = [
    ...shares.map(fromShare),
    ...counted.map((one) => fromPromise(one, associations)),
  ]
  const columns = [...new Set(entries.map(({ year }) => year))].toSorted(byYearLastNone)
  const parties = [...new Set([...associations, ...entries.map(({ partyId }) => partyId)])]
  const rows = parties.toSorted(lastNone).map((partyId) => {
    const own = entries.filter((entry) => entry.partyId === partyId)
    return { partyId, cells: sumsBy(own), sum: summed(own) }
  })
  return {
    columns,
    rows,
    byYear: sumsBy(entries),
    sum: summed(entries),
    left,
    mixed: mixedIn(counted),
  }
}

type Entry = { partyId: Id<'Party'> | null; year: Column; share?: number; promise?: Promised }

const fromShare = ({ partyId, year, quantity }: Share): Entry => ({
  partyId,
  year,
  share: quantity,
})

const fromPromise = (promise: Promised, associations: readonly Id<'Party'>[]): Entry => ({
  partyId: associationOf(promise, associations),
  year: yearOf(promise),
  promise,
})

function summed(entries: readonly Entry[]): Sum {
  const shares = entries.flatMap(({ share }) => share ?? [])
  const promises = entries.flatMap(({ promise }) => promise ?? [])
  const figures = (some: readonly Promised[]) => sumOf(some.map(({ quantity }) => quantity ?? 0))
  return {
    share: shares.length === 0 ? null : sumOf(shares),
    promised: figures(promises),
    agreed: figures(promises.filter(({ agreed }) => agreed)),
  }
}

const sumsBy = (entries: readonly Entry[]) =>
  new Map([...Map.groupBy(entries, ({ year }) => year)].map(([year, own]) => [year, summed(own)]))

const byYearLastNone = (a: Column, b: Column) => (a ?? 9999) - (b ?? 9999)

const lastNone = (a: Id<'Party'> | null, b: Id<'Party'> | null) =>
  Number(a === null) - Number(b === null)

const axes = ['counting', 'moment', 'dwelling'] as const

const mixedIn = (counted: readonly Promised[]) =>
  axes.filter((axis) => new Set(counted.flatMap((one) => one[axis] ?? [])).size > 1)
