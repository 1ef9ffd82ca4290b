import { addDays, type Day } from '#kernel/day.ts'
import { bodyDayMoves } from '#process/body-days.commands.ts'
import { kindOfParty } from '#process/body-days.store.ts'
import { type BodyId, bodiesFor } from '#process/body-days.ts'
import { planMoves } from '#process/plan.commands.ts'
import { functionMoves } from '#steps/stakeholders/functions.commands.ts'
import { emailOf } from './cast.ts'
import { contractorsOf, coordinatorOf, partyOf, speakerFor } from './casting.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

type Deciding = { year: number; today: Day }

/** How many days after today each body meets, the first and the second time: some just reach the signing, one does not. */
const meetings: Record<BodyId, readonly [number, number]> = {
  executive: [13, 27],
  council: [22, 50],
  board: [12, 19],
  supervisory_board: [26, 61],
  members: [20, 48],
}

/** Each party but the last enters when its bodies meet; one of them moves a day, and all rest around Christmas. */
export async function enterMeetings(
  scene: Scene,
  { roundId, parties }: Carried,
  { year, today }: Deciding,
): Promise<void> {
  await as(scene, coordinatorOf(scene), ({ play }) =>
    play(planMoves.explain, {
      roundId,
      year,
      rule: 'CAL-19',
      note: 'Raad en commissarissen vergaderen pas later in december.',
      onDay: addDays(today, 40),
    }),
  )
  for (const [nth, name] of contractorsOf(scene).slice(0, -1).entries())
    await as(scene, speakerFor(scene, name), async ({ db, play }) => {
      const partyId = partyOf(parties, name)
      const kind = await kindOfParty(db, roundId, partyId)
      const of = { roundId, partyId, year }
      for (const body of kind ? bodiesFor(kind) : [])
        for (const after of meetings[body])
          await play(bodyDayMoves.addMeetingDay, {
            ...of,
            body,
            onDay: addDays(today, after + nth),
            leadDays: body === 'board' || body === 'executive' ? 5 : 10,
          })
      const christmas = { onDay: `${year - 1}-12-21`, untilDay: `${year}-01-03` }
      await play(bodyDayMoves.addRecess, { ...of, ...christmas, note: 'Kerstreces.' })
    })
}

/** The only one who signs for Voorbeeldwonen is away for a month, and named no substitute. */
export const goAway = (scene: Scene, { roundId }: Carried, today: Day) =>
  as(scene, emailOf('directeurVoorbeeld'), ({ play, context: { actor } }) =>
    play(functionMoves.sayAway, {
      roundId,
      membershipId: actor.hat?.membershipId,
      note: 'Verlof',
      fromDay: addDays(today, 24),
      untilDay: addDays(today, 52),
    }),
  )
