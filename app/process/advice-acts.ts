import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { type AdviceRequest, type AdviceState, dueOf, stateOf } from './advice.ts'

type Side = 'asker' | 'adviser' | 'either'

type Act = { side: Side; in: readonly AdviceState[]; basis: BasisId }

/** Who may do what, while the request stands how. The landlord waits: it goes on without advice only after the term. */
export const adviceActs = {
  give: { side: 'adviser', in: ['running', 'overdue'], basis: 'advice-in-order' },
  reply: { side: 'asker', in: ['advised'], basis: 'advice-in-order' },
  propose: { side: 'either', in: ['running', 'overdue'], basis: 'advice-in-order' },
  settle: { side: 'either', in: ['running', 'overdue'], basis: 'advice-in-order' },
  goOn: { side: 'asker', in: ['overdue'], basis: 'advice-in-order' },
  withdraw: { side: 'asker', in: ['running', 'overdue', 'advised'], basis: 'nothing-vanishes' },
  takeBackAdvice: { side: 'adviser', in: ['advised', 'closed'], basis: 'nothing-vanishes' },
  takeBackReply: { side: 'asker', in: ['answered'], basis: 'nothing-vanishes' },
} as const satisfies Record<string, Act>

export type AdviceAct = keyof typeof adviceActs

/** Every act, in the order in which people think of them. */
export const adviceActIds = [
  'give',
  'reply',
  'propose',
  'settle',
  'goOn',
  'withdraw',
  'takeBackAdvice',
  'takeBackReply',
] as const satisfies readonly AdviceAct[]

export type AdviceRefusal =
  | { code: 'no-such-advice' | 'no-such-paper' | 'no-such-commitment'; basis: BasisId }
  | { code: 'not-an-asker' | 'not-an-adviser' | 'not-your-side'; basis: BasisId }
  | { code: 'not-now'; act: AdviceAct; state: AdviceState; until: Day; basis: BasisId }
  | { code: 'information-incomplete' | 'before-information'; basis: BasisId }
  | { code: 'day-to-come' | 'before-it-began' | 'not-later'; basis: BasisId }
  | { code: 'words-needed' | 'reason-needed'; basis: BasisId }
  | { code: 'already-proposed' | 'nothing-proposed' | 'yours-to-take-back'; basis: BasisId }
  | { code: 'theirs-to-settle'; basis: BasisId }

/** On which side of a request a party stands; `undefined` for the others at the table. */
export const sideOf = (
  { partyId, adviserId }: Pick<AdviceRequest, 'partyId' | 'adviserId'>,
  party: Id<'Party'> | undefined,
): 'asker' | 'adviser' | undefined =>
  party === partyId ? 'asker' : party === adviserId ? 'adviser' : undefined

/** Whether a party may do this with a request today. What was closed stays closed. */
export function mayAct(
  act: AdviceAct,
  request: AdviceRequest,
  { own, today }: { own: Id<'Party'> | undefined; today: Day },
): Result<AdviceRequest, AdviceRefusal> {
  const side = sideOf(request, own)
  const rule: Act = adviceActs[act]
  if (!side || (rule.side !== 'either' && rule.side !== side))
    return refuse({ code: 'not-your-side', basis: 'organisation-speaks' })
  const state = stateOf(request, today)
  if (!rule.in.includes(state) || request.closed)
    return refuse({ code: 'not-now', act, state, until: dueOf(request), basis: rule.basis })
  return ok(request)
}

/** Whether a day that was said can be: not before what it answers, and not in the future. */
export function dayFits(day: Day, { from, today }: { from: Day; today: Day }) {
  const no = (code: 'day-to-come' | 'before-it-began') =>
    refuse<AdviceRefusal>({ code, basis: 'reachable-date' })
  if (day > today) return no('day-to-come')
  return day < from ? no('before-it-began') : ok(day)
}
