import { addMonths, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** Half way: is it on course? At the end: what did it bring? */
export const reviewKinds = ['midterm', 'evaluation'] as const

export type ReviewKind = (typeof reviewKinds)[number]

/** When the parties look at a running agreement together. */
export type ReviewMoment = { id: Id<'ReviewMoment'>; kind: ReviewKind; dueOn: Day }

type Term = { termFrom: Day; termUntil: Day }

type Usual = { on: (term: Term) => Day; basis: BasisId }

/** When each kind usually is; a suggestion and never a duty. Midterm is in September of the first year, the evaluation two months before the end. */
export const usualDays: Record<ReviewKind, Usual> = {
  midterm: { on: ({ termFrom }) => addMonths(termFrom, 8), basis: 'practice-midterm' },
  evaluation: { on: ({ termUntil }) => addMonths(termUntil, -2), basis: 'practice-clauses' },
}

export type ReviewMomentRefusal =
  | { code: 'no-such-moment'; basis: BasisId }
  | { code: 'day-outside-term'; from: Day; until: Day; basis: BasisId }
  | { code: 'already-planned'; basis: BasisId }
  | { code: 'answers-given'; basis: BasisId }

/** Whether a moment can be planned on a day: in the term or within a year after it, and not twice. */
export function plannable(
  { kind, dueOn }: Omit<ReviewMoment, 'id'>,
  { termFrom, termUntil }: Term,
  planned: readonly ReviewMoment[],
): Result<'may', ReviewMomentRefusal> {
  const until = addMonths(termUntil, 12)
  if (dueOn < termFrom || dueOn > until)
    return refuse({ code: 'day-outside-term', from: termFrom, until, basis: 'reachable-date' })
  return planned.some((one) => one.kind === kind && one.dueOn === dueOn)
    ? refuse({ code: 'already-planned', basis: 'input-form' })
    : ok('may')
}

/** Whether a moment can be cancelled: it is there, and no party has answered there yet. */
export function cancellable(
  moment: ReviewMoment | undefined,
  { isAnswered }: { isAnswered: boolean },
): Result<ReviewMoment, ReviewMomentRefusal> {
  if (!moment) return refuse({ code: 'no-such-moment', basis: 'lanes' })
  return isAnswered ? refuse({ code: 'answers-given', basis: 'nothing-vanishes' }) : ok(moment)
}
