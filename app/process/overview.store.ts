import { commitmentsOf } from '#agreement/commitments.store.ts'
import { positionsIn } from '#agreement/positions.store.ts'
import { dayOf } from '#kernel/day.ts'
import type { Context } from '#parties/actor.ts'
import { partiesOf, type Round, roundsOfActor, standingIn } from '#parties/rounds.store.ts'
import { lastVisitOfActor } from '#parties/sessions.store.ts'
import type { Db } from '#platform/db.ts'
import { adviceRequestsOf } from './advice.store.ts'
import { asksOfActor } from './asks.store.ts'
import type { Ask } from './asks.ts'
import { type Happened, happenedSince } from './feed.store.ts'
import { type Lane, lanesBeside } from './lanes.store.ts'
import { type Bounced, bouncedMates } from './mail-level.store.ts'
import { planEventsOf } from './plan.store.ts'
import { type NextDate, nextDates } from './plan.ts'
import type { Progress } from './progress.ts'
import type { StepId } from './steps.ts'
import { type Tally, tallyOf } from './tally.ts'
import { vacanciesOf } from './vacancies.store.ts'
import type { Vacancy } from './vacancies.ts'

/** Everything that someone sees when she comes in. */
export type Overview = {
  asks: Ask[]
  rounds: Round[]
  /** The round in which she is asked something first; else her newest. None where she has no round. */
  current: CurrentRound | undefined
  happened: Happened[]
  since: Date | undefined
  /** Where somebody of her own organisation is going to be missing. */
  vacancies: Vacancy[]
  /** Whose mail came back, for who gives mandates in her organisation. */
  bounced: Bounced[]
}

export type CurrentRound = {
  round: Round
  progress: Record<StepId, Progress>
  /** This round and those that it goes on with. */
  lanes: Lane[]
  /** None for who does not sit at the table. */
  tally: Tally | undefined
  isParty: boolean
  dates: NextDate[]
}

/** What waits for the actor, how her round stands, and what others did since she was here. The queries are as many for one round as for fifty. */
export async function overviewOf({
  db,
  now,
  actor,
}: Pick<Context, 'db' | 'now' | 'actor'>): Promise<Overview> {
  const asks = await asksOfActor(db)
  const rounds = await roundsOfActor(db)
  const since = await lastVisitOfActor(db)
  const round = rounds.find(({ id }) => id === asks[0]?.roundId) ?? rounds[0]
  return {
    asks,
    rounds,
    current: round && (await currentRound({ db, now }, round)),
    happened: await happenedSince(db, since),
    since,
    bounced: await bouncedMates(db),
    vacancies: (await vacanciesOf(db, { today: dayOf(now) })).filter(
      ({ party }) => party.organisationId === actor.hat?.organisationId,
    ),
  }
}

async function currentRound(
  { db, now }: Pick<Context, 'db' | 'now'>,
  round: Round,
): Promise<CurrentRound | undefined> {
  const lanes = await lanesBeside({ db, now }, round.id)
  const own = lanes.find((lane) => lane.round.id === round.id)
  if (!own) return undefined
  const standing = await standingIn(db, round.id)
  const isParty = standing?.party?.role === 'contracting'
  const isAtTable = standing?.party !== undefined || standing?.coordinates
  const advice = await adviceRequestsOf(db, round.id)
  const asked = { today: dayOf(now), most: 3, advice }
  const dates = nextDates(await planEventsOf(db, round.id), round, asked)
  return {
    round,
    progress: own.progress,
    lanes,
    dates,
    isParty,
    tally: isAtTable ? await tally(db, round, standing) : undefined,
  }
}

type Standing = Awaited<ReturnType<typeof standingIn>>

async function tally(db: Db, { id }: Round, standing: Standing): Promise<Tally> {
  const parties = await partiesOf(db, id)
  const contracting = parties.filter(({ role }) => role === 'contracting').map(({ id }) => id)
  const commitments = await commitmentsOf(db, id)
  const positions = await positionsIn(db, id)
  return tallyOf({ commitments, positions, contracting }, standing?.party?.id)
}
