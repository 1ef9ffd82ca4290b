import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'
import { messageMoves } from './messages.commands.ts'
import { messagesIn } from './messages.store.ts'
import type { Message } from './messages.ts'
import { messageRefusalWords } from './messages.words.ts'

const path = '/api/v1/trajecten/:roundId/berichten'

const messageJson = ({ id, subject, text, writtenBy, writtenAt, to }: Message) => ({
  id,
  subject,
  text,
  written_by: writtenBy.name,
  written_at: writtenAt,
  to: to.map(({ partyId, name, readAt }) => ({ party_id: partyId, name, read_at: readAt })),
})

/** Everything the coordinators of a round wrote, the newest first. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table', 'setter-up'])
  if (!place) return notThereProblem()
  const messages = await messagesIn(context.db, roundId)
  return Response.json({ messages: messages.map(messageJson) })
}

export const moves = {
  send: asked(messageMoves.send, ({ id, to, unreached }) => ({ id, party_ids: to, unreached })),
  read: asked(messageMoves.read, ({ id }) => ({ id })),
}

/** Sends a message, or says that it was read. */
export const post: Handler<typeof path> = answering({
  moves,
  words: messageRefusalWords,
  cite: (basis) => bases[basis].cite,
})
