import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { acting, anActor, testInstallation } from '#parties/acting.example.ts'
import { type Context, identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, roundId, themeId } from '#parties/parties.example.ts'
import { type Db, inRole, inTransaction } from '#platform/db.ts'
import { asOwner, inDatabase, inOwnDatabase } from '#platform/testing.ts'
import { addFrozenRound } from './agreement-versions.example.ts'
import { splitMoves } from './goal-splits.commands.ts'
import { splitsOf, splitsOfGoal } from './goal-splits.store.ts'
import { type Share, splitSums } from './goal-splits.ts'
import { goalMoves } from './goals.commands.ts'
import { chainOf } from './history.store.ts'

const one = partyId('voorbeeldwonen')
const two = partyId('modelwonen')
const aim = { text: 'Meer huurwoningen', quantity: 600, unit: 'woningen', source: 'Woonvisie' }

async function addGoal(context: Context, given: object = {}): Promise<Id<'Goal'>> {
  const added = await goalMoves.add.run(context, { roundId, themeId, ...aim, ...given })
  if (!added.ok) throw new Error('The goal was refused')
  return added.value.id
}

const cellsOf = (shares: readonly Share[]) => ({
  associations: shares.map((share) => share.partyId),
  years: shares.map((share) => share.year),
  shares: shares.map((share) => share.quantity),
  reason: '',
})

const even: Share[] = [
  { partyId: one, year: 2027, quantity: 200 },
  { partyId: two, year: 2028, quantity: 100.5 },
  { partyId: null, year: 2028, quantity: 40 },
]

describe('the split of a goal', () => {
  it('is kept whole, with what stood there before', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting('strateeg', db)
      const goalId = await addGoal(context)
      const first = { roundId, goalId, seen: 0, ...cellsOf(even) }
      expect(await splitMoves.split.run(context, first)).toMatchObject({ value: { number: 1 } })
      const taken = { roundId, goalId, seen: 1, reason: 'Eerst de grond.' }
      await splitMoves.unsplit.run(context, taken)
      const splits = await splitsOfGoal(db, roundId, goalId)
      expect(splits).toMatchObject([
        { number: 2, shares: [], reason: 'Eerst de grond.' },
        { number: 1 },
      ])
      expect(splitSums(splits[1]?.shares ?? [])).toMatchObject({ total: 340.5 })
      await asOwner(db)
      const moves = (await chainOf(db, roundId)).map(({ move }) => move)
      expect(moves).toEqual(['add', 'split', 'unsplit'])
    }))

  it.each<[string, object, string]>([
    ['who saw another one', { seen: 4 }, 'split-changed'],
    [
      'a municipality',
      cellsOf([{ partyId: partyId('gemeente'), year: 2027, quantity: 1 }]),
      'not-an-association',
    ],
    ['nothing at all', cellsOf([]), 'goal-unchanged'],
  ])('is refused to %s', (_, given, code) =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting('ambtenaar', db)
      const goalId = await addGoal(context)
      const asked = { roundId, goalId, seen: 0, ...cellsOf(even), ...given }
      expect(await splitMoves.split.run(context, asked)).toMatchObject({ refusal: { code } })
    }),
  )

  it('asks for a number, a goal that holds, and a text that is not frozen', () =>
    inDatabase(async (db) => {
      await addFrozenRound(db)
      const context = await acting('lid', db)
      const bare = await addGoal(context, { quantity: undefined, unit: undefined })
      const whole = await addGoal(context)
      const split = (goalId: Id<'Goal'>) =>
        splitMoves.split.run(context, { roundId, goalId, seen: 0, ...cellsOf(even) })
      expect(await split(bare)).toMatchObject({ refusal: { code: 'goal-without-number' } })
      expect(await split(whole)).toMatchObject({ refusal: { code: 'goal-frozen' } })
      await goalMoves.drop.run(context, { roundId, goalId: whole, reason: 'Achterhaald.' })
      expect(await split(whole)).toMatchObject({ refusal: { code: 'goal-dropped' } })
    }))

  it('takes no cell twice, and no row without its number', () => {
    const twice = { associations: ['', ''], years: [2027, 2027], shares: [1, 2] }
    const short = { associations: [''], years: [2027], shares: [] }
    for (const cells of [twice, short])
      expect(splitMoves.split.fields.safeParse({ roundId, goalId: one, ...cells }).success).toBe(
        false,
      )
  })
})

const shares = fc
  .uniqueArray(
    fc.record({
      partyId: fc.constantFrom(one, two, null),
      year: fc.integer({ min: 2027, max: 2030 }),
      quantity: fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100),
    }),
    { selector: ({ partyId: party, year }) => `${party} ${year}`, maxLength: 10 },
  )
  .map((cells): Share[] => cells)

const edit = fc.oneof(
  fc.record({ kind: fc.constant('split' as const), shares, stale: fc.boolean() }),
  fc.record({ kind: fc.constant('unsplit' as const) }),
  fc.record({ kind: fc.constant('correct' as const), quantity: fc.integer({ min: 1, max: 999 }) }),
  fc.record({ kind: fc.constant('drop' as const) }),
)

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never

/** What the rows themselves come to, added by the database: by association, by year and together. */
async function sumsInRows(db: Db, goalId: Id<'Goal'>) {
  const newest = sql`select id from goal_splits where goal_id = ${goalId} order by number desc limit 1`
  const { rows } = await sql<{ parties: number; years: number; total: number }>`
    with cells as (select * from goal_shares where split_id = (${newest}))
    select (select coalesce(sum(s), 0) from (select sum(quantity) s from cells group by party_id) p) as parties,
      (select coalesce(sum(s), 0) from (select sum(quantity) s from cells group by year) y) as years,
      (select coalesce(sum(quantity), 0) from cells) as total`.execute(db)
  return rows[0]
}

const people: readonly PersonName[] = ['ambtenaar', 'strateeg', 'lid', 'coordinator']

/** One edit by the real command; answers the shares that must stand now. */
async function make(context: Context, goalId: Id<'Goal'>, { held, number }: Held, one: Edit) {
  const on = { roundId, goalId }
  if (one.kind === 'drop') await goalMoves.drop.run(context, { ...on, reason: 'Achterhaald.' })
  if (one.kind === 'correct')
    await goalMoves.correct.run(context, { ...on, ...aim, quantity: one.quantity })
  if (one.kind === 'unsplit') {
    const done = await splitMoves.unsplit.run(context, { ...on, seen: number, reason: 'Terug.' })
    return done.ok ? { held: [], number: number + 1 } : { held, number }
  }
  if (one.kind !== 'split') return { held, number }
  const seen = one.stale ? number + 1 : number
  const done = await splitMoves.split.run(context, { ...on, seen, ...cellsOf(one.shares) })
  if (one.stale) expect(done.ok).toBe(false)
  return done.ok ? { held: one.shares, number: number + 1 } : { held, number }
}

type Held = { held: readonly Share[]; number: number }

const sorted = (some: readonly Share[]) =>
  some.map(({ partyId: party, year, quantity }) => `${party} ${year} ${quantity}`).toSorted()

it('sums to the same over associations, over years and together, whatever is edited', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const edits = fc.array(fc.tuple(fc.constantFrom(...people), edit), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        const goalId = await addGoal(await acting('strateeg', db))
        let now: Held = { held: [], number: 0 }
        for (const [name, one] of all) {
          now = await make(await acting(name, db), goalId, now, one)
          const newest = (await splitsOf(db, roundId)).find((split) => split.goalId === goalId)
          expect(sorted(newest?.shares ?? [])).toEqual(sorted(now.held))
          const { byParty, byYear, total } = splitSums(newest?.shares ?? [])
          const inRows = await sumsInRows(db, goalId)
          expect(inRows).toEqual({ parties: total, years: total, total })
          expect(splitSums([...byParty].map(asShare)).total).toBe(total)
          expect(splitSums([...byYear].map(asShare)).total).toBe(total)
        }
      }),
      { numRuns: 25 },
    )
  }))

const asShare = ([, quantity]: [unknown, number]): Share => ({
  partyId: null,
  year: 2027,
  quantity,
})

/** Somebody of the example on a connection of her own, in a transaction that commits. */
const as = <T>(db: Db, name: PersonName, work: (context: Context) => Promise<T>): Promise<T> => {
  const actor = anActor(name)
  return inRole(db, identityOf(actor, now), (own) =>
    work({ db: own, now, installation: testInstallation(), actor }),
  )
}

it('keeps one whole split where several people split, take back and let go at the same moment', () =>
  inOwnDatabase(async (db) => {
    await inTransaction(db, addRound)
    await fc.assert(
      fc.asyncProperty(
        fc.array(shares, { minLength: 3, maxLength: 4 }),
        fc.boolean(),
        async (all, drops) => {
          const goalId = await as(db, 'strateeg', (own) => addGoal(own))
          const first = { roundId, goalId, seen: 0, ...cellsOf(even) }
          await as(db, 'ambtenaar', (own) => splitMoves.split.run(own, first))
          const back = { roundId, goalId, seen: 1, reason: 'Terug.' }
          const answers = await Promise.all([
            ...all.map((some, nth) =>
              as(db, people[nth % 4] ?? 'lid', (own) =>
                splitMoves.split.run(own, { roundId, goalId, seen: 1, ...cellsOf(some) }),
              ),
            ),
            as(db, 'lid', (own) => splitMoves.unsplit.run(own, back)),
          ])
          if (drops)
            await as(db, 'lid', (own) =>
              goalMoves.drop.run(own, { roundId, goalId, reason: 'Oud.' }),
            )
          const won = answers.flatMap((answer, nth) => (answer.ok ? [all[nth] ?? []] : []))
          expect(won.length).toBe(1)
          const [newest] = await as(db, 'lid', (own) => splitsOfGoal(own.db, roundId, goalId))
          expect(sorted(newest?.shares ?? [])).toEqual(sorted(won[0] ?? []))
          const { total } = splitSums(newest?.shares ?? [])
          expect(await sumsInRows(db, goalId)).toEqual({ parties: total, years: total, total })
        },
      ),
      { numRuns: 8 },
    )
  }))
