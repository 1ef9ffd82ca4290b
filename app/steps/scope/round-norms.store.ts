import { type Day, dayOf } from '#kernel/day.ts'
import type { NormAmount } from '#law/norm-amounts.ts'
import { normAmountsKnown } from '#parties/norm-amounts.store.ts'
import type { Round } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'

/** What is known of the norm amounts of a round. */
export type RoundNorms = {
  /** In which the agreement begins. */
  year: number
  today: Day
  amounts: readonly NormAmount[]
}

/** The norm amounts beside a round: of the year in which its agreement begins. */
export const roundNormsOf = async (
  db: Db,
  { termFrom }: Pick<Round, 'termFrom'>,
  now: Date,
): Promise<RoundNorms> => ({
  year: Number(termFrom.slice(0, 4)),
  today: dayOf(now),
  amounts: await normAmountsKnown(db),
})
