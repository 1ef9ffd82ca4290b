import { commitmentsOf } from '#agreement/commitments.store.ts'
import { factMoves } from '#agreement/facts.commands.ts'
import { factsOf, factVersionsOf, usedFactsOf } from '#agreement/facts.store.ts'
import { factRefusalWords } from '#agreement/facts.words.ts'
import { goalFactMoves } from '#agreement/goal-facts.commands.ts'
import { goalFactsOf } from '#agreement/goal-facts.store.ts'
import { goalsOf } from '#agreement/goals.store.ts'
import { isHers } from '#agreement/goals.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { mayDo, type Standing } from '#parties/standing.ts'
import type { Db } from '#platform/db.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { FactForm } from './fact-base.form.tsx'
import { factWords as words } from './fact-base.words.ts'
import { FactList } from './fact-list.tsx'

const path = '/trajecten/:roundId/scope/feiten'

const moves = {
  add: move(factMoves.add),
  correct: move(factMoves.correct),
  answer: move(factMoves.answer),
  withdraw: move(factMoves.withdraw),
  use: move(factMoves.use),
  unuse: move(factMoves.unuse),
  useForGoal: move(goalFactMoves.useForGoal),
  unuseForGoal: move(goalFactMoves.unuseForGoal),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const { db, now } = context
  const place = await placeIn(db, id<'Round'>(params.roundId), ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const writes = mayDo(standing, { by: 'coordinator-or-contracting', act: 'negotiate' }).ok
  const refusal = outcome?.refusal
  const frame = stepFrame({ context, round, step: 'scope', title: words.title })
  return page(
    { ...frame, lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={factRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <FactList
        roundId={round.id}
        now={now}
        {...(await readFacts(db, standing))}
        reader={{ party: standing.party?.id, coordinates: standing.coordinates, writes }}
        problems={{
          add: undefined,
          correct: problemsOf(outcome, 'correct'),
          answer: problemsOf(outcome, 'answer'),
          withdraw: problemsOf(outcome, 'withdraw'),
          use: problemsOf(outcome, 'use'),
          useForGoal: problemsOf(outcome, 'useForGoal'),
        }}
      />
      {writes && <FactForm problems={problemsOf(outcome, 'add')} />}
      <CoordinatorAuthors coordinators={await coordinatorsWhoWrote(db, round.id, ['fact'])} />
    </>,
  )
}

async function readFacts(db: Db, { roundId, coordinates, party }: Standing) {
  const parties = await partiesOf(db, roundId)
  const commitments = await commitmentsOf(db, roundId)
  const goals = await goalsOf(db, roundId)
  return {
    facts: await factsOf(db, roundId),
    versions: await factVersionsOf(db, roundId),
    uses: await usedFactsOf(db, roundId),
    goalUses: await goalFactsOf(db, roundId),
    goals: goals.filter(
      (goal) => !goal.dropped && (coordinates || isHers(goal, { coordinates, party })),
    ),
    parties: parties.filter(({ role }) => role === 'contracting'),
    commitments: commitments.filter(
      ({ state, tabled }) =>
        state === 'tabled' &&
        (coordinates ||
          (party && (tabled.owners.includes(party.id) || tabled.partyId === party.id))),
    ),
  }
}
