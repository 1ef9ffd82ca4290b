import type { NotOnTable } from '#agreement/negotiating.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Party } from '#parties/rounds.store.ts'

/** Who meet: those who decide, those who prepare, or a few on one subject. */
export const meetingLevels = ['political', 'official', 'working_group'] as const

export type MeetingLevel = (typeof meetingLevels)[number]

/** What an agenda item asks of those who meet. */
export const agendaKinds = ['inform', 'discuss', 'decide'] as const

export type AgendaKind = (typeof agendaKinds)[number]

/** What can come of a meeting, in the order in which forms show it. */
export const outcomeKinds = [
  'decision',
  'promise',
  'arrangement',
  'action',
  'concern',
  'fact',
] as const

export type OutcomeKind = (typeof outcomeKinds)[number]

/** A meeting of the round. Times are `HH:MM` on the clock of Amsterdam. */
export type Meeting = {
  id: Id<'Meeting'>
  roundId: Id<'Round'>
  title: string
  level: MeetingLevel
  heldOn: Day
  fromTime: string
  untilTime: string | null
  place: string
  cancelledAt: Date | null
}

/** Something to talk about, put on the agenda by a party or, where none is named, by the coordinator. */
export type AgendaItem = {
  id: Id<'AgendaItem'>
  meetingId: Id<'Meeting'>
  kind: AgendaKind
  title: string
  partyId: Id<'Party'> | null
  /** The commitment it is about, if any. */
  code: string | null
}

/** What came of a meeting. A promise is of one party to another; an action is a party's; a concern and a fact stand at the table too. */
export type Outcome = {
  id: Id<'Outcome'>
  meetingId: Id<'Meeting'>
  agendaItemId: Id<'AgendaItem'> | null
  kind: OutcomeKind
  text: string
  ownerPartyId: Id<'Party'> | null
  toPartyId: Id<'Party'> | null
  dueOn: Day | null
  closedAt: Date | null
  /** The commitment it is about, if any. */
  code: string | null
  /** What it became at the table. */
  concernId: Id<'Concern'> | null
  factId: Id<'Fact'> | null
}

/** A promise of one party to another, with the meeting in which it was made. */
export type KeptPromise = Pick<Outcome, 'id' | 'meetingId' | 'text' | 'closedAt'> & {
  ownerPartyId: Id<'Party'>
  toPartyId: Id<'Party'>
  dueOn: Day
  meeting: string
  madeOn: Day
}

/** Everything there is to read about one meeting. */
export type MeetingReading = {
  meeting: Meeting
  /** The fixed first item of the agenda: promises of earlier meetings that are still open. */
  returning: KeptPromise[]
  agenda: AgendaItem[]
  /** Whether each party was there; those not noted yet are missing. */
  attendance: ReadonlyMap<Id<'Party'>, boolean>
  outcomes: Outcome[]
  parties: Party[]
}

type Owed = 'ownerPartyId' | 'toPartyId' | 'dueOn'

type OutcomeRule = {
  /** What must be said with it. */
  asks: readonly Owed[]
  /** The party that says it is done; of a concern and a fact the table itself keeps how it stands. */
  closedBy: 'ownerPartyId' | 'toPartyId' | null
  /** Who keeps it: what worries a party, only that party says. */
  by: 'coordinator' | 'party'
  basis: BasisId
}

const doing = {
  asks: ['ownerPartyId', 'dueOn'],
  closedBy: 'ownerPartyId',
  by: 'coordinator',
  basis: 'nothing-vanishes',
} as const

/** What each kind of outcome asks, who keeps it and who closes it: a promise is kept when the party says so to whom it was made. */
export const outcomeRules: Record<OutcomeKind, OutcomeRule> = {
  decision: { asks: [], closedBy: null, by: 'coordinator', basis: 'process-rules' },
  promise: {
    asks: ['ownerPartyId', 'toPartyId', 'dueOn'],
    closedBy: 'toPartyId',
    by: 'coordinator',
    basis: 'nothing-vanishes',
  },
  arrangement: doing,
  action: doing,
  concern: { asks: ['ownerPartyId'], closedBy: null, by: 'party', basis: 'organisation-speaks' },
  fact: { asks: ['ownerPartyId'], closedBy: null, by: 'coordinator', basis: 'process-rules' },
}

/** The kinds that the coordinator keeps, in their order. */
export const keptByCoordinator = outcomeKinds.filter(
  (kind) => outcomeRules[kind].by === 'coordinator',
)

/** The kinds that somebody has to do, and says to be done. */
export const owedKinds = outcomeKinds.filter((kind) => outcomeRules[kind].closedBy !== null)

export type MeetingRefusal =
  | NotOnTable
  | { code: 'no-such-meeting'; basis: BasisId }
  | { code: 'no-such-outcome'; basis: BasisId }
  | { code: 'no-such-item'; basis: BasisId }
  | { code: 'meeting-cancelled'; basis: BasisId }
  | { code: 'not-of-this-round'; what: 'party' | 'commitment'; basis: BasisId }
  | { code: 'owing-missing'; missing: Owed[]; basis: BasisId }
  | { code: 'promise-to-oneself'; basis: BasisId }
  | { code: 'not-yours-to-close'; kind: OutcomeKind; basis: BasisId }
  | { code: 'closed-before'; basis: BasisId }
  | { code: 'not-kept-by-coordinator'; basis: BasisId }
  /** By how many working days the papers of the item are short. */
  | { code: 'papers-late'; shortBy: number; basis: BasisId }

type Recorded = Pick<Outcome, 'kind' | Owed>

/** An outcome with exactly what its kind asks, as the coordinator keeps it: a decision is nobody's to do, and nobody promises to itself. */
export function recorded({ kind, ...given }: Recorded): Result<Recorded, MeetingRefusal> {
  const { asks, by, basis } = outcomeRules[kind]
  if (by !== 'coordinator') return refuse({ code: 'not-kept-by-coordinator', basis })
  const missing = asks.filter((field) => given[field] === null)
  if (missing.length > 0) return refuse({ code: 'owing-missing', missing, basis })
  if (kind === 'promise' && given.ownerPartyId === given.toPartyId)
    return refuse({ code: 'promise-to-oneself', basis })
  const none: Pick<Outcome, Owed> = { ownerPartyId: null, toPartyId: null, dueOn: null }
  const kept = Object.fromEntries(asks.map((field) => [field, given[field]]))
  return ok({ kind, ...none, ...kept })
}

/** Whether a party may say that an outcome is done. */
export function closable(
  outcome: Pick<Outcome, 'kind' | 'ownerPartyId' | 'toPartyId' | 'closedAt'>,
  partyId: Id<'Party'>,
): Result<OutcomeKind, MeetingRefusal> {
  const { kind, closedAt } = outcome
  const { closedBy, basis } = outcomeRules[kind]
  if (!closedBy || outcome[closedBy] !== partyId)
    return refuse({ code: 'not-yours-to-close', kind, basis })
  if (closedAt) return refuse({ code: 'closed-before', basis })
  return ok(kind)
}

/** The meetings still to come, the first one first, and those that were, the last one first. */
export function planned<M extends Pick<Meeting, 'heldOn' | 'fromTime'>>(
  meetings: readonly M[],
  today: Day,
): { coming: M[]; past: M[] } {
  const when = ({ heldOn, fromTime }: M) => `${heldOn} ${fromTime}`
  const inOrder = meetings.toSorted((a, b) => (when(a) < when(b) ? -1 : 1))
  return {
    coming: inOrder.filter(({ heldOn }) => heldOn >= today),
    past: inOrder.filter(({ heldOn }) => heldOn < today).toReversed(),
  }
}

/** Whether something was owed before today and is not done. */
export const isLate = ({ dueOn, closedAt }: Pick<Outcome, 'dueOn' | 'closedAt'>, today: Day) =>
  closedAt === null && dueOn !== null && dueOn < today

/** Where a fact comes from that came up in a meeting: “Bouwen, 02-12-2026 (Gemeente)” */
export const factSource = ({ title, heldOn }: Pick<Meeting, 'title' | 'heldOn'>, owner: string) =>
  `${title}, ${heldOn.split('-').toReversed().join('-')} (${owner})`
