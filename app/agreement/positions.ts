import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { PartyRole } from '#parties/standing.ts'
import type { MandateLevel } from './mandate-levels.ts'

/** What a party can say of a text, from its first day at the table. */
export const positionCodes = [
  'agree',
  'accept',
  'agree_if',
  'otherwise',
  'block',
  'none',
  'not_taking_part',
] as const

export type PositionCode = (typeof positionCodes)[number]

/** What a party said of a text. It belongs to the hash it was given on. */
export type Position = {
  id: Id<'Position'>
  commitmentId: Id<'Commitment'>
  partyId: Id<'Party'>
  contentHash: string
  versionId: Id<'CommitmentVersion'>
  code: PositionCode
  reason: string
  condition: string
  /** How firmly the party stands behind it. */
  level: MandateLevel
  fulfilledAt: Date | null
  personId: Id<'Person'>
  takenAt: Date
}

type Demand = { asks: 'condition' | 'reason' | null; basis: BasisId }

/** What must be said with each position. */
export const demands: Record<PositionCode, Demand> = {
  agree: { asks: null, basis: 'bound-to-text' },
  accept: { asks: null, basis: 'bound-to-text' },
  agree_if: { asks: 'condition', basis: 'bound-to-text' },
  otherwise: { asks: 'reason', basis: 'bound-to-text' },
  block: { asks: 'reason', basis: 'bound-to-text' },
  none: { asks: null, basis: 'bound-to-text' },
  not_taking_part: { asks: null, basis: 'bound-to-text' },
}

type Voice = { speaks: boolean; counts: boolean; basis: BasisId }

/** Who takes positions, and whose count. An adviser's is shown; an observer has none, and the coordinator is no party. */
export const voices: Record<PartyRole, Voice> = {
  contracting: { speaks: true, counts: true, basis: 'organisation-speaks' },
  adviser: { speaks: true, counts: false, basis: 'organisation-speaks' },
  observer: { speaks: false, counts: false, basis: 'organisation-speaks' },
}

export type PositionRefusal =
  | { code: 'no-voice'; role: PartyRole; basis: BasisId }
  | { code: 'reason-missing'; basis: BasisId }
  | { code: 'condition-missing'; basis: BasisId }

export type Statement = Pick<Position, 'code' | 'reason' | 'condition'>

/**
 * What a party in this role may say: with the condition or the reason that its position demands. A
 * condition belongs to `agree_if` alone and is left out elsewhere.
 */
export function stated(
  role: PartyRole,
  { code, reason, condition }: Statement,
): Result<Statement, PositionRefusal> {
  const voice = voices[role]
  if (!voice.speaks) return refuse({ code: 'no-voice', role, basis: voice.basis })
  const { asks, basis } = demands[code]
  if (asks === 'reason' && reason.trim() === '') return refuse({ code: 'reason-missing', basis })
  if (asks === 'condition' && condition.trim() === '')
    return refuse({ code: 'condition-missing', basis })
  const kept = asks === 'condition' ? condition.trim() : ''
  return ok({ code, reason: reason.trim(), condition: kept })
}

/** A plain yes. */
export const inFavour: Statement = { code: 'agree', reason: '', condition: '' }

/** As much of a position as decides whether something is agreed. */
export type Stated = Pick<Position, 'partyId' | 'contentHash' | 'code' | 'fulfilledAt'>

/** Where a party stands on the text that is on the table: its latest position, or none, or one on an older text. */
export type Stance<P extends Stated = Position> =
  | { kind: 'none' }
  | { kind: 'holds'; position: P }
  | { kind: 'stale'; position: P }

/**
 * Where a party stands on a text. A position holds exactly while its hash is the tabled one: change
 * a character and it is stale, restore the text and it holds again.
 *
 * @param latest the party's latest position on the commitment; none counts as no position yet
 */
export function stanceOn<P extends Stated>(tabledHash: string, latest: P | undefined): Stance<P> {
  if (!latest || latest.code === 'none') return { kind: 'none' }
  return { kind: latest.contentHash === tabledHash ? 'holds' : 'stale', position: latest }
}

/** Whether a stance is agreement: `agree_if` is, once its holder says that the condition is fulfilled. */
export const isAgreement = (stance: Stance<Stated>): boolean =>
  stance.kind === 'holds' && approves(stance.position)

const approves = ({ code, fulfilledAt }: Pick<Position, 'code' | 'fulfilledAt'>) =>
  code === 'agree' || code === 'accept' || (code === 'agree_if' && fulfilledAt !== null)

type Text = { contentHash: string; applicability: readonly Id<'Party'>[] }

/**
 * Whether a text is agreed: every contracting party it applies to agrees with exactly this text.
 * An adviser's position is shown and does not count; a text that applies to nobody is not agreed.
 */
export function isAgreed(
  { contentHash, applicability }: Text,
  contracting: readonly Id<'Party'>[],
  latest: readonly Stated[],
): boolean {
  const asked = contracting.filter((party) => applicability.includes(party))
  return (
    asked.length > 0 && asked.every((party) => isAgreement(stanceOf(party, contentHash, latest)))
  )
}

const stanceOf = (party: Id<'Party'>, hash: string, latest: readonly Stated[]) =>
  stanceOn(
    hash,
    latest.find(({ partyId }) => partyId === party),
  )

/** The contracting parties whose word on exactly this text is still to come: nothing said yet, or on an older text. */
export const waitingFor = (
  { contentHash, applicability }: Text,
  contracting: readonly Id<'Party'>[],
  latest: readonly Stated[],
): Id<'Party'>[] =>
  contracting.filter(
    (party) =>
      applicability.includes(party) && stanceOf(party, contentHash, latest).kind !== 'holds',
  )

/**
 * How a text stands for whoever looks at the table: agreed by all; waiting for her party (for the
 * coordinator: for any party); or still talked about.
 */
export type TableState = 'agreed' | 'waiting' | 'talking'

type Looking = {
  contracting: readonly Id<'Party'>[]
  /** The party of who looks; `undefined` for the coordinator and others without one. */
  own: Id<'Party'> | undefined
}

/** How a text stands for whoever looks at the table. */
export function tableState(
  text: Text,
  latest: readonly Stated[],
  { contracting, own }: Looking,
): TableState {
  if (isAgreed(text, contracting, latest)) return 'agreed'
  const waiting = waitingFor(text, contracting, latest)
  const forHer = own ? waiting.includes(own) : waiting.length > 0
  return forHer ? 'waiting' : 'talking'
}

/**
 * The text that a party last agreed with, whatever it said since: what “since we last approved” is measured from.
 *
 * @param history the party's positions on one commitment, in any order
 */
export const lastApproved = <P extends Pick<Position, 'code' | 'fulfilledAt' | 'takenAt'>>(
  history: readonly P[],
): P | undefined =>
  history
    .filter(approves)
    .toSorted((a, b) => a.takenAt.valueOf() - b.takenAt.valueOf())
    .at(-1)
