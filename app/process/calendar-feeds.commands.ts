import { z } from 'zod'
import { command, idField } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import {
  feedTokenHash,
  insertFeed,
  newFeedToken,
  revokeFeed,
} from '#parties/calendar-feeds.store.ts'
import { placeIn } from './place.store.ts'

export type FeedRefusal =
  | { code: 'no-such-round'; basis: BasisId }
  | { code: 'no-such-feed'; basis: BasisId }

/** Makes a secret address at which a calendar program reads her dates: of one round, or of all. It is told once. */
const makeFeed = command({
  fields: z.object({ roundId: idField<'Round'>(z.uuid()).optional() }),
  run: async ({ db, now, actor }, { roundId }) => {
    const place = roundId && (await placeIn(db, roundId, ['table', 'setter-up']))
    if (roundId && !place) return refuse<FeedRefusal>({ code: 'no-such-round', basis: 'lanes' })
    const id = newId<'CalendarFeed'>(now)
    const token = newFeedToken()
    const { personId, hat } = actor
    const of = { personId, membershipId: hat?.membershipId ?? null, roundId: roundId ?? null }
    await insertFeed(db, { id, tokenHash: feedTokenHash(token), ...of, madeAt: now })
    const event = written(id, 'makeFeed', { roundId: roundId ?? null })
    return ok({ value: { id, token }, event })
  },
})

/** Takes such an address back: from now on nothing can be read there. */
const revoke = command({
  fields: z.object({ feedId: idField<'CalendarFeed'>(z.uuid()) }),
  run: async ({ db, now }, { feedId }) => {
    const isDone = await revokeFeed(db, feedId, now)
    if (!isDone) return refuse<FeedRefusal>({ code: 'no-such-feed', basis: 'lanes' })
    return ok({ value: { id: feedId }, event: written(feedId, 'revoke', {}) })
  },
})

const written = (
  subjectId: Id<'CalendarFeed'>,
  move: string,
  payload: { roundId?: string | null },
) => ({ subject: 'calendarFeed', subjectId, move, payload, lane: 'note' as const })

/** What somebody can do with the addresses of her calendar. */
export const feedMoves = { makeFeed, revoke }
