import { ingredientsOf } from '#agreement/agreement-text.store.ts'
import { assemble } from '#agreement/agreement-text.ts'
import { newestVersion } from '#agreement/agreement-versions.store.ts'
import { agreementManuscript } from '#documents/agreement-manuscript.ts'
import { ManuscriptView } from '#documents/manuscript-view.tsx'
import { dayOf } from '#kernel/day.ts'
import type { Handler } from '#parties/handler.ts'
import { visitRound } from '#parties/rounds.store.ts'
import { isAtTable } from '#parties/standing.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { page } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { draftingWords as words } from './drafting.words.ts'

const path = '/trajecten/:roundId/overeenkomst/concept'

/** The text as it would be frozen now. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const visit = await visitRound(context.db, params.roundId)
  if (!visit || !isAtTable(visit.standing)) return notThere()

  const { round } = visit
  const newest = await newestVersion(context.db, round.id)
  const document = assemble(await ingredientsOf(context.db, round), {
    version: (newest?.number ?? 0) + 1,
    on: dayOf(context.now),
  })
  return page(
    stepFrame({ context, round, step: 'drafting', title: words.draft }),
    <Sheet>
      <ManuscriptView {...agreementManuscript(document, [])} />
    </Sheet>,
  )
}
