import { id } from '#kernel/id.ts'
import type { Context } from '#parties/actor.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { partiesOf, visitRound } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href, type Params } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { addQuestion, giveEvaluation, writeAnswers } from './evaluation.commands.ts'
import { AskForm, OwnAnswers } from './evaluation.form.tsx'
import { evaluationAnswersOf, questionsOf } from './evaluation.store.ts'
import { GivenAnswers } from './evaluation-view.tsx'
import { evaluationWords as words } from './review.words.ts'
import { reviewMomentsOf } from './review-moments.store.ts'
import { WentWrong } from './went-wrong.tsx'

const path = '/trajecten/:roundId/herziening/evaluatie/:momentId'

const moves = {
  addQuestion: move(addQuestion),
  writeAnswers: move(writeAnswers),
  giveEvaluation: move(giveEvaluation),
}

type Outcome = OutcomeOf<typeof moves>

type Ask = { request: Request; params: Params<typeof path>; context: Context }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask) => href(path, params),
})

async function show({ params, context }: Ask, status: number, outcome?: Outcome) {
  const { db } = context
  const visit = await visitRound(db, params.roundId)
  if (!visit?.standing.party && !visit?.standing.coordinates) return notThere()
  const { round, standing } = visit
  const momentId = id<'ReviewMoment'>(params.momentId)
  const moments = await reviewMomentsOf(db, round.id)
  const moment = moments.find((one) => one.id === momentId && one.kind === 'evaluation')
  if (!moment) return notThere()
  const questions = await questionsOf(db, momentId)
  const answers = await evaluationAnswersOf(db, momentId)
  const parties = await partiesOf(db, round.id)
  const party = standing.party?.role === 'contracting' ? standing.party.id : undefined
  const own = answers.filter(({ partyId }) => partyId === party)
  const tabled = answers.filter(({ lane }) => lane === 'table')
  const writes = party !== undefined && !own.some(({ lane }) => lane === 'table')
  return page(
    {
      ...stepFrame({ context, round, step: 'review', title: words.title }),
      lead: words.lead(dayWords(moment.dueOn)),
      status,
    },
    <>
      <WentWrong outcome={outcome} />
      {writes && (
        <OwnAnswers
          questions={questions}
          own={own}
          mayGive={standing.mandates.negotiate !== undefined}
          problems={problemsOf(outcome, 'writeAnswers')}
        />
      )}
      <GivenAnswers questions={questions} answers={tabled} parties={parties} />
      {party && tabled.length === 0 && standing.mandates.negotiate && (
        <AskForm problems={problemsOf(outcome, 'addQuestion')} />
      )}
    </>,
  )
}
