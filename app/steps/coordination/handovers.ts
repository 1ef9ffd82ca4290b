import { canonical } from '#kernel/canonical.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { RegimeId } from '#law/regimes.ts'
import { isAtTable, isSetterUp, type Standing } from '#parties/standing.ts'

/** What a pack tells of, in the order in which it stands there. A part that has papers of its own adds its line. */
export const sectionIds = [
  'openPoints',
  'terms',
  'promises',
  'unread',
  'requests',
  'letters',
] as const

export type SectionId = (typeof sectionIds)[number]

/** One thing that waits: what, for whom, and until when. With a regime `what` is a rule of its calendar. */
export type PackRow = {
  what: string
  regime: RegimeId | null
  who: string | null
  due: Day | null
}

/** How the plan of one year stands: how many rules are met, late, and still to come. */
export type PlanStand = { year: number; met: number; late: number; upcoming: number }

/** Everything that a successor has to know, as it was at one moment. Nothing of a room or of private notes is in it. */
export type Pack = {
  version: 1
  round: { id: Id<'Round'>; name: string }
  madeAt: string
  /** How far the history had come. */
  history: { seq: number; hash: string } | null
  from: string | null
  to: string
  reason: string
  plan: readonly PlanStand[]
  sections: readonly { id: SectionId; rows: readonly PackRow[] }[]
}

/** The bytes of a pack: the same pack is always the same text, so that its hash can be kept in the history. */
export const packText = (pack: Pack): string => canonical(pack)

/** The pack of a handover, read from its bytes: only `packText` wrote them. */
export const packOf = ({ pack }: Pick<Handover, 'pack'>): Pack => JSON.parse(pack)

/** A pack that somebody was asked to sign for, and what came of that. */
export type Handover = {
  id: Id<'Handover'>
  roundId: Id<'Round'>
  from: string | null
  toPersonId: Id<'Person'>
  to: string
  reason: string
  pack: string
  sha256: string
  proposedBy: string
  proposedAt: Date
  withdrawnAt: Date | null
  withdrawnBecause: string | null
  signedAt: Date | null
}

export type HandoverRefusal = {
  code:
    | 'no-such-person'
    | 'represents-a-party'
    | 'already-coordinates'
    | 'coordinator-is-there'
    | 'handover-is-open'
    | 'no-such-handover'
    | 'handover-has-ended'
    | 'not-the-successor'
    | 'other-pack'
    | 'not-her-name'
  basis: BasisId
}

const no = (code: HandoverRefusal['code'], basis: BasisId = 'coordinator-is-neutral') =>
  refuse<HandoverRefusal>({ code, basis })

export type Wish = {
  /** The one who should take over; `undefined` where she is not known here. */
  candidate: { represents: boolean } | undefined
  /** Whether she coordinates this round already. */
  coordinates: boolean
  /** Whether anybody coordinates it today. */
  isCoordinated: boolean
  /** Whether who proposes it coordinates. */
  byCoordinator: boolean
  /** Whether another pack waits for an answer. */
  isOpen: boolean
}

/** Whether a handover may be proposed: by the coordinator herself; where she is gone, by who made the round. */
export function mayPropose(wish: Wish): Result<'may', HandoverRefusal> {
  if (wish.isCoordinated && !wish.byCoordinator) return no('coordinator-is-there')
  if (!wish.candidate) return no('no-such-person', 'lanes')
  if (wish.candidate.represents) return no('represents-a-party')
  if (wish.coordinates) return no('already-coordinates', 'process-rules')
  if (wish.isOpen) return no('handover-is-open', 'process-rules')
  return ok('may')
}

export const isOpen = ({ signedAt, withdrawnAt }: Pick<Handover, 'signedAt' | 'withdrawnAt'>) =>
  signedAt === null && withdrawnAt === null

export type Signing = {
  /** What she read, and the name that she typed. */
  sha256: string
  name: string
  person: { id: Id<'Person'>; name: string; represents: boolean }
}

/** Whether somebody may sign for a pack: she who was asked, for the pack that she read, with her own name. */
export function mayTakeOver(
  handover: Handover,
  { sha256, name, person }: Signing,
): Result<'may', HandoverRefusal> {
  if (handover.toPersonId !== person.id) return no('not-the-successor')
  if (!isOpen(handover)) return no('handover-has-ended', 'nothing-vanishes')
  if (handover.sha256 !== sha256) return no('other-pack', 'bound-to-text')
  if (plain(name) !== plain(person.name)) return no('not-her-name', 'bound-to-text')
  if (person.represents) return no('represents-a-party')
  return ok('may')
}

const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl')

/**
 * Whether the handovers of a round are there for somebody: at its table, for who sets it up, and for her who
 * was asked to take over.
 */
export const readsHandovers = (
  standing: Standing | undefined,
  handovers: readonly Handover[],
): standing is Standing =>
  standing !== undefined && (isAtTable(standing) || isSetterUp(standing) || handovers.length > 0)
