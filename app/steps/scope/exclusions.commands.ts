import { z } from 'zod'
import { insertExclusion, lockExclusion, returnExclusion } from '#agreement/exclusions.store.ts'
import type { ExclusionRefusal } from '#agreement/exclusions.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { idField, roundCommand, roundIdField } from '#agreement/turn.commands.ts'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'

/** Leaves a subject out of these talks, with why. */
const exclude = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    themeId: idField<'Theme'>(z.uuid()).optional(),
    text: z.string().trim().min(1).max(1000),
    why: z.string().trim().min(1).max(1000),
  }),
  run: async ({ db, now, actor }, { roundId, themeId = null, text, why }) => {
    const themes = await themesOf(db, roundId)
    if (themeId && !themes.some(({ id }) => id === themeId))
      return refuse<ExclusionRefusal>({ code: 'no-such-theme', basis: 'lanes' })
    const exclusion = { id: newId<'OutOfScope'>(now), themeId, text, why }
    await insertExclusion(db, { ...exclusion, roundId, addedBy: actor.personId, addedAt: now })
    const subject = { subject: 'exclusion', subjectId: exclusion.id }
    const event = { ...subject, move: 'exclude', payload: { themeId, text, why } }
    return ok({ value: exclusion, event })
  },
})

/** Takes it into the talks after all. */
const takeBack = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, exclusionId: idField<'OutOfScope'>(z.uuid()) }),
  run: async ({ db, now }, { roundId, exclusionId }) => {
    const exclusion = await lockExclusion(db, roundId, exclusionId)
    if (!exclusion) return refuse<ExclusionRefusal>({ code: 'no-such-exclusion', basis: 'lanes' })
    if (exclusion.returnedAt)
      return refuse<ExclusionRefusal>({ code: 'already-returned', basis: 'nothing-vanishes' })
    await returnExclusion(db, exclusionId, now)
    const subject = { subject: 'exclusion', subjectId: exclusionId }
    return ok({ value: { id: exclusionId }, event: { ...subject, move: 'takeBack', payload: {} } })
  },
})

/** What can be done with what is left out: forms, API and history know the moves by these names. */
export const exclusionMoves = { exclude, takeBack }
