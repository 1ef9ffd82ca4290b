import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { StepId } from './steps.ts'

/** What the process can ask of someone, and the step in which she answers it. The order in which equal asks stand. */
export const askSteps = {
  rules: 'coordination',
  signature: 'signing',
  decision: 'signing',
  positions: 'negotiation',
  concerns: 'negotiation',
  promises: 'negotiation',
  promisesToMe: 'negotiation',
  information: 'scope',
  papers: 'scope',
  advice: 'scope',
  adviceReplies: 'scope',
  adviceDays: 'scope',
  figures: 'monitoring',
  checks: 'monitoring',
  actions: 'monitoring',
  amendments: 'review',
  evaluation: 'review',
  dispositions: 'review',
  handover: 'coordination',
  coordinator: 'coordination',
  signatory: 'stakeholders',
  invitations: 'stakeholders',
} as const satisfies Record<string, StepId>

export type AskKind = keyof typeof askSteps

/** Something that waits for someone, once per round: how many of how many, since when, and until when. */
export type Ask = {
  kind: AskKind
  roundId: Id<'Round'>
  round: string
  /** How many things wait. */
  count: number
  /** Of how many in all; as many as wait where that says nothing. */
  whole: number
  /** How many of them were done once and are so no more: a text that changed, an invitation that ended. Of figures and actions: how many are late. */
  again: number
  since: Date
  /** When the last of them began to wait: what she read before it is not new to her. */
  newest: Date
  due: Day | null
}

/** What waits, the first first: by its date, then by how long it has waited. Without a date it comes last. */
export const inOrder = (asks: readonly Ask[]): Ask[] =>
  asks.toSorted(
    (a, b) =>
      compare(a.due ?? '9999', b.due ?? '9999') ||
      a.since.valueOf() - b.since.valueOf() ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  )

const kinds = Object.keys(askSteps)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
