import { describe, expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addGoal, dropGoal } from './goals.commands.ts'
import { goalsOf } from './goals.store.ts'
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
