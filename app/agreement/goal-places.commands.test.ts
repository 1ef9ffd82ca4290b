import { describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addTabledCommitment, agreeAll } from './commitments.example.ts'
import { branchesOf } from './goal-cascade.ts'
import { countMoves } from './goal-counts.commands.ts'
import { goalOverview } from './goal-overview.store.ts'
import { matrixIn, reachOf } from './goal-overview.ts'
import { placeMoves } from './goal-places.commands.ts'
import { placedGoalsOf, placesOfGoal } from './goal-places.store.ts'
import { goalMoves } from './goals.commands.ts'
import { goalsOf } from './goals.store.ts'
import { chainOf } from './history.store.ts'

const aim = { text: 'Meer huurwoningen', quantity: 600, unit: 'woningen', source: 'Woonvisie' }

async function addGoal(db: Db, given: object = {}, by: PersonName = 'strateeg') {
  const added = await goalMoves.add.run(await acting(by, db), {
    roundId,
    themeId,
    ...aim,
    ...given,
  })
  if (!added.ok) throw new Error('The goal was refused')
  return added.value.id
}

const said = {
  parentId: null,
  counting: null,
  moment: null,
  dwelling: null,
  ownShare: null,
  signedBy: '',
  notSignedBy: '',
} as const

describe('the place of a goal', () => {
  it('is said anew, and what was said before stays readable', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const goalId = await addGoal(db)
      const place = { roundId, goalId, level: 'regional', ...said } as const
      const first = { ...place, ownShare: 650, signedBy: 'Negen gemeenten' }
      expect(await placeMoves.place.run(await acting('lid', db), first)).toMatchObject({ ok: true })
      const context = await acting('coordinator', db)
      expect(await placeMoves.place.run(context, first)).toMatchObject({
        refusal: { code: 'goal-unchanged' },
      })
      await placeMoves.place.run(context, place)
      expect(await placesOfGoal(db, goalId)).toMatchObject([
        { number: 2, ownShare: null },
        { number: 1, ownShare: 650, signedBy: 'Negen gemeenten', by: 'Jan de Wit' },
      ])
      await asOwner(db)
      expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual([
        'add',
        'place',
        'place',
      ])
    }))

  it('is taken under a goal of a higher level only', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const parentId = await addGoal(db)
      const goalId = await addGoal(db)
      const place = { roundId, goalId, level: 'local', ...said, parentId } as const
      const context = await acting('strateeg', db)
      expect(await placeMoves.place.run(context, place)).toMatchObject({
        refusal: { code: 'parent-not-above' },
      })
      await placeMoves.place.run(context, {
        ...place,
        goalId: parentId,
        parentId: null,
        level: 'regional',
      })
      expect(await placeMoves.place.run(context, place)).toMatchObject({ ok: true })
      await goalMoves.drop.run(context, { roundId, goalId, reason: 'Dubbel.' })
      expect(await placeMoves.place.run(context, place)).toMatchObject({
        refusal: { code: 'goal-dropped' },
      })
    }))
})

describe('national goals', () => {
  it('come with their source, and with who signed and who did not', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting('lid', db)
      const ids = ['NPA22-01', 'NPA25-01']
      expect(await placeMoves.adopt.run(context, { roundId, ids })).toMatchObject({
        value: { ids },
      })
      expect(await placedGoalsOf(db, roundId)).toMatchObject([
        {
          quantity: 250_000,
          place: { level: 'national', notSignedBy: '', catalogueId: 'NPA22-01' },
        },
        { quantity: 30_000, place: { notSignedBy: 'Woonbond' } },
      ])
      expect(await placeMoves.adopt.run(context, { roundId, ids })).toMatchObject({
        refusal: { code: 'goals-are-there' },
      })
      const other = { roundId, ids: ['NPA22-03'] }
      expect(await placeMoves.adopt.run(context, other)).toMatchObject({
        refusal: { code: 'no-such-theme' },
      })
    }))
})

describe('a promise under a goal', () => {
  async function counted(db: Db): Promise<Id<'Goal'>> {
    await addRound(db)
    const goalId = await addGoal(db)
    await agreeAll(db, await addTabledCommitment(db, { goalId }))
    await addTabledCommitment(db, { nth: 2, tabled: { quantity: 60 } })
    return goalId
  }

  it('is added to what is promised, with what all agree on apart', () =>
    inDatabase(async (db) => {
      const goalId = await counted(db)
      const two = {
        roundId,
        code: 'VBS-BES-02',
        goalId,
        counting: null,
        moment: null,
        dwelling: null,
      }
      const done = await countMoves.count.run(await acting('strateeg', db), two)
      expect(done).toMatchObject({ ok: true })
      const overview = await goalOverview(db, roundId)
      const [branch] = branchesOf(overview.goals)
      if (!branch) throw new Error('There is no goal')
      expect(reachOf(overview, branch)).toEqual({ share: 600, promised: 300, agreed: 240 })
      expect(matrixIn(overview, branch.goal).rows[0]?.partyId).toBe(overview.associations[0]?.id)
      expect(await goalsOf(db, roundId)).toMatchObject([{ commitments: 2 }])
      const one = { roundId, code: 'VBS-BES-01' }
      await countMoves.uncount.run(await acting('strateeg', db), one)
      expect(await countMoves.uncount.run(await acting('strateeg', db), one)).toMatchObject({
        refusal: { code: 'goal-unchanged' },
      })
      const after = await goalOverview(db, roundId)
      expect(reachOf(after, branch)).toMatchObject({ promised: 60, agreed: 0 })
    }))

  it('stands beside the sum where the goal counts otherwise', () =>
    inDatabase(async (db) => {
      const goalId = await counted(db)
      const place = { roundId, goalId, level: 'local', ...said, counting: 'net_change' } as const
      await placeMoves.place.run(await acting('ambtenaar', db), place)
      const gross = { counting: 'gross', moment: null, dwelling: null } as const
      const count = { roundId, code: 'VBS-BES-01', goalId, ...gross }
      await countMoves.count.run(await acting('strateeg', db), count)
      const overview = await goalOverview(db, roundId)
      const [goal] = overview.goals
      if (!goal) throw new Error('There is no goal')
      expect(matrixIn(overview, goal)).toMatchObject({
        sum: { promised: 0 },
        left: [{ why: 'other-counting', promised: { code: 'VBS-BES-01' } }],
      })
    }))

  it.each<[PersonName, string, string]>([
    ['directeurModel', 'VBS-BES-01', 'not-its-owner'],
    ['strateeg', 'VBS-BES-09', 'no-such-commitment'],
    ['coordinator', 'VBS-BES-01', 'not-yours-to-do'],
  ])('is counted by who does it or brought it: not by %s', (name, code, refused) =>
    inDatabase(async (db) => {
      const goalId = await counted(db)
      const count = { roundId, code, goalId, counting: null, moment: null, dwelling: null }
      const answer = await countMoves.count.run(await acting(name, db), count)
      expect(answer).toMatchObject({ refusal: { code: refused } })
    }),
  )
})
