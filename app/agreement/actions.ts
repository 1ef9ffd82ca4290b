import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'

/** Something to be done under a commitment: by a party, before a day. */
export type Action = {
  id: Id<'Action'>
  commitmentId: Id<'Commitment'>
  text: string
  ownerPartyId: Id<'Party'>
  dueOn: Day
  /** The party that wrote it down. */
  partyId: Id<'Party'>
  madeAt: Date
  doneOn: Day | null
  droppedAt: Date | null
  dropReason: string
}

export type ActionState = 'open' | 'late' | 'done' | 'dropped'

/** How an action stands on a day; it is late from the day after the one it was due on. */
export function stateOfAction(
  { doneOn, droppedAt, dueOn }: Pick<Action, 'doneOn' | 'droppedAt' | 'dueOn'>,
  today: Day,
): ActionState {
  if (droppedAt) return 'dropped'
  if (doneOn) return 'done'
  return dueOn < today ? 'late' : 'open'
}

export type ActionRefusal =
  | { code: 'no-such-commitment'; basis: BasisId }
  | { code: 'no-such-action'; basis: BasisId }
  | { code: 'no-such-talk'; basis: BasisId }
  | { code: 'no-party-of-round'; basis: BasisId }
  | { code: 'day-is-past'; basis: BasisId }
  | { code: 'day-in-future'; basis: BasisId }
  | { code: 'action-closed'; state: 'done' | 'dropped'; basis: BasisId }
  | { code: 'not-its-owner'; basis: BasisId }
  | { code: 'not-the-owner'; basis: BasisId }

/** Why a promise lags behind (`domain.md` §7.3). */
export const delayCauses = [
  'land',
  'grid',
  'permit',
  'finance',
  'cost',
  'consent70',
  'capacity',
  'policy_change',
  'partner_dependency',
  'force_majeure',
  'data_missing',
] as const

export type DelayCause = (typeof delayCauses)[number]

/** What a party says of a delay: the owner with its cause, others in answer to her. It never changes. */
export type DelayTalk = {
  id: Id<'DelayTalk'>
  commitmentId: Id<'Commitment'>
  partyId: Id<'Party'>
  answersId: Id<'DelayTalk'> | null
  /** Of an answer there is none. */
  cause: DelayCause | null
  text: string
  needsPartyId: Id<'Party'> | null
  expectedOn: Day | null
  saidAt: Date
}
