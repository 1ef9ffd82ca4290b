import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { inDatabase } from '#platform/testing.ts'
import { stepStates } from '#process/progress.ts'
import { steps } from '#process/steps.ts'
import { commands } from './moves.example.ts'

/** What somebody would have to send to put a step in a state herself. */
const byHand = ['step', 'stepId', 'step_id', 'stepState', 'step_state', 'progress']

it('has no move that puts a step in a state', () => {
  const ofSteps = commands.filter(({ command }) =>
    Object.keys(command.fields.shape).some((name) => byHand.includes(name)),
  )
  expect(ofSteps.map(({ name }) => name)).toEqual([])
})

it('keeps no state of a step anywhere', () =>
  inDatabase(async (db) => {
    const { rows: columns } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name = any (${byHand})`.execute(db)
    expect(columns).toEqual([])
    const { rows: types } = await sql<{ label: string }>`
      select t.typname as label from pg_enum e join pg_type t on t.oid = e.enumtypid
      group by t.typname having array_agg(e.enumlabel::text) @> ${[...stepStates]}::text[]
        or array_agg(e.enumlabel::text) @> ${steps.map(({ id }) => id)}::text[]`.execute(db)
    expect(types).toEqual([])
  }))
