import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'
import type { CharterSettings } from '#process/charter.ts'

/** One agreement on how the parties work together. */
export type ProcessRule = { title: string; text: string }

/** The rules as they were at one moment. A version never changes; a change is a new version. */
export type RulesVersion = {
  id: Id<'ProcessRuleVersion'>
  number: number
  /** What changed and why. */
  note: string
  madeBy: { id: Id<'Person'>; name: string }
  madeAt: Date
  rules: readonly ProcessRule[]
  /** What they say in figures and choices, which guards read. */
  settings: CharterSettings
}

/** That a party accepted exactly one version, and who said so for it. */
export type Acceptance = {
  versionId: Id<'ProcessRuleVersion'>
  partyId: Id<'Party'>
  acceptedBy: string
  acceptedAt: Date
}

export type RulesRefusal =
  | { code: 'no-such-rules'; basis: BasisId }
  | { code: 'rules-changed'; newest: number; basis: BasisId }
  | { code: 'already-accepted'; basis: BasisId }
  | { code: 'nothing-changed'; basis: BasisId }

/** How a party stands to the newest rules: it accepted them, or older ones, or none yet. */
export type Acceptation =
  | { kind: 'accepted'; acceptance: Acceptance }
  | { kind: 'stale'; acceptance: Acceptance }
  | { kind: 'open' }

/**
 * How a party stands to the rules.
 *
 * @param versions the newest first
 */
export function acceptationBy(
  partyId: Id<'Party'>,
  versions: readonly RulesVersion[],
  acceptances: readonly Acceptance[],
): Acceptation {
  const own = acceptances.filter((acceptance) => acceptance.partyId === partyId)
  for (const [nth, { id }] of versions.entries()) {
    const acceptance = own.find(({ versionId }) => versionId === id)
    if (acceptance) return { kind: nth === 0 ? 'accepted' : 'stale', acceptance }
  }
  return { kind: 'open' }
}

/**
 * Whether the rules count: every contracting party accepted the newest version. A new version makes
 * every acceptance stale. Without rules, or without parties, nothing is accepted.
 */
export const areAccepted = (
  versions: readonly RulesVersion[],
  acceptances: readonly Acceptance[],
  contracting: readonly Id<'Party'>[],
): boolean =>
  contracting.length > 0 &&
  contracting.every((party) => acceptationBy(party, versions, acceptances).kind === 'accepted')

/** What became of one rule between two versions. */
export type RuleChange =
  | { kind: 'kept' | 'added' | 'removed'; rule: ProcessRule }
  | { kind: 'changed'; rule: ProcessRule; before: ProcessRule }

/**
 * What changed between two versions, in the order of the newer one, with what was left out at the
 * end. A rule is the same rule while its title is, or while most words of its text are.
 */
export function changesBetween(
  before: readonly ProcessRule[],
  after: readonly ProcessRule[],
): RuleChange[] {
  const left = [...before]
  const take = (isIt: (rule: ProcessRule) => boolean) => {
    const at = left.findIndex(isIt)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const pairs = after.map((rule) => ({ rule, before: take((old) => old.title === rule.title) }))
  const now = pairs.map(({ rule, before: same }): RuleChange => {
    const old = same ?? take(({ text }) => areAlike(text, rule.text))
    if (!old) return { kind: 'added', rule }
    const isKept = old.title === rule.title && old.text === rule.text
    return isKept ? { kind: 'kept', rule } : { kind: 'changed', rule, before: old }
  })
  return [...now, ...left.map((rule): RuleChange => ({ kind: 'removed', rule }))]
}

/** Whether most of the words of two texts are the same. */
function areAlike(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)]
  const shared = [...words].filter((word) => others.has(word)).length
  return shared * 2 > Math.max(words.size, others.size)
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}+|\d+/gu))

/** Whether two lists of rules say the same, in the same order. */
export const areSame = (some: readonly ProcessRule[], others: readonly ProcessRule[]): boolean =>
  some.length === others.length &&
  some.every(({ title, text }, nth) => others[nth]?.title === title && others[nth]?.text === text)
