import type { Id } from '#kernel/id.ts'
import { sumOf } from './goal-cascade.ts'

/** What one association has to do of a goal in one year. Without a party: not yet given to one. */
export type Share = { partyId: Id<'Party'> | null; year: number; quantity: number }

/** A goal over associations and years. It is its shares and nothing else: every total is made from them. */
export type Split = {
  goalId: Id<'Goal'>
  /** The how manieth split of the goal. The last one holds. */
  number: number
  shares: readonly Share[]
  reason: string
  by: string
  at: Date
}

/** What shares come to by association, by year and together. */
export type SplitSums = {
  byParty: ReadonlyMap<Id<'Party'> | null, number>
  byYear: ReadonlyMap<number, number>
  total: number
}

/** What shares come to. The sum of the associations and the sum of the years are the same sum of the same cells. */
export function splitSums(shares: readonly Share[]): SplitSums {
  const sum = (some: readonly Share[]) => sumOf(some.map(({ quantity }) => quantity))
  const sums = <Key>(keyOf: (share: Share) => Key) =>
    new Map([...Map.groupBy(shares, keyOf)].map(([key, some]) => [key, sum(some)] as const))
  return {
    byParty: sums(({ partyId }) => partyId),
    byYear: sums(({ year }) => year),
    total: sum(shares),
  }
}

/** The share of one association in one year; nothing where it has none. */
export const shareOf = (
  shares: readonly Share[],
  { partyId, year }: Pick<Share, 'partyId' | 'year'>,
): number | undefined =>
  shares.find((share) => share.partyId === partyId && share.year === year)?.quantity

/** Whether two splits say the same. */
export const isSameSplit = (one: readonly Share[], other: readonly Share[]): boolean =>
  one.length === other.length && one.every((share) => shareOf(other, share) === share.quantity)

/** The years over which a goal can be split: those of the term, to the year of the goal, and those that have a share already. At most twelve from the first. */
export function splitYears(
  term: { from: number; until: number },
  { year }: { year: number | null },
  shares: readonly Share[],
): number[] {
  const last = Math.min(Math.max(term.until, year ?? 0), term.from + 11)
  const usual = Array.from({ length: last - term.from + 1 }, (_, nth) => term.from + nth)
  return [...new Set([...usual, ...shares.map((share) => share.year)])].toSorted((a, b) => a - b)
}
