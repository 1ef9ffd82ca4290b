import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Commitment } from './commitments.ts'

/** What becomes of a promise when the agreement is over. */
export const outcomes = ['achieved', 'continue', 'change', 'stop'] as const

export type Outcome = (typeof outcomes)[number]

type Fate = {
  /** Whether a next agreement takes it up again. */
  goesOn: boolean
  basis: BasisId
}

/** What each outcome means for the next round. Page and API are read off this table. */
export const fates: Record<Outcome, Fate> = {
  achieved: { goesOn: false, basis: 'nothing-vanishes' },
  continue: { goesOn: true, basis: 'nothing-vanishes' },
  change: { goesOn: true, basis: 'nothing-vanishes' },
  stop: { goesOn: false, basis: 'nothing-vanishes' },
}

/** What was decided about a promise, by a party for whom it holds, with the reason. There is one, and it stays. */
export type Disposition = {
  commitmentId: Id<'Commitment'>
  outcome: Outcome
  reason: string
  partyId: Id<'Party'>
  person: string
  decidedAt: Date
}

export type DispositionRefusal =
  | { code: 'no-such-commitment'; basis: BasisId }
  | { code: 'no-such-round'; basis: BasisId }
  | { code: 'nothing-frozen'; basis: BasisId }
  | { code: 'not-in-agreement'; basis: BasisId }
  | { code: 'already-disposed'; outcome: Outcome; basis: BasisId }
  | { code: 'not-bound'; basis: BasisId }
  | { code: 'amendment-open'; basis: BasisId }
  | { code: 'not-going-on'; basis: BasisId }
  | { code: 'not-a-next-round'; basis: BasisId }
  | { code: 'already-carried-on'; basis: BasisId }
  | { code: 'theme-missing'; theme: string; basis: BasisId }

const basis = 'nothing-vanishes'

/** Where a promise stands when somebody wants to decide about it. */
export type Disposing = {
  /** The codes in the text that holds; `undefined` where nothing was ever frozen. */
  codes: readonly string[] | undefined
  commitment: Pick<Commitment, 'code' | 'state' | 'tabled'>
  disposition: Pick<Disposition, 'outcome'> | undefined
  hasOpenAmendment: boolean
}

/** Whether a party may decide what becomes of a promise: it holds for that party, and nobody decided yet. */
export function disposable(
  { codes, commitment, disposition, hasOpenAmendment }: Disposing,
  partyId: Id<'Party'>,
): Result<'may', DispositionRefusal> {
  if (!codes) return refuse({ code: 'nothing-frozen', basis })
  if (commitment.state !== 'tabled' || !codes.includes(commitment.code))
    return refuse({ code: 'not-in-agreement', basis })
  if (disposition) return refuse({ code: 'already-disposed', outcome: disposition.outcome, basis })
  if (hasOpenAmendment) return refuse({ code: 'amendment-open', basis: 'one-open-proposal' })
  return commitment.tabled.applicability.includes(partyId)
    ? ok('may')
    : refuse({ code: 'not-bound', basis: 'organisation-speaks' })
}

/** A promise of the text that holds, with what was decided about it, if anything. */
export type Disposed = { commitment: Commitment; disposition: Disposition | undefined }

/** The promises of a text with their decisions: those that still wait for one first, else in their order. */
export function disposedOf(
  codes: readonly string[],
  commitments: readonly Commitment[],
  dispositions: readonly Disposition[],
): Disposed[] {
  const decided = new Map(dispositions.map((one) => [one.commitmentId, one]))
  const all = commitments
    .filter(({ code, state }) => state === 'tabled' && codes.includes(code))
    .map((commitment) => ({ commitment, disposition: decided.get(commitment.id) }))
  return [
    ...all.filter(({ disposition }) => !disposition),
    ...all.filter(({ disposition }) => disposition),
  ]
}

/** How many promises have each outcome, and how many none. */
export function countsOf(all: readonly Disposed[]): Record<Outcome | 'open', number> {
  const count = (outcome: Outcome | undefined) =>
    all.filter(({ disposition }) => disposition?.outcome === outcome).length
  return {
    open: count(undefined),
    achieved: count('achieved'),
    continue: count('continue'),
    change: count('change'),
    stop: count('stop'),
  }
}
