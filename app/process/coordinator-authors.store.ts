import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { coordinatorsOf } from './coordinators.store.ts'
import type { Coordinator } from './coordinators.ts'

/** The coordinators of a round who did something with one of these subjects at its table, by the history. */
export async function coordinatorsWhoWrote(
  db: Db,
  roundId: Id<'Round'>,
  subjects: readonly string[],
): Promise<Coordinator[]> {
  const { rows } = await sql<{ personId: Id<'Person'> }>`
    select distinct person_id from events
    where chain = ${roundId} and lane = 'table' and round_role = 'coordinator' and subject in (${sql.join([...subjects])})
      and chain in (select actor_table()::text)`.execute(db)
  const people = new Set(rows.map(({ personId }) => personId))
  if (people.size === 0) return []
  const all = await coordinatorsOf(db, roundId)
  return all.filter(({ personId }) => people.has(personId))
}
