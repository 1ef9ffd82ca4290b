import { exampleNotice } from '#agreement/agreement-text.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { municipalitiesOfRound } from '#parties/municipalities.store.ts'
import {
  partiesOf,
  type Round,
  roundById,
  roundsOfActor,
  standingIn,
} from '#parties/rounds.store.ts'
import { isSetterUp } from '#parties/standing.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { page } from '#ui/page.tsx'
import { adviceRequestsOf } from './advice.store.ts'
import { CoordinatorGapNote } from './coordinator-gap.tsx'
import { coordinatorsOf } from './coordinators.store.ts'
import { coordinatorGap, coordinatorsOn } from './coordinators.ts'
import { LanesCard } from './cycle-lanes.tsx'
import { lanesBeside } from './lanes.store.ts'
import { NextDates } from './next-dates.tsx'
import { planEventsOf } from './plan.store.ts'
import { nextDates } from './plan.ts'
import { RoundSteps } from './round-steps.tsx'
import { About, Coordinators, Now, Parties } from './round-view.tsx'
import { roundWords as words } from './rounds.words.ts'

const path = '/trajecten/:roundId'

/** One round: its ten steps with how each stands, where it is now, and who take part. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(context.db, roundId)
  if (!standing) return notThere()
  const round = await roundById(context.db, roundId)
  const lanes = await lanesBeside(context, roundId)
  const own = lanes.find((lane) => lane.round.id === roundId)
  if (!own) return notThere()
  const { progress, situation } = own
  const today = dayOf(context.now)
  const isAtTable = standing.party !== undefined || standing.coordinates
  const coordinators = await coordinatorsOf(context.db, roundId)
  const gap = coordinatorGap(coordinators, today)
  return page(
    {
      ...memberFrame(context, '/trajecten'),
      ...(round.isExample && { notice: exampleNotice }),
      title: round.name,
      crumbs: [{ name: 'Trajecten', href: href('/trajecten', {}) }],
    },
    <div className="columns">
      <div className="stack">
        <Now {...{ round, progress, isAtTable }} facts={situation.facts} />
        <Card title={words.steps} id="stappen">
          {gap && <CoordinatorGapNote {...{ roundId, gap, isSetterUp: isSetterUp(standing) }} />}
          <RoundSteps {...{ roundId, progress, isAtTable }} full />
        </Card>
      </div>
      <div className="stack--close">
        <Parties roundId={roundId} parties={await partiesOf(context.db, roundId)} own={standing} />
        <NextDates
          roundId={roundId}
          dates={await datesOf(context, round, today)}
          today={today}
          isAtTable={isAtTable}
        />
        <LanesCard lanes={lanes} here={roundId} />
        <Coordinators coordinators={coordinatorsOn(coordinators, today)} />
        <About
          round={round}
          today={today}
          places={await placesOf(context, roundId)}
          previous={await previousOf(context, round)}
        />
      </div>
    </div>,
  )
}

const placesOf = async ({ db }: Context, roundId: Round['id']) =>
  (await municipalitiesOfRound(db, roundId)).map(({ name }) => name)

async function previousOf({ db }: Context, { previousId }: Round): Promise<Round | undefined> {
  if (!previousId) return undefined
  const known = await roundsOfActor(db)
  return known.find(({ id }) => id === previousId)
}

async function datesOf({ db }: Context, round: Round, today: Day) {
  const advice = await adviceRequestsOf(db, round.id)
  return nextDates(await planEventsOf(db, round.id), round, { today, most: 3, advice })
}
