import { boundBy } from '#agreement/amendments.ts'
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
  const known = [...review.disposed, ...review.ended]
  const disposed = known.find(({ commitment }) => commitment.code === params.code)
  if (!disposed) return notThere()
  const reader = readerOf(disposed, { standing, review })
  const carried = await Promise.all(
    review.nextRounds.map(async (next) => ({
      ...next,
      isCarried: (await carriedOnIn(context.db, next.id)).includes(disposed.commitment.id),
    })),
  )
  const { code, title, state } = disposed.commitment
  const isAsked = state === 'tabled' && !reader.amendments.some((one) => one.state === 'open')
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
      {isAsked && (
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
  const { state, tabled } = reader.disposed.commitment
  const isBound = boundBy([tabled], reader.contracting).some((party) => party === reader.own)
  const canAmend = !open && state === 'tabled' && reader.isSealed && isBound && reader.mayNegotiate
  // Who was too late gets back what she typed, though the form is not offered now.
  const typed = problemsOf(outcome, 'amend')
  return (
    <>
      {open && (
        <AmendmentView
          reader={reader}
          amendment={open}
          problems={problemsOf(outcome, 'answerAmendment')}
        />
      )}
      {(canAmend || typed) && <AmendForm reader={reader} problems={typed} />}
      {canAmend && <EndForm reader={reader} problems={problemsOf(outcome, 'amendToEnd')} />}
      {closed.map((amendment) => (
        <AmendmentView key={amendment.id} reader={reader} amendment={amendment} />
      ))}
    </>
  )
}
