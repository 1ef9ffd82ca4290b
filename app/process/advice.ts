import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'
import { type PlannedRule, plannedRuleOf } from '#law/calendar.ts'
import type { HeldRegimes } from '#law/regimes.ts'
import type { OrganisationKind } from '#parties/organisations.ts'

type Asker = {
  /** The rules of the calendar from which its terms are taken. */
  advice: 'CAL-31'
  reply: 'CAL-32'
  /** Whether those terms are law for it; else a default with a date, and never shown as law. */
  isLaw: boolean
  basis: BasisId
}

/** Who may ask for advice, and by what terms. */
const askers: { readonly [Kind in OrganisationKind]?: Asker } = {
  housing_association: {
    advice: 'CAL-31',
    reply: 'CAL-32',
    isLaw: true,
    basis: 'overlegwet-advice',
  },
  municipality: {
    advice: 'CAL-31',
    reply: 'CAL-32',
    isLaw: false,
    basis: 'practice-municipal-advice',
  },
}

/** The terms of an organisation of this kind; `undefined` where it is not one that asks for advice. */
export const askerOf = (kind: OrganisationKind): Asker | undefined => askers[kind]

const advisers: readonly OrganisationKind[] = [
  'tenant_organisation',
  'tenant_federation',
  'residents_committee',
]

/** Whether an organisation of this kind gives advice as the act means it: for those who live there. */
export const advises = (kind: OrganisationKind): boolean => advisers.includes(kind)

type Kind = {
  /** Whether the asker can deviate from it, which asks for a reply with reasons, in time. */
  canDeviate: boolean
  /** Whether the words say what it is about: conditions, or why not. */
  needsWords: boolean
  basis: BasisId
}

/** What can come of a request. Who gives no advice lets the asker go on: that closes it. */
export const adviceKindRules = {
  positive: { canDeviate: false, needsWords: false, basis: 'advice-in-order' },
  conditional: { canDeviate: true, needsWords: true, basis: 'advice-in-order' },
  negative: { canDeviate: true, needsWords: true, basis: 'advice-in-order' },
  none: { canDeviate: false, needsWords: false, basis: 'advice-in-order' },
} as const satisfies Record<string, Kind>

export type AdviceKind = keyof typeof adviceKindRules

export const adviceKinds = ['positive', 'conditional', 'negative', 'none'] as const

/** That something was taken back, and why. */
type TakenBack = { at: Date; reason: string; by: string }

export type AdviceReply = {
  id: Id<'AdviceReply'>
  deviates: boolean
  /** The reasons, where it deviates. */
  text: string
  repliedOn: Day
  by: string
  at: Date
  withdrawn: TakenBack | undefined
}

export type Advice = {
  id: Id<'Advice'>
  kind: AdviceKind
  text: string
  paperId: Id<'Paper'> | null
  givenOn: Day
  /** The last day for a reply that deviates; none where nothing can be deviated from. */
  replyDueOn: Day | null
  by: string
  at: Date
  withdrawn: TakenBack | undefined
  /** The oldest first; at most one of them stands. */
  replies: readonly AdviceReply[]
}

/** A later last day, that one side proposed. */
export type AdviceExtension = {
  id: Id<'AdviceExtension'>
  partyId: Id<'Party'>
  untilDay: Day
  reason: string
  by: string
  at: Date
  settled: { outcome: 'agreed' | 'declined' | 'taken_back'; at: Date; by: string } | undefined
}

/** A request for advice, with all that was ever said in answer to it. */
export type AdviceRequest = {
  id: Id<'AdviceRequest'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
  adviserId: Id<'Party'>
  subject: string
  paperId: Id<'Paper'> | null
  commitmentId: Id<'Commitment'> | null
  /** The day on which the adviser had the request with all information: the clock runs from it. */
  askedOn: Day
  /** The last day by the rule, before any extension. */
  dueOn: Day
  by: string
  at: Date
  closed: { closing: 'withdrawn' | 'went_on'; reason: string; at: Date; by: string } | undefined
  /** The oldest first, those that were taken back among them; at most one of them stands. */
  advices: readonly Advice[]
  extensions: readonly AdviceExtension[]
  /** How many lines the history has about it. */
  changes: number
}

export const adviceStates = ['running', 'overdue', 'advised', 'answered', 'closed'] as const

export type AdviceState = (typeof adviceStates)[number]

/** The advice that stands. */
export const adviceIn = ({ advices }: Pick<AdviceRequest, 'advices'>): Advice | undefined =>
  advices.find(({ withdrawn }) => !withdrawn)

/** The reply that stands. */
export const replyTo = ({ replies }: Pick<Advice, 'replies'>): AdviceReply | undefined =>
  replies.find(({ withdrawn }) => !withdrawn)

/** The proposal for a later day that waits for the other side. */
export const openExtension = ({ extensions }: AdviceRequest): AdviceExtension | undefined =>
  extensions.find(({ settled }) => !settled)

/** The last day on which the advice is in time: by the rule, or the one that both sides agreed on last. */
export const dueOf = ({ dueOn, extensions }: Pick<AdviceRequest, 'dueOn' | 'extensions'>): Day =>
  extensions.findLast(({ settled }) => settled?.outcome === 'agreed')?.untilDay ?? dueOn

/** How a request stands on a day, from what was said alone. */
export function stateOf(request: AdviceRequest, today: Day): AdviceState {
  if (request.closed) return 'closed'
  const advice = adviceIn(request)
  if (!advice) return dueOf(request) < today ? 'overdue' : 'running'
  if (advice.kind === 'none') return 'closed'
  return replyTo(advice) ? 'answered' : 'advised'
}

/** The last day for a reply, while one that may deviate is still to come. */
export const replyDue = (request: AdviceRequest, today: Day): Day | null =>
  stateOf(request, today) === 'advised' ? (adviceIn(request)?.replyDueOn ?? null) : null

/** The day that counts now: for the advice, else for the reply; `null` where nothing is waited for. */
export function nextDayOf(request: AdviceRequest, today: Day): Day | null {
  const state = stateOf(request, today)
  return state === 'running' || state === 'overdue' ? dueOf(request) : replyDue(request, today)
}

/** Whether the day that counts now has passed. */
export function isLate(request: AdviceRequest, today: Day): boolean {
  const day = nextDayOf(request, today)
  return day !== null && day < today
}

/** The rule of the calendar that the round has for a term of advice, counted from this day, with its last day. */
export function termOf(
  rule: 'CAL-31' | 'CAL-32',
  start: Day,
  { held, today }: { held: HeldRegimes; today: Day },
): PlannedRule & { due: Day } {
  const anchor = rule === 'CAL-31' ? 'adviceRequested' : 'adviceReceived'
  const log = { events: { [anchor]: start } }
  const planned = plannedRuleOf(rule, { year: Number(start.slice(0, 4)), log, held }, today)
  if (!planned?.due) throw new Error(`The law of the round has no ${rule}`)
  return { ...planned, due: planned.due }
}
