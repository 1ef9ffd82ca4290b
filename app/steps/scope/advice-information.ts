import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { AdviceRefusal } from '#process/advice-acts.ts'
import { type Paper, receivedAt } from './papers.ts'

/**
 * Whether the adviser had the paper on this day, in its newest version: the clock starts with the information
 * complete. Its own paper it always has; what was laid ready and not received it has not.
 */
export function hadPaper(
  { partyId, versions: [newest] }: Pick<Paper, 'partyId' | 'versions'>,
  adviserId: Id<'Party'>,
  on: Day,
): Result<Day, AdviceRefusal> {
  if (partyId === adviserId) return ok(on)
  const delivery = newest?.deliveries.find((given) => given.partyId === adviserId)
  const since = delivery && receivedAt(delivery)
  if (!since) return refuse({ code: 'information-incomplete', basis: 'advice-in-order' })
  if (dayOf(since) > on) return refuse({ code: 'before-information', basis: 'advice-in-order' })
  return ok(on)
}
