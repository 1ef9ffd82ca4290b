import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { usualLevel } from './digest.ts'
import { mailMoves } from './mail-level.commands.ts'
import { levelOf } from './mail-level.store.ts'

const path = '/api/v1/mailvoorkeur'

/** How the asker wants her mail, and whether she chose it. */
export const get: Handler<typeof path> = async ({ context: { db, actor } }) => {
  const level = await levelOf(db, actor.personId)
  return Response.json({ mail: { level: level ?? usualLevel, is_chosen: level !== undefined } })
}

export const moves = { chooseMail: asked(mailMoves.chooseMail, ({ level }) => ({ level })) }

/** Chooses another way. */
export const post: Handler<typeof path> = answering({ moves, words: () => '', cite: () => '' })
