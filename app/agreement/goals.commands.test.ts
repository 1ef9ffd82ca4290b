import { describe, expect, it } from 'vitest'
import { type Id, id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addFrozenRound } from './agreement-versions.example.ts'
import { addGoal, correctGoal, dropGoal } from './goals.commands.ts'
import { correctionsOf, goalsOf } from './goals.store.ts'
import { unserved } from './goals.ts'
import { chainOf } from './history.store.ts'

const wanted = {
  roundId,
  themeId,
  text: 'Meer sociale huurwoningen',
  quantity: 1200,
  unit: 'woningen',
  year: 2030,
  source: 'Woonvisie 2024, p. 12',
}

it('sets a goal with its number, year and source', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('ambtenaar', db)
    const added = await addGoal.run(context, wanted)
    await addGoal.run(context, { roundId, themeId, text: 'Korter wachten', source: 'Huurders' })

    expect(added.ok).toBe(true)
    const goals = await goalsOf(db, roundId)
    expect(goals).toMatchObject([
      { text: wanted.text, quantity: 1200, unit: 'woningen', year: 2030, theme: 'Beschikbaarheid' },
      { text: 'Korter wachten', quantity: null, unit: null, year: null, position: 2 },
    ])
    expect(unserved(goals)).toHaveLength(2)
    await asOwner(db)
    expect(await chainOf(db, roundId)).toMatchObject([{ move: 'add' }, { move: 'add' }])
  }))

it('lets a goal go once, and keeps why', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('voorzitter', db)
    const added = await addGoal.run(context, wanted)
    if (!added.ok) throw new Error('The goal was refused')
    const drop = { roundId, goalId: added.value.id, reason: 'Dit staat al in de woondeal.' }
    expect(await dropGoal.run(context, drop)).toMatchObject({ ok: true })
    expect(await dropGoal.run(context, drop)).toMatchObject({ refusal: { code: 'goal-dropped' } })

    const goals = await goalsOf(db, roundId)
    expect(goals).toMatchObject([{ dropped: { reason: 'Dit staat al in de woondeal.' } }])
    expect(unserved(goals)).toEqual([])
  }))

describe('a correction', () => {
  const after = { text: 'Ten minste 1.250 sociale huurwoningen', source: 'Woonvisie 2024, p. 13' }

  async function setBy(name: PersonName, db: Db): Promise<Id<'Goal'>> {
    await addRound(db)
    const added = await addGoal.run(await acting(name, db), wanted)
    if (!added.ok) throw new Error(added.refusal.code)
    return added.value.id
  }

  it('puts better words in a goal and keeps those that stood there, in one line of history', () =>
    inDatabase(async (db) => {
      const goalId = await setBy('voorzitter', db)
      const context = await acting('lid', db)
      const better = { roundId, goalId, ...after, quantity: 1250, unit: 'woningen', year: 2030 }
      expect(await correctGoal.run(context, better)).toMatchObject({ ok: true })
      expect(await goalsOf(db, roundId)).toMatchObject([{ ...after, quantity: 1250 }])
      expect(await correctionsOf(db, roundId)).toMatchObject([
        { goalId, text: wanted.text, quantity: 1200, source: wanted.source, by: 'Jan de Wit' },
      ])
      expect(await correctGoal.run(context, better)).toMatchObject({
        refusal: { code: 'goal-unchanged' },
      })
      await asOwner(db)
      const lines = await chainOf(db, roundId)
      expect(lines.map(({ move }) => move)).toEqual(['add', 'correct'])
    }))

  it.each<[PersonName, PersonName, string]>([
    ['voorzitter', 'ambtenaar', 'goal-of-another'],
    ['voorzitter', 'coordinator', 'goal-of-another'],
    ['coordinator', 'voorzitter', 'goal-of-another'],
    ['voorzitter', 'adviseur', 'not-yours-to-do'],
    ['voorzitter', 'vreemde', 'no-such-round'],
  ])('of a goal by %s is not for %s: %s', (by, other, code) =>
    inDatabase(async (db) => {
      const goalId = await setBy(by, db)
      const answer = await correctGoal.run(await acting(other, db), { roundId, goalId, ...after })
      expect(answer).toMatchObject({ ok: false, refusal: { code } })
    }),
  )

  it('is for the coordinator where she set the goal', () =>
    inDatabase(async (db) => {
      const goalId = await setBy('coordinator', db)
      const context = await acting('coordinator', db)
      const answer = await correctGoal.run(context, { roundId, goalId, ...after })
      expect(answer).toMatchObject({ ok: true })
    }))

  it('comes too late once the text is frozen, or the goal was let go', () =>
    inDatabase(async (db) => {
      await addFrozenRound(db)
      const added = await addGoal.run(await acting('lid', db), wanted)
      const goalId = added.ok ? added.value.id : id<'Goal'>('')
      const correcting = async () =>
        correctGoal.run(await acting('lid', db), { roundId, goalId, ...after })
      expect(await correcting()).toMatchObject({ refusal: { code: 'goal-frozen' } })
      await dropGoal.run(await acting('lid', db), { roundId, goalId, reason: 'Dubbel.' })
      expect(await correcting()).toMatchObject({ refusal: { code: 'goal-dropped' } })
    }))
})

describe('the form', () => {
  const wrong = (input: object) =>
    Object.keys(
      Object.fromEntries(
        addGoal.fields.safeParse(input).error?.issues.map(({ path }) => [path.join('.'), 1]) ?? [],
      ),
    )

  it('asks a number and a unit together', () => {
    expect(wrong(wanted)).toEqual([])
    expect(wrong({ ...wanted, unit: undefined })).toEqual(['unit'])
    expect(wrong({ ...wanted, quantity: undefined })).toEqual(['quantity'])
  })

  it('asks a text and a source', () => {
    expect(wrong({ roundId, themeId, text: ' ', source: '' })).toEqual(['text', 'source'])
  })
})

it('has no theme and no goal that are not in the round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const nowhere = '00000000-0000-7000-8000-ffffffffffff'
    const context = await acting('strateeg', db)
    const added = await addGoal.run(context, { ...wanted, themeId: id(nowhere) })
    expect(added).toMatchObject({ refusal: { code: 'no-such-theme' } })
    const dropped = await dropGoal.run(context, { roundId, goalId: id(nowhere), reason: 'x' })
    expect(dropped).toMatchObject({ refusal: { code: 'no-such-goal' } })
  }))

it.each<[PersonName, string]>([
  ['vreemde', 'no-such-round'],
  ['raadslid', 'not-yours-to-do'],
  ['adviseur', 'not-yours-to-do'],
])('refuses %s with %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const refused = await addGoal.run(await acting(name, db), wanted)
    expect(refused).toMatchObject({ refusal: { code } })
    expect(await goalsOf(db, roundId)).toEqual([])
  }),
)
