import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** What worries a party about a commitment, whatever its position is. */
export type Concern = {
  id: Id<'Concern'>
  commitmentId: Id<'Commitment'>
  partyId: Id<'Party'>
  text: string
  raisedAt: Date
  closedAt: Date | null
  answers: ConcernAnswer[]
}

export type ConcernAnswer = {
  id: Id<'ConcernAnswer'>
  partyId: Id<'Party'>
  text: string
  answeredAt: Date
}

type ConcernMove = { by: 'anyParty' | 'raiser'; basis: BasisId }

/** Who does what with a concern: any party answers it, and only who raised it says that it is gone. */
export const concernRules = {
  answer: { by: 'anyParty', basis: 'organisation-speaks' },
  close: { by: 'raiser', basis: 'nothing-vanishes' },
} as const satisfies Record<string, ConcernMove>

export type ConcernRefusal =
  | { code: 'no-such-concern'; basis: BasisId }
  | { code: 'concern-closed'; basis: BasisId }
  | { code: 'not-its-raiser'; basis: BasisId }

/** Whether a party may do this with a concern. */
export function handled(
  { partyId: raiser, closedAt }: Pick<Concern, 'partyId' | 'closedAt'>,
  move: keyof typeof concernRules,
  partyId: Id<'Party'>,
): Result<typeof move, ConcernRefusal> {
  const { by, basis } = concernRules[move]
  if (closedAt) return refuse({ code: 'concern-closed', basis })
  if (by === 'raiser' && partyId !== raiser) return refuse({ code: 'not-its-raiser', basis })
  return ok(move)
}
