import { bases } from '#law/bases.ts'
import { feedsOfActor } from '#parties/calendar-feeds.store.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { href } from '#routes.ts'
import { feedMoves } from './calendar-feeds.commands.ts'
import { feedRefusalWords } from './calendar-feeds.words.ts'

const path = '/api/v1/agenda-adressen'

/** The secret addresses of her calendar that the asker made; never the secret itself. */
export const get: Handler<typeof path> = async ({ context }) => {
  const feeds = await feedsOfActor(context.db)
  return Response.json({
    feeds: feeds.map(({ id, round, organisation, madeAt, revokedAt }) => ({
      id,
      round,
      organisation,
      made_at: madeAt,
      revoked_at: revokedAt,
    })),
  })
}

export const moves = {
  makeFeed: asked(feedMoves.makeFeed, ({ id, token }) => ({
    feed_id: id,
    path: href('/agenda/:token.ics', { token }),
  })),
  revoke: asked(feedMoves.revoke, ({ id }) => ({ feed_id: id })),
}

/** Makes an address, told this once, or takes one back. */
export const post: Handler<typeof path> = answering({
  moves,
  words: feedRefusalWords,
  cite: (basis) => bases[basis].cite,
})
