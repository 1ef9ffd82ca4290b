import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'

export const requestOutcomes = ['answered', 'refused', 'withdrawn'] as const

/** What one party asks another to tell or to give, and by when. */
export type InformationRequest = {
  id: Id<'InformationRequest'>
  partyId: Id<'Party'>
  askedPartyId: Id<'Party'>
  text: string
  /** The last day on which an answer is in time, counted in working days by the charter. */
  dueOn: Day
  askedBy: string
  askedAt: Date
  closed:
    | {
        outcome: (typeof requestOutcomes)[number]
        /** What was answered, or why not. */
        answer: string
        paperId: Id<'Paper'> | null
        at: Date
        by: string
      }
    | undefined
}

export type RequestRefusal =
  | { code: 'no-such-request' | 'no-such-paper' | 'not-at-this-table'; basis: BasisId }
  | { code: 'asks-itself' | 'request-closed'; basis: BasisId }
  | { code: 'not-asked-of-you' | 'not-your-request'; basis: BasisId }

/** Whether a request still waits while its term has passed. */
export const isLate = (
  { dueOn, closed }: Pick<InformationRequest, 'dueOn' | 'closed'>,
  today: Day,
): boolean => !closed && dueOn < today
