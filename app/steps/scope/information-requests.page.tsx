import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { mayDo } from '#parties/standing.ts'
import { charterOf } from '#process/charter.store.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { requestRefusalWords, informationWords as words } from './information.words.ts'
import { requestMoves } from './information-requests.commands.ts'
import { AskForm } from './information-requests.form.tsx'
import { informationRequestsOf } from './information-requests.store.ts'
import { papersOf } from './papers.store.ts'
import { RequestList } from './request-list.tsx'

const path = '/trajecten/:roundId/scope/informatie/vragen'

const moves = {
  ask: move(requestMoves.ask),
  answer: move(requestMoves.answer),
  refuse: move(requestMoves.refuse),
  withdraw: move(requestMoves.withdraw),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show({ params, context }: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const { party } = standing
  const speaks = mayDo(standing, { by: 'contracting', act: 'negotiate' }).ok
  const refusal = outcome?.refusal
  const parties = await partiesOf(db, roundId)
  const { answerWorkingDays: days } = await charterOf(db, roundId)
  const room = href('/trajecten/:roundId/scope/informatie', { roundId })
  const crumbs = [{ name: words.title, href: room }]
  const frame = stepFrame({ context, round, step: 'scope', title: words.requests, crumbs })
  return page(
    { ...frame, lead: words.requestsLead, status },
    <>
      {refusal && (
        <RefusalNote words={requestRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <RequestList
        requests={await informationRequestsOf(db, roundId)}
        papers={await papersOf(db, roundId)}
        speaksFor={speaks ? party?.id : undefined}
        problems={{
          answer: problemsOf(outcome, 'answer'),
          refuse: problemsOf(outcome, 'refuse'),
          withdraw: problemsOf(outcome, 'withdraw'),
        }}
        {...{ parties, roundId, today: dayOf(now), now }}
      />
      {speaks && party && (
        <AskForm {...{ parties, days }} own={party.id} problems={problemsOf(outcome, 'ask')} />
      )}
    </>,
  )
}
