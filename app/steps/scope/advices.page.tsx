import { commitmentsOf } from '#agreement/commitments.store.ts'
import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { mayDo } from '#parties/standing.ts'
import { adviceRequestsOf } from '#process/advice.store.ts'
import { askerOf } from '#process/advice.ts'
import { AdviceList } from '#process/advice-list.tsx'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { adviceMoves } from './advice.commands.ts'
import { AskAdviceForm } from './advice.form.tsx'
import { adviceRefusalWords, adviceWords as words } from './advice-page.words.ts'
import { papersOf } from './papers.store.ts'

const path = '/trajecten/:roundId/scope/advies'

const moves = { ask: move(adviceMoves.ask) }

/** All requests for advice of a round, each with its own day. */
export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
) {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const parties = await partiesOf(db, roundId)
  const own = parties.find(({ id }) => id === standing.party?.id)
  const mayAsk = mayDo(standing, { by: 'contracting', act: 'negotiate' }).ok
  const refusal = outcome?.refusal
  const frame = stepFrame({ context, round, step: 'scope', title: words.title })
  return page(
    { ...frame, lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={adviceRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <AdviceList
        {...{ roundId, parties }}
        requests={await adviceRequestsOf(db, roundId)}
        today={dayOf(now)}
      />
      {mayAsk && own && askerOf(own.kind) && (
        <AskAdviceForm
          parties={parties}
          papers={await papersOf(db, roundId)}
          commitments={await commitmentsOf(db, roundId)}
          today={dayOf(now)}
          problems={problemsOf(outcome, 'ask')}
        />
      )}
    </>,
  )
}
