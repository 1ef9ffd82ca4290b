import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** What a party asks of a commitment, from what must be to what may not be. */
export const conditionKinds = ['must', 'wish', 'rather_not', 'must_not'] as const

export type ConditionKind = (typeof conditionKinds)[number]

type KindRule = {
  /** How strongly it is meant, from 2 (must be) to -2 (may not be). */
  degree: 2 | 1 | -1 | -2
  /** In which case its holder is not ready to decide; `null` where it never holds a party back. */
  hindersWhile: 'unfulfilled' | 'fulfilled' | null
  basis: BasisId
}

/** What each kind does. What nobody judged yet on a text counts as not fulfilled there. */
export const kindRules: Record<ConditionKind, KindRule> = {
  must: { degree: 2, hindersWhile: 'unfulfilled', basis: 'bound-to-text' },
  wish: { degree: 1, hindersWhile: null, basis: 'bound-to-text' },
  rather_not: { degree: -1, hindersWhile: null, basis: 'bound-to-text' },
  must_not: { degree: -2, hindersWhile: 'fulfilled', basis: 'bound-to-text' },
}

/** Whether a condition asks for something, and not against it. */
export const isWanted = (kind: ConditionKind): boolean => kindRules[kind].degree > 0

/** What the holder said of a condition on one text, the last time. */
export type Judgement = { contentHash: string; isFulfilled: boolean; saidAt: Date }

/** A condition of a party on a commitment, and what it said of it on each text. */
export type Condition = {
  id: Id<'Condition'>
  commitmentId: Id<'Commitment'>
  partyId: Id<'Party'>
  kind: ConditionKind
  text: string
  /** Said with a position: the next position of the party takes its place. */
  withPosition: boolean
  raisedAt: Date
  droppedAt: Date | null
  judgements: readonly Judgement[]
}

export type ConditionRefusal =
  | { code: 'no-such-condition'; basis: BasisId }
  | { code: 'not-its-holder'; basis: BasisId }
  | { code: 'condition-dropped'; basis: BasisId }
  | { code: 'already-judged'; basis: BasisId }
  | { code: 'already-asked'; basis: BasisId }

/**
 * What the holder says of a condition on a text; `undefined` where it did not look yet. It belongs to
 * the hash, as a position does: change a character and it is asked again, restore the text and it holds.
 */
export const judgedOn = ({ judgements }: Pick<Condition, 'judgements'>, hash: string) =>
  judgements.find(({ contentHash }) => contentHash === hash)?.isFulfilled

/** Whether a condition keeps its holder from deciding on a text. */
export function hinders(
  condition: Pick<Condition, 'kind' | 'judgements' | 'droppedAt'>,
  hash: string,
): boolean {
  if (condition.droppedAt) return false
  const isFulfilled = judgedOn(condition, hash) ?? false
  const { hindersWhile } = kindRules[condition.kind]
  return hindersWhile === (isFulfilled ? 'fulfilled' : 'unfulfilled')
}

/** What keeps one party from deciding on a text of a commitment; another party's conditions never do. */
export const hinderingOf = (
  conditions: readonly Condition[],
  { partyId, contentHash }: { partyId: Id<'Party'>; contentHash: string },
): Condition[] => conditions.filter((one) => one.partyId === partyId && hinders(one, contentHash))

/** Whether a party may say something of a condition: only its holder, and not once it was dropped. */
export function heldBy(
  condition: Condition | undefined,
  partyId: Id<'Party'>,
): Result<Condition, ConditionRefusal> {
  if (!condition) return refuse({ code: 'no-such-condition', basis: 'lanes' })
  if (condition.partyId !== partyId)
    return refuse({ code: 'not-its-holder', basis: 'organisation-speaks' })
  if (condition.droppedAt) return refuse({ code: 'condition-dropped', basis: 'nothing-vanishes' })
  return ok(condition)
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** The standing condition of a party that says the same, so that nothing is asked twice. */
export const alreadyAsked = (
  conditions: readonly Condition[],
  { partyId, kind, text }: Pick<Condition, 'partyId' | 'kind' | 'text'>,
): Condition | undefined =>
  conditions.find(
    (one) => one.partyId === partyId && one.kind === kind && !one.droppedAt && same(one.text, text),
  )
