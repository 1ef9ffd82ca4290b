import { carriedOnIn } from '#agreement/dispositions.store.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { visitRound } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href, type Params } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { AmendForm, AmendmentView, EndForm } from './amendment.form.tsx'
import { amend, amendToEnd, answerAmendment, withdrawAmendment } from './amendments.commands.ts'
import { carryOn } from './carry-on.commands.ts'
import { type Reader, readerOf, TextCard } from './commitment-view.tsx'
import { DispositionCard } from './disposition.form.tsx'
import { dispose } from './dispositions.commands.ts'
import { reviewOf } from './review.store.ts'
import { commitmentReviewWords as words } from './review.words.ts'
import { WentWrong } from './went-wrong.tsx'

const path = '/trajecten/:roundId/herziening/afspraken/:code'

const moves = {
  dispose: move(dispose),
  carryOn: move(carryOn),
  amend: move(amend),
  amendToEnd: move(amendToEnd),
  answerAmendment: move(answerAmendment),
  withdrawAmendment: move(withdrawAmendment),
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
  const visit = await visitRound(context.db, params.roundId)
  if (!visit) return notThere()
  const { round, standing } = visit
  const review = await reviewOf(context.db, round.id)
  const disposed = review.disposed.find(({ commitment }) => commitment.code === params.code)
  if (!disposed) return notThere()
  const reader = readerOf(disposed, { standing, review })
  const carried = await Promise.all(
    review.nextRounds.map(async (next) => ({
      ...next,
      isCarried: (await carriedOnIn(context.db, next.id)).includes(disposed.commitment.id),
    })),
  )
  const { code, title } = disposed.commitment
  return page(
    {
      ...stepFrame({ context, round, step: 'review', title }),
      above: code,
      lead: words.disposition,
      status,
    },
    <>
      <WentWrong outcome={outcome} />
      <TextCard reader={reader} />
      {!reader.amendments.some(({ state }) => state === 'open') && (
        <DispositionCard
          reader={reader}
          nextRounds={carried}
          problems={problemsOf(outcome, 'dispose')}
        />
      )}
      <Amendments reader={reader} outcome={outcome} />
    </>,
  )
}

/** The open amendment with the answers, or the two forms to propose one; then what changed before. */
function Amendments({ reader, outcome }: { reader: Reader; outcome: Outcome | undefined }) {
  const open = reader.amendments.find(({ state }) => state === 'open')
  const closed = reader.amendments.filter(({ state }) => state !== 'open')
  const canAmend = !open && reader.isSealed && reader.isBound && reader.mayNegotiate
  return (
    <>
      {open && (
        <AmendmentView
          reader={reader}
          amendment={open}
          problems={problemsOf(outcome, 'answerAmendment')}
        />
      )}
      {canAmend && <AmendForm reader={reader} problems={problemsOf(outcome, 'amend')} />}
      {canAmend && <EndForm reader={reader} problems={problemsOf(outcome, 'amendToEnd')} />}
      {closed.map((amendment) => (
        <AmendmentView key={amendment.id} reader={reader} amendment={amendment} />
      ))}
    </>
  )
}
