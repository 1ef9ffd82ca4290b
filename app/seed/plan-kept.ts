import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { roundById } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { planMoves } from '#process/plan.commands.ts'
import { planEventsOf } from '#process/plan.store.ts'
import { planOf, yearsOf } from '#process/plan.ts'
import { coordinatorOf } from './casting.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

/** How many days before today the demo stops keeping up its plan: what is late, is so for weeks and not for years. */
const behind = 20

/** The coordinator notes what was done of the plan, each some days before it had to be; the last weeks stay open. */
export const keepPlan = (scene: Scene, { roundId }: Carried, today: Day): Promise<void> =>
  as(scene, coordinatorOf(scene), async ({ db, play }) => {
    // What is done can give the next a day, and what recurs comes again: until nothing is behind.
    for (;;) {
      const due = await undone(db, roundId, today)
      if (due.length === 0) return
      for (const [nth, { rule, year, lastSafeDay, again }] of due.entries()) {
        const onDay = addDays(lastSafeDay, again ? 0 : -(nth % 9))
        await play(planMoves.finish, { roundId, year, rule, onDay })
      }
    }
  })

async function undone(db: Db, roundId: Id<'Round'>, today: Day) {
  const events = await planEventsOf(db, roundId)
  const round = await roundById(db, roundId)
  return yearsOf(round).flatMap((year) =>
    planOf(events, { ...round, year }, today).flatMap(({ id: rule, lastSafeDay, state, done }) =>
      state === 'late' && lastSafeDay && lastSafeDay < addDays(today, -behind)
        ? [{ rule, year, lastSafeDay, again: done !== undefined }]
        : [],
    ),
  )
}
