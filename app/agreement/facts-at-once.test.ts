import { expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { anActor, testInstallation } from '#parties/acting.example.ts'
import { type Context, identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, roundId } from '#parties/parties.example.ts'
import { type Db, inRole, inTransaction } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { factMoves } from './facts.commands.ts'
import { factById } from './facts.store.ts'
import type { FactStance } from './facts.ts'
import { chainOf } from './history.store.ts'

/** Somebody of the example on a connection of her own, in a transaction that commits. */
const as = <T>(db: Db, name: PersonName, work: (context: Context) => Promise<T>): Promise<T> => {
  const actor = anActor(name)
  return inRole(db, identityOf(actor, now), (own) =>
    work({ db: own, now, installation: testInstallation(), actor }),
  )
}

const text = { text: 'Er staan 4.120 woningen.', source: 'CBS', onDay: '2026-01-01' }

/** A fact that the coordinator brought: no party said anything of it yet. */
async function neutral(db: Db): Promise<Id<'Fact'>> {
  await inTransaction(db, (own) => addRound(own))
  const input = factMoves.add.fields.parse({ roundId, ...text })
  const added = await as(db, 'coordinator', (context) => factMoves.add.run(context, input))
  if (!added.ok) throw new Error(added.refusal.code)
  return added.value.id
}

const says = (db: Db, name: PersonName, factId: Id<'Fact'>, stance: FactStance) => {
  const reason = stance === 'disputed' ? `${name} telt anders.` : ''
  const input = factMoves.answer.fields.parse({ roundId, factId, seen: 1, stance, reason })
  return as(db, name, (context) => factMoves.answer.run(context, input))
}

const factNow = (db: Db, factId: Id<'Fact'>) =>
  as(db, 'coordinator', ({ db: own }) => factById(own, roundId, factId))

const answersKept = (db: Db) =>
  as(db, 'coordinator', ({ db: own }) =>
    own
      .selectFrom('factAnswers')
      .select(['partyId', 'number', 'stance'])
      .orderBy('partyId')
      .orderBy('number')
      .execute(),
  )

const movesOf = (db: Db) =>
  as(db, 'coordinator', async ({ db: own }) =>
    (await chainOf(own, roundId)).map(({ move }) => move),
  )

it('keeps what two parties say at once, each once', () =>
  inOwnDatabase(async (db) => {
    const factId = await neutral(db)
    const answers = await Promise.all([
      says(db, 'lid', factId, 'disputed'),
      says(db, 'ambtenaar', factId, 'agreed'),
    ])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const fact = await factNow(db, factId)
    expect(fact?.answers).toHaveLength(2)
    expect(fact?.answers).toEqual(
      expect.arrayContaining([
        { partyId: partyId('gemeente'), stance: 'agreed', reason: '' },
        { partyId: partyId('hvVoorbeeldwonen'), stance: 'disputed', reason: 'lid telt anders.' },
      ]),
    )
    expect((await answersKept(db)).map(({ number }) => number)).toEqual([1, 1])
    expect(await movesOf(db)).toEqual(['add', 'answer', 'answer'])
  }))

it('keeps both answers of one party in a row; the last one holds', () =>
  inOwnDatabase(async (db) => {
    const factId = await neutral(db)
    const answers = await Promise.all([
      says(db, 'lid', factId, 'disputed'),
      says(db, 'voorzitter', factId, 'agreed'),
    ])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const kept = await answersKept(db)
    expect(kept.map(({ number }) => number)).toEqual([1, 2])
    expect(kept.map(({ stance }) => stance).toSorted()).toEqual(['agreed', 'disputed'])
    const fact = await factNow(db, factId)
    expect(fact?.answers.map(({ stance }) => stance)).toEqual([kept.at(-1)?.stance])
    expect(await movesOf(db)).toEqual(['add', 'answer', 'answer'])
  }))

it('takes the answer of a party back once, however many of its people do so at once', () =>
  inOwnDatabase(async (db) => {
    const factId = await neutral(db)
    await says(db, 'lid', factId, 'disputed')
    const answers = await Promise.all([
      says(db, 'lid', factId, 'none'),
      says(db, 'voorzitter', factId, 'none'),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'nothing-said' } })
    expect((await answersKept(db)).map(({ stance }) => stance)).toEqual(['disputed', 'none'])
    expect(await movesOf(db)).toEqual(['add', 'answer', 'answer'])
  }))

it('never lets an answer hold for words that were corrected at the same moment', () =>
  inOwnDatabase(async (db) => {
    const factId = await neutral(db)
    const better = { factId, seen: 1, ...text, text: 'Er staan 4.130 woningen.', reason: 'Geteld.' }
    const input = factMoves.correct.fields.parse({ roundId, ...better })
    const [corrected, answer] = await Promise.all([
      as(db, 'coordinator', (context) => factMoves.correct.run(context, input)),
      says(db, 'lid', factId, 'agreed'),
    ])
    expect(corrected.ok).toBe(true)
    if (!answer.ok) expect(answer.refusal.code).toBe('fact-changed')
    expect(await factNow(db, factId)).toMatchObject({ number: 2, answers: [] })
    expect(await answersKept(db)).toHaveLength(answer.ok ? 1 : 0)
  }))
