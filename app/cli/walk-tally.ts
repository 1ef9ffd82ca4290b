import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { type StepId, steps } from '#process/steps.ts'

/** What a step took: time, and what it left in the database. */
export type StepTally = { milliseconds: number; rows: number; events: number }

/** Counts what every step of a walk takes; a step may come back. */
export type Tally = {
  during: <T>(step: StepId, work: () => Promise<T>) => Promise<T>
  /** The steps in their order, also those in which nothing happened. */
  sums: () => { step: StepId; name: string; milliseconds: number; rows: number; events: number }[]
}

/** A tally over a database that nobody else writes to. */
export function tallyOf(db: Db, say: (line: string) => void): Tally {
  const sums = new Map<StepId, StepTally>()
  return {
    async during(step, work) {
      const before = await counted(db)
      const start = performance.now()
      const value = await work()
      const milliseconds = Math.round(performance.now() - start)
      const after = await counted(db)
      const sum = sums.get(step) ?? nothing
      const added = { rows: after.rows - before.rows, events: after.events - before.events }
      sums.set(step, {
        milliseconds: sum.milliseconds + milliseconds,
        rows: sum.rows + added.rows,
        events: sum.events + added.events,
      })
      say(
        `${nameOf(step)}: ${milliseconds} ms, ${added.rows} rijen, ${added.events} gebeurtenissen`,
      )
      return value
    },
    sums: () => steps.map(({ id, name }) => ({ step: id, name, ...(sums.get(id) ?? nothing) })),
  }
}

const nothing: StepTally = { milliseconds: 0, rows: 0, events: 0 }

const nameOf = (step: StepId) => steps.find(({ id }) => id === step)?.name ?? step

/** All rows of all tables but the history, and the lines of the history. */
async function counted(db: Db): Promise<Pick<StepTally, 'rows' | 'events'>> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname in ('public', 'snapshot')`.execute(db)
  const counts = tables.map(
    ({ schema, name }) =>
      sql`select ${name} as name, count(*)::integer as count from ${sql.table(`${schema}.${name}`)}`,
  )
  const { rows } = await sql<{ name: string; count: number }>`
    ${sql.join(counts, sql` union all `)}`.execute(db)
  const events = rows.find(({ name }) => name === 'events')?.count ?? 0
  const all = rows.reduce((sum, { count }) => sum + count, 0)
  return { rows: all - events, events }
}
