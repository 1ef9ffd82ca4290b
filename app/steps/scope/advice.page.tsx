import { commitmentsOf } from '#agreement/commitments.store.ts'
import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { mayDo, type Standing } from '#parties/standing.ts'
import { adviceRequestsOf } from '#process/advice.store.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { adviceMoves } from './advice.commands.ts'
import { adviceAnswerMoves } from './advice-answers.commands.ts'
import type { AdviceProblems } from './advice-answers.form.tsx'
import { adviceExtensionMoves } from './advice-extensions.commands.ts'
import { adviceRefusalWords, adviceWords as words } from './advice-page.words.ts'
import { AdviceView } from './advice-view.tsx'
import { papersOf } from './papers.store.ts'

const path = '/trajecten/:roundId/scope/advies/:adviceId'

const moves = {
  give: move(adviceAnswerMoves.give),
  reply: move(adviceAnswerMoves.reply),
  takeBack: move(adviceAnswerMoves.takeBack),
  propose: move(adviceExtensionMoves.propose),
  settle: move(adviceExtensionMoves.settle),
  withdraw: move(adviceMoves.withdraw),
  goOn: move(adviceMoves.goOn),
}

type Outcome = OutcomeOf<typeof moves>

/** One request for advice: what was asked, until when, what was advised and answered, and what the reader can do. */
export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show({ params, context }: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()
  const request = (await adviceRequestsOf(db, roundId)).find(({ id }) => id === params.adviceId)
  if (!request) return notThere()

  const { round, standing } = place
  const refusal = outcome?.refusal
  const crumbs = [{ name: words.title, href: href('/trajecten/:roundId/scope/advies', params) }]
  const frame = stepFrame({ context, round, step: 'scope', title: request.subject, crumbs })
  return page(
    { ...frame, status },
    <>
      {refusal && (
        <RefusalNote words={adviceRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <AdviceView
        {...{ round, request, now }}
        parties={await partiesOf(db, roundId)}
        papers={await papersOf(db, roundId)}
        commitments={await commitmentsOf(db, roundId)}
        own={speaksFor(standing)}
        today={dayOf(now)}
        problems={problemsIn(outcome)}
      />
    </>,
  )
}

const speaksFor = (standing: Standing) =>
  mayDo(standing, { by: 'party', act: 'negotiate' }).ok ? standing.party?.id : undefined

const problemsIn = (outcome: Outcome | undefined): AdviceProblems => ({
  give: problemsOf(outcome, 'give'),
  reply: problemsOf(outcome, 'reply'),
  propose: problemsOf(outcome, 'propose'),
  withdraw: problemsOf(outcome, 'withdraw'),
  goOn: problemsOf(outcome, 'goOn'),
  takeBack: problemsOf(outcome, 'takeBack'),
})
