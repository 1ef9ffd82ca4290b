import { draftManuscript } from '#documents/draft-manuscript.ts'
import { ManuscriptView } from '#documents/manuscript-view.tsx'
import { dayOf } from '#kernel/day.ts'
import type { Handler } from '#parties/handler.ts'
import { visitRound } from '#parties/rounds.store.ts'
import { isAtTable } from '#parties/standing.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { page } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { draftNotesOf } from './draft-notes.words.ts'
import { draftText } from './draft-text.store.ts'
import { draftingWords as words } from './drafting.words.ts'
import { FlaggedFacts } from './flagged-facts.tsx'

const path = '/trajecten/:roundId/overeenkomst/concept'

/** The text as it would be frozen now, with what in it builds on a fact that some dispute. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const visit = await visitRound(context.db, params.roundId)
  if (!visit || !isAtTable(visit.standing)) return notThere()

  const { round } = visit
  const { document, flags, parties } = await draftText(context.db, round, dayOf(context.now))
  return page(
    stepFrame({ context, round, step: 'drafting', title: words.draft }),
    <>
      <FlaggedFacts roundId={round.id} flags={flags} parties={parties} />
      <p>
        <a
          href={href('/trajecten/:roundId/overeenkomst/concept.pdf', { roundId: round.id })}
          download
        >
          {words.draftPdf}
        </a>
      </p>
      <Sheet>
        <ManuscriptView {...draftManuscript(document, draftNotesOf(flags, parties))} />
      </Sheet>
    </>,
  )
}
