import { newestVersion } from '#agreement/agreement-versions.store.ts'
import { baseDocumentsOf } from '#agreement/base-documents.store.ts'
import { exclusionsOf } from '#agreement/exclusions.store.ts'
import { goalFactsOf } from '#agreement/goal-facts.store.ts'
import { goalMoves } from '#agreement/goals.commands.ts'
import { correctionsOf, goalsOf } from '#agreement/goals.store.ts'
import { isHers } from '#agreement/goals.ts'
import { goalRefusalWords } from '#agreement/goals.words.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { mayDo } from '#parties/standing.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { roundNormsOf } from './round-norms.store.ts'
import { scopeWords as words } from './scope.words.ts'
import { Scope } from './scope-overview.tsx'

const path = '/trajecten/:roundId/scope'

const moves = {
  add: move(goalMoves.add),
  correct: move(goalMoves.correct),
  drop: move(goalMoves.drop),
}

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

type Outcome = OutcomeOf<typeof moves>

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const isFrozen = (await newestVersion(db, roundId)) !== undefined
  const refusal = outcome?.refusal
  return page(
    { ...stepFrame({ context, round, step: 'scope' }), lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={goalRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <Scope
        roundId={roundId}
        now={now}
        writes={mayDo(standing, { by: 'coordinator-or-contracting', act: 'negotiate' }).ok}
        themes={await themesOf(db, roundId)}
        goals={await goalsOf(db, roundId)}
        corrects={(goal) => !isFrozen && isHers(goal, standing)}
        corrections={await correctionsOf(db, roundId)}
        facts={await goalFactsOf(db, roundId)}
        parties={await partiesOf(db, roundId)}
        documents={await baseDocumentsOf(db, roundId)}
        exclusions={await exclusionsOf(db, roundId)}
        norms={await roundNormsOf(db, round, now)}
        problems={{
          add: problemsOf(outcome, 'add'),
          correct: problemsOf(outcome, 'correct'),
          drop: problemsOf(outcome, 'drop'),
        }}
      />
      <CoordinatorAuthors coordinators={await coordinatorsWhoWrote(db, roundId, ['goal'])} />
    </>,
  )
}
