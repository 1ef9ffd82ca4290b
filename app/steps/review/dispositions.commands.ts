import { z } from 'zod'
import { amendmentsOf } from '#agreement/amendments.store.ts'
import { lockCommitmentByCode } from '#agreement/commitments.store.ts'
import { placeFields } from '#agreement/content.commands.ts'
import { dispositionsOf, saveDisposition } from '#agreement/dispositions.store.ts'
import { disposable, outcomes } from '#agreement/dispositions.ts'
import { holdingVersion } from '#agreement/sealed-versions.store.ts'
import { roundCommand } from '#agreement/turn.commands.ts'
import { codesIn } from '#documents/agreement-codes.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { carryOn } from './carry-on.commands.ts'

/**
 * A party for whom a promise holds says what becomes of it, with the reason. There is one decision
 * per promise, and it stays; as long as there is none, the next agreement cannot be frozen.
 */
export const dispose = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({
    ...placeFields,
    outcome: z.enum(outcomes, 'Kies wat er met de afspraak gebeurt.'),
    reason: z.string('Vertel waarom.').trim().min(1, 'Vertel waarom.').max(2000),
  }),
  run: async ({ db, now, actor, standing }, { roundId, code, outcome, reason }) => {
    const commitment = await lockCommitmentByCode(db, roundId, code)
    if (!commitment) return refuse({ code: 'no-such-commitment', basis: 'lanes' } as const)
    const holding = await holdingVersion(db, roundId)
    const dispositions = await dispositionsOf(db, roundId)
    const amendments = await amendmentsOf(db, roundId)
    const { id: partyId } = ownParty(standing)
    const allowed = disposable(
      {
        codes: holding && codesIn(holding.version.document),
        commitment,
        disposition: dispositions.find(({ commitmentId }) => commitmentId === commitment.id),
        hasOpenAmendment: amendments.some(
          (one) => one.state === 'open' && one.commitmentId === commitment.id,
        ),
      },
      partyId,
    )
    if (!allowed.ok) return allowed
    const id = newId<'Disposition'>(now)
    await saveDisposition(db, {
      id,
      commitmentId: commitment.id,
      roundId,
      outcome,
      reason,
      personId: actor.personId,
      partyId,
      decidedAt: now,
    })
    return {
      ok: true,
      value: {
        value: { code, outcome },
        event: {
          subject: 'commitment',
          subjectId: commitment.id,
          move: 'dispose',
          payload: { code, outcome, reason },
        },
      },
    }
  },
})

export const dispositionMoves = { dispose, carryOn }
