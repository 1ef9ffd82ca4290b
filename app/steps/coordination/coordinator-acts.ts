import type { Id } from '#kernel/id.ts'

/** Something that a coordinator did, as all at the table may read it: never what was said with it in a room. */
export type CoordinatorAct = {
  seq: number
  at: Date
  personId: Id<'Person'>
  person: string
  subject: string
  move: string
  /** A few words of what it is about, as far as the reader may read that; `null` where nothing is to be told. */
  about: string | null
  /** The parties that it went to or is about. */
  parties: readonly string[]
}

/** A month of somebody's acts: `2026-11`, and how many there are. */
export type MonthOfActs = { month: string; count: number }

/** The month that is asked for; else the last one in which something was done, or the one in which we live. */
export function monthAsked(
  asked: string | null,
  months: readonly MonthOfActs[],
  today: string,
): string {
  if (asked && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(asked)) return asked
  const last = months.map(({ month }) => month).toSorted()
  return last.at(-1) ?? today.slice(0, 7)
}
