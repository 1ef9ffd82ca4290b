import { countsOf } from '#agreement/dispositions.ts'
import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { visitRound } from '#parties/rounds.store.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { AmendmentsCard } from './amendments-card.tsx'
import { DispositionsCard, NextCard } from './dispositions-card.tsx'
import { MomentsCard } from './moments-card.tsx'
import { reviewOf } from './review.store.ts'
import { reviewRefusalWords, reviewWords as words } from './review.words.ts'
import { cancelReview, planReview } from './review-moments.commands.ts'

const path = '/trajecten/:roundId/herziening'

const moves = { planReview: move(planReview), cancelReview: move(cancelReview) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => `${href(path, params)}#momenten`,
})

async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const visit = await visitRound(context.db, params.roundId)
  if (!visit) return notThere()
  const { round, standing } = visit
  const review = await reviewOf(context.db, id<'Round'>(params.roundId))
  const { open } = countsOf(review.disposed)
  const problems = problemsOf(outcome, 'planReview')
  const refusal = outcome?.refusal
  return page(
    {
      ...stepFrame({ context, round, step: 'review' }),
      lead: words.lead(open, review.disposed.length),
      status,
    },
    <>
      <ErrorSummary
        form="moment"
        problems={problems}
        labels={{ kind: words.planKind, dueOn: words.planDay }}
      />
      {refusal && (
        <RefusalNote words={reviewRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <MomentsCard
        round={round}
        review={review}
        plans={standing.coordinates}
        today={dayOf(context.now)}
        problems={problems}
      />
      {(standing.party || standing.coordinates) && (
        <>
          <AmendmentsCard roundId={round.id} review={review} />
          <DispositionsCard roundId={round.id} review={review} />
          <NextCard roundId={round.id} nextRounds={review.nextRounds} />
        </>
      )}
      <CoordinatorAuthors
        coordinators={await coordinatorsWhoWrote(context.db, round.id, ['review_moment'])}
      />
    </>,
  )
}
