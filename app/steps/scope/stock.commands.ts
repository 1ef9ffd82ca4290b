import { z } from 'zod'
import { roundCommand } from '#agreement/turn.commands.ts'
import { ok } from '#kernel/result.ts'
import { overviewFields } from './overviews.commands.ts'
import { overviewInTheMaking } from './own-overview.commands.ts'
import { saveStock } from './stock.store.ts'
import { stockParts } from './stock.ts'

const year = z.int().min(2000).max(2110)
const homes = z.int().min(0).max(10_000_000).nullable().default(null)

/** Why the last year can't be before the first. */
const upsideDown = { path: ['until'], error: 'Kies een jaar dat niet vóór het eerste ligt.' }

/**
 * An association says what its bod comes to for the stock as a whole. Nothing has to fit: what does
 * not is shown beside it.
 */
const saveStockOf = roundCommand({
  by: 'contracting',
  fields: z
    .object({
      ...overviewFields,
      part: z.enum(stockParts),
      from: year,
      until: year,
      at_start: homes,
      new_build: homes,
      purchase: homes,
      transformation: homes,
      sale: homes,
      demolition: homes,
      liberalisation: homes,
      growth: z.int().min(-10_000_000).max(10_000_000).nullable().default(null),
      at_end: homes,
    })
    .refine(({ from, until }) => from <= until, upsideDown),
  run: async (turn, { overviewId, roundId: _, ...stock }) => {
    const { db, now, actor } = turn
    const making = await overviewInTheMaking(turn, overviewId)
    if (!making.ok) return making
    const { place, version } = making.value
    await saveStock(db, place, { versionId: version.id, stock, by: actor.personId, at: now })
    const subject = { subject: 'activity_overview', subjectId: overviewId, move: 'saveStock' }
    const event = { ...subject, payload: stock, lane: 'room' } as const
    return ok({ value: { overviewId }, event })
  },
})

/** What an association says of its stock: forms, API and history know the move by this name. */
export const stockMoves = { saveStock: saveStockOf }
