import { z } from 'zod'
import { lockCommitmentByCode } from '#agreement/commitments.store.ts'
import { changedSince, placeFields, seenField } from '#agreement/content.commands.ts'
import { noSuch } from '#agreement/negotiating.ts'
import { roundCommand } from '#agreement/turn.commands.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { savePlainText } from './plain-words.store.ts'

/** A party says a promise in plain words, for the text as it saw it. Another text later, and the words are out of date. */
export const putPlainly = roundCommand({
  by: 'contracting',
  act: 'publish',
  fields: z.object({
    ...placeFields,
    seen: seenField,
    text: z.string().trim().min(1).max(500),
  }),
  run: async ({ db, now, actor, standing }, { roundId, code, seen, text }) => {
    const commitment = await lockCommitmentByCode(db, roundId, code)
    if (!commitment) return noSuch('commitment')
    const changed = await changedSince(db, seen, commitment)
    if (changed) return refuse(changed)
    const { contentHash } = commitment.tabled
    await savePlainText(db, {
      id: newId(now),
      commitmentId: commitment.id,
      roundId,
      contentHash,
      text,
      partyId: ownParty(standing).id,
      writtenBy: actor.personId,
      writtenAt: now,
    })
    return {
      ok: true,
      value: {
        value: { code },
        event: {
          subject: 'commitment',
          subjectId: commitment.id,
          move: 'putPlainly',
          payload: { code, contentHash, text },
        },
      },
    }
  },
})

export const plainWordsMoves = { putPlainly }
