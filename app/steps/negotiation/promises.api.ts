import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { notThereProblem } from '#platform/problem.ts'
import type { KeptPromise } from './meetings.ts'
import { promisesOf } from './promise-register.store.ts'
import { ageByParty, ageOf } from './promise-register.ts'
import { readsMeetings } from './room.ts'

const path = '/api/v1/trajecten/:roundId/toezeggingen'

/** The promises that were made in meetings of a round, and how long those of each party are open. */
export const get: Handler<typeof path> = async ({ params, context: { db, now } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !readsMeetings(standing)) return notThereProblem()
  const promises = await promisesOf(db, roundId)
  const today = dayOf(now)
  return Response.json({
    promises: promises.map((promise) => ({
      ...promiseJson(promise),
      age_days: ageOf(promise, today),
    })),
    ages: ageByParty(promises, today).map(({ partyId, open, late, mean, oldest }) => ({
      party_id: partyId,
      open,
      late,
      mean_days: mean,
      oldest_days: oldest,
    })),
  })
}

/** A promise as the API shows it. */
export const promiseJson = (promise: KeptPromise) => ({
  id: promise.id,
  meeting_id: promise.meetingId,
  text: promise.text,
  owner_party_id: promise.ownerPartyId,
  to_party_id: promise.toPartyId,
  due_on: promise.dueOn,
  made_on: promise.madeOn,
  closed_at: promise.closedAt,
})
