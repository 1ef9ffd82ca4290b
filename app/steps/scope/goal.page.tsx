import { newestVersion } from '#agreement/agreement-versions.store.ts'
import { countMoves } from '#agreement/goal-counts.commands.ts'
import { goalFactsOf } from '#agreement/goal-facts.store.ts'
import { goalOverview } from '#agreement/goal-overview.store.ts'
import { matrixIn } from '#agreement/goal-overview.ts'
import { placeMoves } from '#agreement/goal-places.commands.ts'
import { placesOfGoal } from '#agreement/goal-places.store.ts'
import { splitMoves } from '#agreement/goal-splits.commands.ts'
import { splitsOfGoal } from '#agreement/goal-splits.store.ts'
import { aimWords, goalRefusalWords } from '#agreement/goals.words.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { mayDo } from '#parties/standing.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { cascadeWords } from './cascade.words.ts'
import { GoalFactsCard } from './goal-facts.tsx'
import { GoalView } from './goal-view.tsx'

const path = '/trajecten/:roundId/scope/doelen/:goalId'

const moves = {
  place: move(placeMoves.place),
  split: move(splitMoves.split),
  unsplit: move(splitMoves.unsplit),
  count: move(countMoves.count),
  uncount: move(countMoves.uncount),
}

/** One goal: what is promised for it by association and year, its split, its place, and the commitments that serve it. */
export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

type Outcome = OutcomeOf<typeof moves>

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(ask.params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()
  const overview = await goalOverview(db, roundId)
  const goal = overview.goals.find((one) => one.id === ask.params.goalId)
  if (!goal) return notThere()

  const { round, standing } = place
  const isOpen = !goal.dropped && (await newestVersion(db, roundId)) === undefined
  const permission = { by: 'coordinator-or-contracting', act: 'negotiate' } as const
  const refusal = outcome?.refusal
  const crumbs = [
    { name: cascadeWords.title, href: href('/trajecten/:roundId/scope/doelen', { roundId }) },
  ]
  const frame = stepFrame({ context, round, step: 'scope', title: goal.text, crumbs })
  return page(
    { ...frame, lead: aimWords(goal), status },
    <>
      {refusal && (
        <RefusalNote words={goalRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <GoalFactsCard
        roundId={roundId}
        facts={await goalFactsOf(db, roundId, goal.id)}
        parties={await partiesOf(db, roundId)}
      />
      <GoalView
        roundId={roundId}
        now={now}
        goal={goal}
        overview={overview}
        matrix={matrixIn(overview, goal)}
        splits={await splitsOfGoal(db, roundId, goal.id)}
        places={await placesOfGoal(db, goal.id)}
        term={{ from: yearIn(round.termFrom), until: yearIn(round.termUntil) }}
        writes={isOpen && mayDo(standing, permission).ok}
        own={
          isOpen && mayDo(standing, { by: 'contracting', act: 'negotiate' }).ok
            ? standing.party?.id
            : undefined
        }
        problems={problemsIn(outcome)}
      />
    </>,
  )
}

const problemsIn = (outcome: Outcome | undefined) => ({
  place: problemsOf(outcome, 'place'),
  split: problemsOf(outcome, 'split'),
  unsplit: problemsOf(outcome, 'unsplit'),
  count: problemsOf(outcome, 'count'),
})

const yearIn = (day: string) => Number(day.slice(0, 4))
