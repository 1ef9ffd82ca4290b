import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { notThere } from '#ui/answers.tsx'
import { handoverById } from './handovers.store.ts'

/** The bytes of a pack, exactly those that were hashed. */
export const get: Handler<
  '/trajecten/:roundId/coordinatie/overdracht/:handoverId/pakket.json'
> = async ({ params, context: { db } }) => {
  const handoverId = id<'Handover'>(params.handoverId)
  const handover = await handoverById(db, id<'Round'>(params.roundId), handoverId)
  if (!handover) return notThere()
  return new Response(handover.pack, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="overdracht.json"',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
