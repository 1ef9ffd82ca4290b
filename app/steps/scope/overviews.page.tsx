import { placedGoalsOf } from '#agreement/goal-places.store.ts'
import { lineStatesOf, overviewsOf } from '#agreement/overviews.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { StartForm } from './overview.form.tsx'
import { OverviewCards } from './overview-cards.tsx'
import { heldLines } from './overview-sums.ts'
import { OverviewSums } from './overview-sums.tsx'
import { overviewMoves } from './overviews.commands.ts'
import { overviewRefusalWords, overviewWords as words } from './overviews.words.ts'

const path = '/trajecten/:roundId/scope/bod'

const moves = { start: move(overviewMoves.start) }

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>, { overviewId }) =>
    href('/trajecten/:roundId/scope/bod/:overviewId', { ...params, overviewId }),
})

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const parties = await partiesOf(db, roundId)
  const own = parties.find((party) => party.id === standing.party?.id)
  const overviews = await overviewsOf(db, roundId)
  const lines = await lineStatesOf(db, roundId)
  const refusal = outcome?.refusal
  return page(
    {
      ...stepFrame({ context, round, step: 'scope', title: words.title }),
      lead: words.lead,
      status,
    },
    <>
      {refusal && (
        <RefusalNote words={overviewRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <OverviewCards {...{ roundId, overviews, lines, now }} />
      <OverviewSums
        {...{ roundId, overviews }}
        lines={heldLines(overviews, lines)}
        goals={await placedGoalsOf(db, roundId)}
      />
      {own?.kind === 'housing_association' && own.role === 'contracting' && (
        <StartForm
          year={Number(round.termFrom.slice(0, 4))}
          problems={problemsOf(outcome, 'start')}
        />
      )}
    </>,
  )
}
