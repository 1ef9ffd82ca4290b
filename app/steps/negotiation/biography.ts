import type { Version } from '#agreement/commitments.ts'
import type { Concern } from '#agreement/concerns.ts'
import type { Condition } from '#agreement/conditions.ts'
import type { Position } from '#agreement/positions.ts'
import type { ClosedState, Proposal } from '#agreement/proposals.ts'
import type { Id } from '#kernel/id.ts'

/** A position with the name and function of who took it for her party. */
export type SpokenPosition = Position & { person: string; function: string }

/** One thing that happened to a commitment, by a party. */
export type Happening = { key: string; at: Date; partyId: Id<'Party'> } & (
  | { what: 'brought'; version: Version }
  | { what: 'proposed'; proposal: Proposal }
  | { what: 'closed'; proposal: Proposal; state: ClosedState }
  | { what: 'said'; position: SpokenPosition }
  | { what: 'raised' | 'answered' | 'settled'; text: string }
  | { what: 'asked' | 'dropped'; condition: Condition }
)

type Lived = {
  versions: readonly Version[]
  proposals: readonly Proposal[]
  history: readonly SpokenPosition[]
  concerns: readonly Concern[]
  conditions: readonly Condition[]
}

/** The life of a commitment: every text, proposal, position and concern on the table, newest first. */
export function biographyOf({ versions, proposals, history, ...asked }: Lived): Happening[] {
  const proposed = new Set(proposals.map(({ version }) => version.id))
  const all: Happening[] = [
    ...versions.filter(({ id }) => !proposed.has(id)).map(broughtOf),
    ...proposals.flatMap(proposalHappenings),
    ...history.map(saidOf),
    ...asked.concerns.flatMap(concernHappenings),
    ...asked.conditions.flatMap(conditionHappenings),
  ]
  return all.toSorted((a, b) => b.at.valueOf() - a.at.valueOf())
}

/** A condition that was set apart from a position, and the dropping of any: what is said with a position stands there. */
const conditionHappenings = (condition: Condition): Happening[] => {
  const { id, partyId, raisedAt, droppedAt, withPosition } = condition
  const of = { partyId, condition }
  return [
    ...(withPosition ? [] : [{ key: id, what: 'asked' as const, at: raisedAt, ...of }]),
    ...(droppedAt && !withPosition
      ? [{ key: `${id}-weg`, what: 'dropped' as const, at: droppedAt, ...of }]
      : []),
  ]
}

const broughtOf = (version: Version): Happening => ({
  key: version.id,
  what: 'brought',
  at: version.madeAt,
  partyId: version.partyId,
  version,
})

const saidOf = (position: SpokenPosition): Happening => ({
  key: position.id,
  what: 'said',
  at: position.takenAt,
  partyId: position.partyId,
  position,
})

function proposalHappenings(proposal: Proposal): Happening[] {
  const { id, partyId, tabledAt, closedAt, state } = proposal
  const proposed = { key: id, what: 'proposed', at: tabledAt, partyId, proposal } as const
  if (!closedAt || state === 'open') return [proposed]
  return [
    { key: `${id}-${state}`, what: 'closed', at: closedAt, partyId, proposal, state },
    proposed,
  ]
}

function concernHappenings({
  id,
  partyId,
  text,
  raisedAt,
  closedAt,
  answers,
}: Concern): Happening[] {
  return [
    { key: id, what: 'raised', at: raisedAt, partyId, text },
    ...answers.map((answer) => ({
      key: answer.id,
      what: 'answered' as const,
      at: answer.answeredAt,
      partyId: answer.partyId,
      text: answer.text,
    })),
    ...(closedAt
      ? [{ key: `${id}-gone`, what: 'settled' as const, at: closedAt, partyId, text }]
      : []),
  ]
}
