import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Act } from './acts.ts'
import { factsOfRounds } from './facts.store.ts'
import { owingIn } from './owing.store.ts'
import type { Situation } from './progress.ts'
import { reopeningsOf } from './reopenings.store.ts'

/**
 * Everything from which the states of the steps of these rounds follow: four queries, however many rounds. A
 * round that the asker does not know has none.
 */
export async function situationsOf(
  db: Db,
  roundIds: readonly Id<'Round'>[],
): Promise<Map<Id<'Round'>, Situation>> {
  const facts = await factsOfRounds(db, roundIds)
  const reopened = await reopeningsOf(db, roundIds)
  const acts = await actsOfRounds(db, roundIds)
  const owing = await owingIn(db, roundIds)
  return new Map(
    [...facts].map(([id, facts]) => [
      id,
      {
        facts,
        reopened: reopened.get(id) ?? {},
        acts: acts.get(id) ?? [],
        owing: owing.get(id) ?? {},
      },
    ]),
  )
}

/** The same of one round. A fault where the asker does not know it, so ask for the standing first. */
export async function situationOf(db: Db, roundId: Id<'Round'>): Promise<Situation> {
  const situation = (await situationsOf(db, [roundId])).get(roundId)
  if (!situation) throw new Error('There is nothing to say of a round that is not there')
  return situation
}

async function actsOfRounds(
  db: Db,
  roundIds: readonly Id<'Round'>[],
): Promise<Map<Id<'Round'>, Act[]>> {
  if (roundIds.length === 0) return new Map()
  const { rows } = await sql<Act & { roundId: Id<'Round'> }>`
    select round_id, subject, move, at, person, organisation, coordinates
    from acts_of_rounds(array[${sql.join([...roundIds])}]::uuid[])`.execute(db)
  return Map.groupBy(rows, ({ roundId }) => roundId)
}
