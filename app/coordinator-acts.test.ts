import { beforeAll, describe, expect, it } from 'vitest'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { isToldAct } from '#steps/coordination/coordinator-acts.words.ts'
import { canonicals } from './moves.example.ts'
import { atStage, telling, theWorld } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

/** The acts of coordinators that the history has, by subject and move. */
const actsOfCoordinators = (db: Db) =>
  db
    .selectFrom('events')
    .select(['subject', 'move', 'lane'])
    .where('chain', '=', roundId)
    .where('roundRole', '=', 'coordinator')
    .groupBy(['subject', 'move', 'lane'])
    .execute()

describe('the monthly list of what a coordinator did', () => {
  it('has words for every move that a coordinator can make', async () => {
    const untold = new Set<string>()
    const made = new Set<string>()
    for (const canonical of canonicals)
      await atStage(canonical.at, async (db) => {
        await canonical.before?.(db)
        // What is made at the gate, the database refuses to who is signed in.
        const answer = await canonical.run(db, 'coordinator').catch(() => undefined)
        if (!answer?.ok) return
        for (const act of await actsOfCoordinators(db)) {
          made.add(`${act.subject} ${act.move}`)
          if (act.lane === 'table' && !isToldAct(act)) untold.add(`${act.subject} ${act.move}`)
        }
      })
    expect([...untold]).toEqual([])
    expect(made.size).toBeGreaterThan(30)
  }, 120_000)
})
