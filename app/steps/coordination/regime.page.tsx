import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { mayDo } from '#parties/standing.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { regimeMoves } from './regime.commands.ts'
import { regimeChangesOf } from './regime.store.ts'
import { regimeRefusalWords, regimePageWords as words } from './regime.words.ts'
import { RegimeOverview } from './regime-overview.tsx'

const path = '/trajecten/:roundId/coordinatie/wettelijk-kader'

const moves = {
  switchRegime: move(regimeMoves.switchRegime),
  withdrawRegime: move(regimeMoves.withdrawRegime),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(ask.params.roundId)
  const refusal = outcome?.refusal
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThere()

  const { round, standing } = place
  return page(
    {
      ...stepFrame({ context, round, step: 'coordination', title: words.title }),
      lead: words.lead,
      status,
    },
    <>
      {refusal && (
        <RefusalNote words={regimeRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <RegimeOverview
        round={round}
        changes={await regimeChangesOf(db, roundId)}
        setsUp={mayDo(standing, { by: 'setter-up' }).ok}
        now={now}
        today={dayOf(now)}
        problems={{
          switchRegime: problemsOf(outcome, 'switchRegime'),
          withdrawRegime: problemsOf(outcome, 'withdrawRegime'),
        }}
      />
      <CoordinatorAuthors coordinators={await coordinatorsWhoWrote(db, roundId, ['regime'])} />
    </>,
  )
}
