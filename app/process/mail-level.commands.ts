import { z } from 'zod'
import { command } from '#agreement/turn.commands.ts'
import { ok } from '#kernel/result.ts'
import { levels } from './digest.ts'
import { setLevel } from './mail-level.store.ts'

/** Chooses how much mail she wants about what is asked of her. What the law asks comes in any case. */
const chooseMail = command({
  fields: z.object({ level: z.enum(levels) }),
  run: async ({ db, now, actor: { personId } }, { level }) => {
    await setLevel(db, { personId, level, setAt: now, byLink: false })
    const event = {
      subject: 'person',
      subjectId: personId,
      move: 'chooseMail',
      payload: { level },
      lane: 'note' as const,
    }
    return ok({ value: { level }, event })
  },
})

/** What somebody decides about her own mail. */
export const mailMoves = { chooseMail }
