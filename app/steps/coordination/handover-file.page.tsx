import { renderDraftPdf } from '#documents/pdf.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { notThere } from '#ui/answers.tsx'
import { handoverById } from './handovers.store.ts'
import { packOf } from './handovers.ts'
import { packManuscript } from './pack-manuscript.words.ts'

/** A pack as a PDF, set from the bytes that were hashed. */
export const get: Handler<
  '/trajecten/:roundId/coordinatie/overdracht/:handoverId/pakket.pdf'
> = async ({ params, context: { db } }) => {
  const handoverId = id<'Handover'>(params.handoverId)
  const handover = await handoverById(db, id<'Round'>(params.roundId), handoverId)
  if (!handover) return notThere()
  const pdf = await renderDraftPdf(packManuscript(packOf(handover), handover.sha256))
  return new Response(Buffer.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="overdracht.pdf"',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
