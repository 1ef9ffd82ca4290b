import { draftManuscript } from '#documents/draft-manuscript.ts'
import { renderDraftPdf } from '#documents/pdf.ts'
import { dayOf } from '#kernel/day.ts'
import type { Handler } from '#parties/handler.ts'
import { visitRound } from '#parties/rounds.store.ts'
import { isAtTable } from '#parties/standing.ts'
import { notThere } from '#ui/answers.tsx'
import { draftNotesOf } from './draft-notes.words.ts'
import { draftText } from './draft-text.store.ts'
import { mediaTypes } from './forms.ts'

const path = '/trajecten/:roundId/overeenkomst/concept.pdf'

/** The text as it would be frozen now, as a PDF to read: it says on every page that it is a draft. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const visit = await visitRound(context.db, params.roundId)
  if (!visit || !isAtTable(visit.standing)) return notThere()

  const { document, flags, parties } = await draftText(context.db, visit.round, dayOf(context.now))
  const notes = draftNotesOf(flags, parties)
  const pdf = await renderDraftPdf(draftManuscript(document, notes))
  return new Response(Buffer.from(pdf), {
    headers: {
      'Content-Type': mediaTypes.pdf,
      'Content-Disposition': `attachment; filename="${document.agreement}-concept.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
