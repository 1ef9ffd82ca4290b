import { ingredientsOf } from '#agreement/agreement-text.store.ts'
import { assemble } from '#agreement/agreement-text.ts'
import { newestVersion } from '#agreement/agreement-versions.store.ts'
import { agreementManuscript } from '#documents/agreement-manuscript.ts'
import { ManuscriptView } from '#documents/manuscript-view.tsx'
import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { page } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { draftingWords as words } from './drafting.words.ts'

const path = '/trajecten/:roundId/overeenkomst/concept'

/** The text as it would be frozen now. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(context.db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThere()

  const round = await roundById(context.db, roundId)
  const newest = await newestVersion(context.db, roundId)
  const document = assemble(await ingredientsOf(context.db, round), {
    version: (newest?.number ?? 0) + 1,
    on: dayOf(context.now),
  })
  return page(
    stepFrame({ context, round, step: 'drafting', title: words.draft }),
    <Sheet bar={<strong>{words.draft}</strong>}>
      <ManuscriptView {...agreementManuscript(document, [])} />
    </Sheet>,
  )
}
