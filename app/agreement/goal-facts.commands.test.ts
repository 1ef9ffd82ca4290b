import { describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { factMoves } from './facts.commands.ts'
import { goalFactMoves } from './goal-facts.commands.ts'
import { goalFactsOf } from './goal-facts.store.ts'
import { goalMoves } from './goals.commands.ts'
import { chainOf } from './history.store.ts'

type Laid = { factId: Id<'Fact'>; goalId: Id<'Goal'> }

/** A goal that the association set, and a fact that the coordinator brought. */
async function laid(db: Db): Promise<Laid> {
  await addRound(db)
  const text = { roundId, text: 'Er staan 4.120 woningen.', source: 'CBS', onDay: '2026-01-01' }
  const fact = await factMoves.add.run(
    await acting('coordinator', db),
    factMoves.add.fields.parse(text),
  )
  const aim = { roundId, themeId, text: 'Meer sociale huur', source: 'Woonvisie' }
  const goal = await goalMoves.add.run(
    await acting('strateeg', db),
    goalMoves.add.fields.parse(aim),
  )
  if (!fact.ok || !goal.ok) throw new Error('The fact or the goal was refused')
  return { factId: fact.value.id, goalId: goal.value.id }
}

const use = async (db: Db, by: PersonName, on: Laid) =>
  goalFactMoves.useForGoal.run(await acting(by, db), { roundId, ...on })

const unuse = async (db: Db, by: PersonName, on: Laid) =>
  goalFactMoves.unuseForGoal.run(await acting(by, db), { roundId, ...on })

const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('a goal that uses a fact', () => {
  it('is linked by who set the goal or the coordinator, and by no other', () =>
    inDatabase(async (db) => {
      const on = await laid(db)
      expect(await use(db, 'lid', on)).toMatchObject(refused('goal-of-another'))
      expect((await use(db, 'strateeg', on)).ok).toBe(true)
      expect(await unuse(db, 'lid', on)).toMatchObject(refused('goal-of-another'))
      expect((await unuse(db, 'coordinator', on)).ok).toBe(true)
    }))

  it('has it once; taken away, it can be put there again', () =>
    inDatabase(async (db) => {
      const on = await laid(db)
      expect(await unuse(db, 'strateeg', on)).toMatchObject(refused('not-used'))
      await use(db, 'strateeg', on)
      expect(await use(db, 'strateeg', on)).toMatchObject(refused('used-already'))
      expect(await goalFactsOf(db, roundId)).toMatchObject([
        { id: on.factId, goalId: on.goalId, goal: 'Meer sociale huur' },
      ])
      await unuse(db, 'strateeg', on)
      expect(await goalFactsOf(db, roundId, on.goalId)).toEqual([])
      expect((await use(db, 'strateeg', on)).ok).toBe(true)
      expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual([
        'add',
        'add',
        'useForGoal',
        'unuseForGoal',
        'useForGoal',
      ])
    }))

  it('takes no fact that was withdrawn, and keeps one that is withdrawn later until it is taken away', () =>
    inDatabase(async (db) => {
      const on = await laid(db)
      await use(db, 'strateeg', on)
      const withdrawing = { roundId, factId: on.factId, reason: 'Te oud.' }
      await factMoves.withdraw.run(await acting('coordinator', db), withdrawing)
      expect(await goalFactsOf(db, roundId)).toMatchObject([{ withdrawn: 'Te oud.' }])
      expect((await unuse(db, 'strateeg', on)).ok).toBe(true)
      expect(await use(db, 'strateeg', on)).toMatchObject(refused('fact-withdrawn'))
    }))

  it('is not there once it was let go', () =>
    inDatabase(async (db) => {
      const on = await laid(db)
      await use(db, 'strateeg', on)
      const dropping = { roundId, goalId: on.goalId, reason: 'Staat in de woondeal.' }
      await goalMoves.drop.run(await acting('strateeg', db), dropping)
      expect(await goalFactsOf(db, roundId)).toEqual([])
      expect(await use(db, 'strateeg', on)).toMatchObject(refused('no-such-goal'))
    }))

  it('is not seen by who sits at no table of the round', () =>
    inDatabase(async (db) => {
      const on = await laid(db)
      await use(db, 'strateeg', on)
      await acting('vreemde', db)
      expect(await goalFactsOf(db, roundId)).toEqual([])
      expect(await use(db, 'vreemde', on)).toMatchObject(refused('no-such-round'))
    }))
})
