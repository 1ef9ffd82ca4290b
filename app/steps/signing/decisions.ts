import type { Day } from '#kernel/day.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Decision } from './signatures.ts'

export type DecisionRefusal =
  | { code: 'no-such-version'; basis: BasisId }
  | { code: 'version-not-newest'; newest: number; basis: BasisId }
  | { code: 'already-decided'; basis: BasisId }
  | { code: 'decided-in-future'; basis: BasisId }
  | { code: 'conditions-open'; commitments: readonly string[]; basis: BasisId }

type Deciding = {
  version: { number: number; sha256: string }
  /** The hash of the text that the party decided about. */
  sha256: string
  decidedOn: Day
  today: Day
  own: Decision | undefined
  outcome: 'approved' | 'rejected'
  /** The codes of the commitments on which a condition of the party itself is not fulfilled in this text. */
  hindered: readonly string[]
}

/**
 * Whether a decision may be written down: on the newest text, once per party, and not before it was taken. A party
 * whose own must is not fulfilled is not ready to approve; another party's conditions never hold it up.
 */
export function mayDecide(given: Deciding): Result<'may', DecisionRefusal> {
  const { version, sha256, decidedOn, today, own, outcome, hindered: commitments } = given
  if (version.sha256 !== sha256)
    return refuse({ code: 'version-not-newest', newest: version.number, basis: 'bound-to-text' })
  if (own) return refuse({ code: 'already-decided', basis: 'frozen-is-frozen' })
  if (decidedOn > today) return refuse({ code: 'decided-in-future', basis: 'reachable-date' })
  if (outcome === 'approved' && commitments.length > 0)
    return refuse({ code: 'conditions-open', commitments, basis: 'bound-to-text' })
  return ok('may')
}
