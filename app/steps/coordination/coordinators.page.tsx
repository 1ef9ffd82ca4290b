import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { mayDo } from '#parties/standing.ts'
import { candidatesFor, coordinatorsOf } from '#process/coordinators.store.ts'
import { coordinatorRefusalWords } from '#process/coordinators.words.ts'
import { placeIn } from '#process/place.store.ts'
import { planEventsOf } from '#process/plan.store.ts'
import { planOf } from '#process/plan.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { coordinationWords as words } from './coordination.words.ts'
import { Coordination } from './coordination-overview.tsx'
import { coordinatorMoves } from './coordinators.commands.ts'
import { messagesIn } from './messages.store.ts'
import { acceptancesIn, rulesVersionsOf } from './process-rules.store.ts'

const path = '/trajecten/:roundId/coordinatie'

const moves = { appoint: move(coordinatorMoves.appoint), end: move(coordinatorMoves.end) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

type Outcome = OutcomeOf<typeof moves>

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThere()

  const { round, standing } = place
  const setsUp = mayDo(standing, { by: 'setter-up' }).ok
  const today = dayOf(now)
  const year = Number(round.termFrom.slice(0, 4))
  const refusal = outcome?.refusal
  return page(
    { ...stepFrame({ context, round, step: 'coordination' }), lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={coordinatorRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <Coordination
        place={place}
        now={now}
        parties={await partiesOf(db, roundId)}
        coordinators={await coordinatorsOf(db, roundId)}
        candidates={setsUp ? await candidatesFor(db, roundId) : undefined}
        versions={await rulesVersionsOf(db, roundId)}
        acceptances={await acceptancesIn(db, roundId)}
        plan={planOf(await planEventsOf(db, roundId), { ...round, year }, today)}
        messages={await messagesIn(db, roundId)}
        problems={{ appoint: problemsOf(outcome, 'appoint'), end: problemsOf(outcome, 'end') }}
      />
    </>,
  )
}
