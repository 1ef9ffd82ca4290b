import { type Day, dayOf, daysBetween } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { KeptPromise, Meeting } from './meetings.ts'

type Aging = Pick<KeptPromise, 'madeOn' | 'closedAt'>

/** For how many days a promise was open: until today, or until it was closed. */
export const ageOf = ({ madeOn, closedAt }: Aging, today: Day): number =>
  Math.max(0, daysBetween(madeOn, closedAt ? dayOf(closedAt) : today))

/** How the open promises of one party stand. Ages in whole days. */
export type PartyAge = {
  partyId: Id<'Party'>
  open: number
  /** Those of which the day has passed. */
  late: number
  mean: number
  oldest: number
}

/** How long the promises that each party made are open, the oldest first; who owes nothing is missing. */
export function ageByParty(promises: readonly KeptPromise[], today: Day): PartyAge[] {
  const open = promises.filter(({ closedAt }) => closedAt === null)
  const owners = [...new Set(open.map(({ ownerPartyId }) => ownerPartyId))]
  return owners
    .map((partyId) => {
      const its = open.filter(({ ownerPartyId }) => ownerPartyId === partyId)
      const ages = its.map((promise) => ageOf(promise, today))
      return {
        partyId,
        open: its.length,
        late: its.filter(({ dueOn }) => dueOn < today).length,
        mean: Math.round(ages.reduce((sum, age) => sum + age, 0) / its.length),
        oldest: Math.max(...ages),
      }
    })
    .toSorted((a, b) => b.oldest - a.oldest)
}

type Held = Pick<Meeting, 'id' | 'heldOn' | 'cancelledAt'>

/**
 * The promises that return on the agenda of a meeting: those of earlier meetings that were still open when that
 * day began. Computed from the register, never copied; a meeting that does not go through has none.
 */
export const returningOn = <P extends KeptPromise>(
  promises: readonly P[],
  { id, heldOn, cancelledAt }: Held,
): P[] =>
  cancelledAt
    ? []
    : promises.filter(
        ({ meetingId, madeOn, closedAt }) =>
          meetingId !== id && madeOn < heldOn && (closedAt === null || dayOf(closedAt) >= heldOn),
      )

/** The promises that a party made or that were made to it; all where no party is named. */
export const promisesWith = <P extends Pick<KeptPromise, 'ownerPartyId' | 'toPartyId'>>(
  promises: readonly P[],
  party: Id<'Party'> | undefined,
): P[] =>
  promises.filter(
    ({ ownerPartyId, toPartyId }) => !party || ownerPartyId === party || toPartyId === party,
  )
