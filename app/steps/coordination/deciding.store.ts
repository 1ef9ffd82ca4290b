import type { Day } from '#kernel/day.ts'
import type { Party, Round } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { bodyDaysOf } from '#process/body-days.store.ts'
import { type BodyDay, standingDays } from '#process/body-days.ts'
import { charterOf } from '#process/charter.store.ts'
import { type DecidingPlan, decidingPlan, marksOf } from '#process/deciding.ts'
import { planEventsOf } from '#process/plan.store.ts'
import { planOf } from '#process/plan.ts'

/** The way to a signature for one year, with every day that was entered for it. */
export type Deciding = {
  /** None where the calendar of that year names no day of signing. */
  plan: DecidingPlan | undefined
  signedOn: Day | undefined
  days: BodyDay[]
  /** Working days that the charter asks between papers and meeting. */
  leadDays: number
}

type Asked = { round: Round; year: number; parties: readonly Party[]; today: Day }

/** How a round stands between its text and its signature, as the actor may read it. */
export async function decidingIn(
  db: Db,
  { round, year, parties, today }: Asked,
): Promise<Deciding> {
  const days = await bodyDaysOf(db, round.id, year)
  const items = planOf(await planEventsOf(db, round.id), { ...round, year }, today)
  const marks = marksOf(items, today)
  const partyIds = parties.map(({ id }) => id)
  const plan = marks && decidingPlan({ ...marks, partyIds, days: standingDays(days) })
  const { paperWorkingDays: leadDays } = await charterOf(db, round.id)
  return { plan, signedOn: marks?.signedOn, days, leadDays }
}
