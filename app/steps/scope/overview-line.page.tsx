import { commitmentsOf } from '#agreement/commitments.store.ts'
import { draftsFromLines, formerDispositions } from '#agreement/line-dispositions.store.ts'
import { formerTextsOf, lineStatesOf, linesOfOverview } from '#agreement/overviews.store.ts'
import { openVersionOf, sentVersionOf } from '#agreement/overviews.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { mayDo } from '#parties/standing.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { dispositionMoves } from './line-dispositions.commands.ts'
import { overviewOf } from './overview.page.tsx'
import { LineView } from './overview-line-view.tsx'
import { lineMoves } from './overview-lines.commands.ts'
import { lineWords } from './overview-lines.words.ts'
import { overviewRefusalWords, overviewWords as words } from './overviews.words.ts'

const path = '/trajecten/:roundId/scope/bod/:overviewId/regels/:lineId'

const moves = {
  correct: move(lineMoves.correct),
  withdraw: move(lineMoves.withdraw),
  putBack: move(lineMoves.putBack),
  dispose: move(dispositionMoves.dispose),
  reopen: move(dispositionMoves.reopen),
  prepare: move(dispositionMoves.prepare),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params, request }: Ask<typeof path>, value) =>
    'commitmentId' in value
      ? href('/trajecten/:roundId/onderhandeling/concepten/:commitmentId', {
          roundId: params.roundId,
          commitmentId: value.commitmentId,
        })
      : new URL(request.url).pathname,
})

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  const overview = place && (await overviewOf(db, roundId, params.overviewId))
  if (!overview) return notThere()
  const texts = (await linesOfOverview(db, roundId, overview.id)).filter(
    (line) => line.id === params.lineId,
  )
  const { round, standing } = place
  const isOwn = overview.partyId === standing.party?.id
  const version = (isOwn && openVersionOf(overview)) || sentVersionOf(overview)
  const line = texts.find(({ versionId }) => versionId === version?.id) ?? texts.at(-1)
  if (!line) return notThere()

  const states = (await lineStatesOf(db, roundId)).filter((one) => one.overviewId === overview.id)
  const overviewHref = href('/trajecten/:roundId/scope/bod/:overviewId', {
    roundId,
    overviewId: overview.id,
  })
  const crumbs = [
    { name: words.title, href: href('/trajecten/:roundId/scope/bod', { roundId }) },
    { name: words.titleOf(overview.party, overview.year), href: overviewHref },
  ]
  const title = lineWords.titleOf(line.reference)
  const refusal = outcome?.refusal
  return page(
    { ...stepFrame({ context, round, step: 'scope', title, crumbs }), status },
    <>
      {refusal && (
        <RefusalNote words={overviewRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <LineView
        {...{ roundId, overview, line, states, now }}
        problems={problemsIn(outcome)}
        writes={isOwn && openVersionOf(overview) !== undefined && !standingIsOld(line, version?.id)}
        prepares={standing.party?.role === 'contracting'}
        decides={mayDo(standing, { by: 'contracting', act: 'negotiate' }).ok}
        themes={await themesOf(db, roundId)}
        commitments={await commitmentsOf(db, roundId)}
        drafts={(await draftsFromLines(db, roundId)).filter(({ lineId }) => lineId === line.id)}
        before={await formerTextsOf(db, roundId, line.id)}
        former={await formerDispositions(db, roundId, line.id)}
      />
    </>,
  )
}

const problemsIn = (outcome: Outcome | undefined) => ({
  correct: problemsOf(outcome, 'correct'),
  withdraw: problemsOf(outcome, 'withdraw'),
  dispose: problemsOf(outcome, 'dispose'),
  reopen: problemsOf(outcome, 'reopen'),
})

const standingIsOld = (line: { versionId: string }, current: string | undefined) =>
  line.versionId !== current
