import { z } from 'zod'
import { refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { broughtBy, lockCommitmentByCode } from './commitments.store.ts'
import { withdrawable } from './commitments.ts'
import {
  changedSince,
  placeFields,
  roundParties,
  seenField,
  signedAlready,
} from './content.commands.ts'
import { noSuch } from './negotiating.ts'
import { overtake } from './packages.store.ts'
import { latestOn } from './positions.store.ts'
import { isAgreed } from './positions.ts'
import { openProposalsOn, setWithdrawn } from './proposals.store.ts'
import { roundCommand } from './turn.commands.ts'

/** The party that brought a commitment takes it off the table, as long as not everybody agrees with it. Its open proposals go with it, and the packages that those are in. */
export const withdrawCommitment = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({ ...placeFields, seen: seenField }),
  run: async ({ db, now, standing }, { roundId, code, seen }) => {
    const commitment = await lockCommitmentByCode(db, roundId, code)
    if (!commitment) return noSuch('commitment')
    const signed = await signedAlready(db, commitment)
    if (signed) return refuse(signed)
    const changed = await changedSince(db, seen, commitment)
    if (changed) return refuse(changed)
    const { contracting } = await roundParties(db, roundId)
    const agreed = isAgreed(commitment.tabled, contracting, await latestOn(db, commitment.id))
    const ask = { ...commitment, broughtBy: await broughtBy(db, commitment.id), agreed }
    const allowed = withdrawable(ask, ownParty(standing).id)
    if (!allowed.ok) return allowed

    await setWithdrawn(db, commitment)
    const open = await openProposalsOn(db, commitment.id)
    const overtaken = open.map(({ id }) => id)
    await overtake(db, open, now)
    return {
      ok: true,
      value: {
        value: { code },
        event: {
          subject: 'commitment',
          subjectId: commitment.id,
          move: 'withdrawCommitment',
          payload: { code, overtaken },
        },
      },
    }
  },
})
