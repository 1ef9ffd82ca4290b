import { ok, type Result, refuse } from '#kernel/result.ts'
import { lockCommitmentByCode } from './commitments.store.ts'
import type { Commitment } from './commitments.ts'
import { signedAlready } from './content.commands.ts'
import type { NegotiationRefusal, NotOnTable } from './negotiating.ts'
import type { Turn } from './turn.commands.ts'

/** A commitment that is still on the table, locked: one that was taken off can only be read. */
export async function tabledCommitment(
  { db, standing }: Turn,
  code: string,
): Promise<Result<Commitment, NotOnTable>> {
  const commitment = await lockCommitmentByCode(db, standing.roundId, code)
  if (!commitment) return refuse({ code: 'no-such-commitment', basis: 'lanes' })
  const { state } = commitment
  return state === 'tabled'
    ? ok(commitment)
    : refuse({ code: 'commitment-closed', state, basis: 'nothing-vanishes' })
}

/** The same while its text can be answered: once it is signed it changes by an amendment only. */
export async function answerableCommitment(
  turn: Turn,
  code: string,
): Promise<Result<Commitment, NegotiationRefusal>> {
  const tabled = await tabledCommitment(turn, code)
  if (!tabled.ok) return tabled
  const signed = await signedAlready(turn.db, tabled.value)
  return signed ? refuse(signed) : tabled
}
