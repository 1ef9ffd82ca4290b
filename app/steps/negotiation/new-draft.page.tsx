import { draft } from '#agreement/drafts.commands.ts'
import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { placesIn } from '#agreement/themes.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { stepFrame, stepHref } from '#process/step-frame.ts'
import { href, type Params } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { roomWords as words } from './content.words.ts'
import { DraftForm, draftLabels } from './draft.form.tsx'
import { hasRoom } from './room.ts'

const path = '/trajecten/:roundId/onderhandeling/concepten/nieuw'

const moves = { draft: move(draft) }

type Ask = { request: Request; params: Params<typeof path>; context: Context }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask, { commitmentId }) =>
    href('/trajecten/:roundId/onderhandeling/concepten/:commitmentId', { ...params, commitmentId }),
})

async function show(
  { params, context }: Ask,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const { db } = context
  const roundId = id<'Round'>(params.roundId)
  if (!hasRoom(await standingIn(db, roundId))) return notThere()
  const round = await roundById(db, roundId)
  const places = await placesIn(db, roundId)
  const parties = await partiesOf(db, roundId)
  const crumbs = [{ name: words.title, href: `${stepHref(roundId, 'negotiation')}/concepten` }]
  const frame = stepFrame({ context, round, step: 'negotiation', title: words.newTitle, crumbs })
  const problems = problemsOf(outcome, 'draft')
  const refusal = outcome?.refusal
  return page(
    { ...frame, status, lead: words.onlyYou },
    <>
      {refusal ? (
        <RefusalNote words={negotiationRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      ) : (
        <ErrorSummary form="afspraak" problems={problems} labels={draftLabels} />
      )}
      <Card>
        <DraftForm move="draft" {...{ places, parties, problems }} />
      </Card>
    </>,
  )
}
