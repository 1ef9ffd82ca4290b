import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** What a party can say of a fact; with `none` it takes back what it said before. */
export const factStances = ['agreed', 'disputed', 'none'] as const

export type FactStance = (typeof factStances)[number]

/** What a fact says: with its source, and the day on which it was so. */
export type FactText = {
  text: string
  source: string
  onDay: Day
  value: number | null
  unit: string | null
}

/** What a party last said of the version that holds now. */
export type FactAnswer = { partyId: Id<'Party'>; stance: FactStance; reason: string }

/** A fact in the version that holds now, with what was said of that version. */
export type Fact = FactText & {
  id: Id<'Fact'>
  number: number
  /** Who brought it; `null` for the coordinator. */
  partyId: Id<'Party'> | null
  answers: readonly FactAnswer[]
  withdrawn: string | null
}

/** How a fact stands: agreed by all, disputed by some, not answered by all, or withdrawn. */
export type FactStatus =
  | { kind: 'agreed' }
  | { kind: 'disputed'; by: readonly FactAnswer[] }
  | { kind: 'open'; waiting: readonly Id<'Party'>[] }
  | { kind: 'withdrawn'; reason: string }

export type FactRefusal =
  | { code: 'no-such-fact'; basis: BasisId }
  | { code: 'no-such-commitment'; basis: BasisId }
  | { code: 'no-such-goal'; basis: BasisId }
  | { code: 'goal-of-another'; basis: BasisId }
  | { code: 'fact-changed'; basis: BasisId }
  | { code: 'fact-unchanged'; basis: BasisId }
  | { code: 'fact-withdrawn'; basis: BasisId }
  | { code: 'dispute-without-reason'; basis: BasisId }
  | { code: 'nothing-said'; basis: BasisId }
  | { code: 'not-its-bringer'; basis: BasisId }
  | { code: 'not-its-owner'; basis: BasisId }
  | { code: 'used-already'; basis: BasisId }
  | { code: 'not-used'; basis: BasisId }

/** What must be said with each answer, and how much it weighs: one dispute is enough, and only all together agree. */
export const factAnswers: Record<
  FactStance,
  { asksReason: boolean; counts: 'one' | 'all' | 'never'; basis: BasisId }
> = {
  disputed: { asksReason: true, counts: 'one', basis: 'bound-to-text' },
  agreed: { asksReason: false, counts: 'all', basis: 'bound-to-text' },
  none: { asksReason: false, counts: 'never', basis: 'silence-is-not-consent' },
}

type Answered = Pick<Fact, 'answers' | 'withdrawn'>

/**
 * How a fact stands among the parties that take part. Who said nothing did not agree; what a party
 * said that no longer takes part does not count.
 */
export function factStatus(
  { answers, withdrawn }: Answered,
  contracting: readonly Id<'Party'>[],
): FactStatus {
  if (withdrawn !== null) return { kind: 'withdrawn', reason: withdrawn }
  const counted = answers.filter(({ partyId }) => contracting.includes(partyId))
  const by = counted.filter(({ stance }) => factAnswers[stance].counts === 'one')
  if (by.length > 0) return { kind: 'disputed', by }
  const agreed = counted.filter(({ stance }) => factAnswers[stance].counts === 'all')
  const waiting = contracting.filter((one) => !agreed.some(({ partyId }) => partyId === one))
  return waiting.length > 0 || contracting.length === 0
    ? { kind: 'open', waiting }
    : { kind: 'agreed' }
}

/** Whether a commitment that uses it must be read with care: some dispute it, or it was withdrawn. */
const isFlagged = ({ kind }: FactStatus): boolean => kind === 'disputed' || kind === 'withdrawn'

/** Facts that need care, as they stand beside a commitment. */
export type FlaggedFact = Pick<Fact, 'id' | 'text'> & { status: FactStatus }

/** The facts among these that need care, each with how it stands. */
export const flaggedAmong = (
  facts: readonly Fact[],
  contracting: readonly Id<'Party'>[],
): FlaggedFact[] =>
  facts
    .map((fact) => ({ id: fact.id, text: fact.text, status: factStatus(fact, contracting) }))
    .filter(({ status }) => isFlagged(status))

type Answering = { seen: number; stance: FactStance; reason: string }

/**
 * What a party may say of a fact: of the version that it saw, while that is the last one. A dispute
 * has a reason, and who said nothing has nothing to take back.
 *
 * @param before what the party last said of this version
 */
export function answered(
  { number, withdrawn }: Pick<Fact, 'number' | 'withdrawn'>,
  { seen, stance, reason }: Answering,
  before: FactStance = 'none',
): Result<Omit<Answering, 'seen'>, FactRefusal> {
  if (withdrawn !== null) return refuse({ code: 'fact-withdrawn', basis: 'nothing-vanishes' })
  if (seen !== number) return refuse({ code: 'fact-changed', basis: 'bound-to-text' })
  const { asksReason, basis } = factAnswers[stance]
  if (asksReason && reason === '') return refuse({ code: 'dispute-without-reason', basis })
  if (stance === 'none' && before === 'none') return refuse({ code: 'nothing-said', basis })
  return ok({ stance, reason: asksReason ? reason : '' })
}
