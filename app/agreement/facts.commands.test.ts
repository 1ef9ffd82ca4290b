import { expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { factMoves } from './facts.commands.ts'
import { factById, factsOf, factVersionsOf, usedFactsOf } from './facts.store.ts'
import { chainOf } from './history.store.ts'

type Name = keyof typeof factMoves
type Given = Record<string, unknown>

const text = { text: 'Er staan 4.120 woningen.', source: 'CBS', onDay: '2026-01-01' }

async function does(db: Db, by: PersonName, move: Name, given: Given) {
  const { fields, run } = factMoves[move] as unknown as typeof factMoves.answer
  return run(await acting(by, db), fields.parse({ roundId, ...given }))
}

async function brought(db: Db, by: PersonName = 'strateeg'): Promise<Id<'Fact'>> {
  const done = await does(db, by, 'add', text)
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value.id
}

const refused = (code: string) => ({ ok: false, refusal: { code } })

const disputed = (factId: Id<'Fact'>, seen = 1) => ({
  factId,
  seen,
  stance: 'disputed',
  reason: 'Wij tellen er minder.',
})

it('is agreed by who brings it for a party, and by nobody where the coordinator brings it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await brought(db)
    await brought(db, 'coordinator')
    const facts = await factsOf(db, roundId)
    const hers = facts.find(({ partyId: bringer }) => bringer !== null)
    const neutral = facts.find(({ partyId: bringer }) => bringer === null)
    expect(hers?.answers).toEqual([
      { partyId: partyId('voorbeeldwonen'), stance: 'agreed', reason: '' },
    ])
    expect(neutral).toMatchObject({ partyId: null, answers: [] })
  }))

it('keeps the last answer of each party, until another takes hers back', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const factId = await brought(db)
    await does(db, 'lid', 'answer', { factId, seen: 1, stance: 'agreed' })
    await does(db, 'voorzitter', 'answer', disputed(factId))
    expect((await factById(db, roundId, factId))?.answers).toContainEqual({
      partyId: partyId('hvVoorbeeldwonen'),
      stance: 'disputed',
      reason: 'Wij tellen er minder.',
    })
    expect(await does(db, 'lid', 'answer', { factId, seen: 1, stance: 'none' })).toMatchObject({
      ok: true,
    })
    expect(await does(db, 'lid', 'answer', { factId, seen: 1, stance: 'none' })).toMatchObject(
      refused('nothing-said'),
    )
  }))

it('asks everybody anew after a correction, and refuses an answer on the version before', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const factId = await brought(db)
    await does(db, 'lid', 'answer', disputed(factId))
    const better = { factId, seen: 1, ...text, value: 3980, unit: 'woningen' }
    expect(
      await does(db, 'strateeg', 'correct', { ...better, reason: 'Nieuwe telling.' }),
    ).toMatchObject({ ok: true })
    expect(await factById(db, roundId, factId)).toMatchObject({
      number: 2,
      value: 3980,
      answers: [{ partyId: partyId('voorbeeldwonen'), stance: 'agreed' }],
    })
    expect((await factVersionsOf(db, roundId)).map(({ value }) => value)).toEqual([3980, null])
    for (const move of ['answer', 'correct'] as const) {
      const late = move === 'answer' ? disputed(factId) : { ...better, reason: 'Nog eens.' }
      const by = move === 'answer' ? 'lid' : 'strateeg'
      expect(await does(db, by, move, late)).toMatchObject(refused('fact-changed'))
    }
    const same = { ...better, seen: 2, reason: 'Zomaar.' }
    expect(await does(db, 'strateeg', 'correct', same)).toMatchObject(refused('fact-unchanged'))
  }))

it('is corrected and withdrawn by who brought it or the coordinator', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const factId = await brought(db)
    const reason = 'De bron klopt niet.'
    for (const move of ['correct', 'withdraw'] as const)
      expect(await does(db, 'lid', move, { factId, seen: 1, ...text, reason })).toMatchObject(
        refused('not-its-bringer'),
      )
    expect(await does(db, 'coordinator', 'withdraw', { factId, reason })).toMatchObject({
      ok: true,
    })
    expect(await factById(db, roundId, factId)).toMatchObject({ withdrawn: reason })
    expect(await does(db, 'lid', 'answer', disputed(factId))).toMatchObject(
      refused('fact-withdrawn'),
    )
    expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual(['add', 'withdraw'])
  }))

it('is put under a commitment by its party or the coordinator, once, and taken from it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    const factId = await brought(db, 'lid')
    const under = { factId, code: 'VBS-BES-01' }
    expect(await does(db, 'lid', 'use', under)).toMatchObject(refused('not-its-owner'))
    expect(await does(db, 'strateeg', 'unuse', under)).toMatchObject(refused('not-used'))
    expect(await does(db, 'strateeg', 'use', under)).toMatchObject({ ok: true })
    expect(await does(db, 'coordinator', 'use', under)).toMatchObject(refused('used-already'))
    expect(await usedFactsOf(db, roundId)).toMatchObject([{ id: factId, code: 'VBS-BES-01' }])
    await does(db, 'lid', 'withdraw', { factId, reason: 'Te oud.' })
    expect(await does(db, 'coordinator', 'unuse', under)).toMatchObject({ ok: true })
    expect(await usedFactsOf(db, roundId)).toEqual([])
    const nowhere = { ...under, code: 'VBS-BES-09' }
    expect(await does(db, 'strateeg', 'use', nowhere)).toMatchObject(refused('no-such-commitment'))
  }))

it.each<[PersonName, string]>([
  ['adviseur', 'not-yours-to-do'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('is not for %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const factId = await brought(db)
    expect(await does(db, name, 'add', text)).toMatchObject(refused(code))
    expect(await does(db, name, 'answer', disputed(factId))).toMatchObject(refused(code))
    expect(await factsOf(db, roundId)).toHaveLength(name === 'adviseur' ? 1 : 0)
  }),
)

it('takes no unit without a number', () => {
  const given = { roundId, ...text, unit: 'woningen' }
  expect(factMoves.add.fields.safeParse(given).success).toBe(false)
  expect(factMoves.add.fields.safeParse({ ...given, value: 3 }).success).toBe(true)
})
