import { sql } from 'kysely'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Context } from '#parties/actor.ts'
import { type Round, roundsOfActor } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { adviceRequestsOfRounds } from './advice.store.ts'
import { countsOfRounds } from './cycle-counts.store.ts'
import { type CycleCounts, type CycleStage, sideBySide, stageOf } from './cycles.ts'
import { planEventsOfRounds } from './plan.store.ts'
import { type NextDate, nextDates } from './plan.ts'
import { type Progress, progressOf, type Situation } from './progress.ts'
import { situationsOf } from './situations.store.ts'
import type { StepId } from './steps.ts'

/** One round beside those that it goes on with: its own state, next date and figures, never those of another. */
export type Lane = {
  round: Round
  places: string[]
  parties: number
  situation: Situation
  progress: Record<StepId, Progress>
  stage: CycleStage
  next: NextDate | undefined
  /** None for who does not sit at the table. */
  counts: CycleCounts | undefined
}

type Reading = Pick<Context, 'db' | 'now'>

/**
 * All rounds that the actor knows, those that go on with one another in one group, the oldest term first. As many
 * queries for one round as for fifty.
 */
export async function lanesOfActor({ db, now }: Reading): Promise<Lane[][]> {
  const groups = sideBySide(await tiedRounds(db))
  const lanes = await lanesOf(db, groups.flat(), dayOf(now))
  return groups.map((group) => lanes.filter(({ round }) => group.some(({ id }) => id === round.id)))
}

/** The rounds with which one round goes on, itself among them. Nothing for who does not know it. */
export async function lanesBeside({ db, now }: Reading, roundId: Id<'Round'>): Promise<Lane[]> {
  const groups = sideBySide(await tiedRounds(db))
  const group = groups.find((group) => group.some(({ id }) => id === roundId)) ?? []
  return lanesOf(db, group, dayOf(now))
}

type TiedRound = Round & { places: string[]; parties: number; frameworkId: Id<'Round'> | null }

async function tiedRounds(db: Db): Promise<TiedRound[]> {
  const rounds = await roundsOfActor(db)
  const { rows } = await sql<Omit<TiedRound, keyof Round> & { id: Id<'Round'> }>`
    select r.id, r.framework_id,
      array(select m.name from round_municipalities t join municipalities m on m.code = t.code
        where t.round_id = r.id order by m.name) as places,
      (select count(*) from parties p where p.round_id = r.id)::integer as parties
    from rounds r where r.id in (select actor_rounds())`.execute(db)
  const ties = new Map(rows.map((row) => [row.id, row]))
  return rounds.map((round) => {
    const { places = [], parties = 0, frameworkId = null } = ties.get(round.id) ?? {}
    return { ...round, places, parties, frameworkId }
  })
}

async function lanesOf(db: Db, rounds: readonly TiedRound[], today: Day): Promise<Lane[]> {
  const ids = rounds.map(({ id }) => id)
  const situations = await situationsOf(db, ids)
  const counts = await countsOfRounds(db, ids)
  const events = await planEventsOfRounds(db, ids)
  const requests = await adviceRequestsOfRounds(db, ids)
  return rounds.flatMap(({ places, parties, frameworkId: _, ...round }) => {
    const situation = situations.get(round.id)
    if (!situation) return []
    const advice = requests.get(round.id) ?? []
    const [next] = nextDates(events.get(round.id) ?? [], round, { today, most: 1, advice })
    return {
      round,
      places,
      parties,
      situation,
      progress: progressOf(situation),
      stage: stageOf({ ...round, facts: situation.facts }, today),
      next,
      counts: counts.get(round.id),
    }
  })
}
