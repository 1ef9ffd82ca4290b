import { describe, expect, it } from 'vitest'
import { now } from '#parties/parties.example.ts'
import { aGoal, goalId } from './goal-cascade.example.ts'
import { aimOf, branchesOf, familyOf, placeable, sumOf, unlike } from './goal-cascade.ts'

const national = aGoal(1, { level: 'national', quantity: 250_000 })
const regional = aGoal(2, { level: 'regional', parentId: goalId(1), quantity: 9000, ownShare: 650 })
const local = aGoal(3, { parentId: goalId(2) })
const dropped = { at: now, reason: 'Achterhaald.' }

describe('the place of a goal', () => {
  it.each([
    ['under the region', { id: goalId(3), level: 'local', parentId: goalId(2) }, 'placed'],
    ['under nothing', { id: goalId(3), level: 'local', parentId: null }, 'placed'],
    [
      'under its equal',
      { id: goalId(2), level: 'national', parentId: goalId(1) },
      'parent-not-above',
    ],
    ['under itself', { id: goalId(2), level: 'regional', parentId: goalId(2) }, 'parent-not-above'],
    ['below its child', { id: goalId(2), level: 'local', parentId: goalId(1) }, 'child-not-below'],
    [
      'under what is not there',
      { id: goalId(3), level: 'local', parentId: goalId(9) },
      'no-such-parent',
    ],
  ] as const)('%s', (_, placing, answer) => {
    const placed = placeable([national, regional, local], placing)
    expect(placed.ok ? placed.value : placed.refusal.code).toBe(answer)
  })

  it('is not under a goal that was let go', () => {
    const goals = [national, { ...regional, dropped }, local]
    const placing = { id: goalId(3), level: 'local', parentId: goalId(2) } as const
    expect(placeable(goals, placing)).toMatchObject({ refusal: { code: 'parent-dropped' } })
  })
})

it('lays goals out from high to low; what stood under a dropped goal stands at the top', () => {
  const tree = branchesOf([local, regional, national])
  expect(tree).toMatchObject([
    {
      goal: { text: 'Doel 1' },
      under: [{ goal: { text: 'Doel 2' }, under: [{ goal: { text: 'Doel 3' } }] }],
    },
  ])
  expect(branchesOf([local, { ...regional, dropped }, national])).toMatchObject([
    { goal: { text: 'Doel 1' }, under: [] },
    { goal: { text: 'Doel 3' }, under: [] },
  ])
})

describe('numbers that count alike', () => {
  const goal = {
    unit: 'woningen',
    counting: 'gross',
    moment: 'completion',
    dwelling: null,
  } as const
  const same = {
    unit: ' Woningen',
    counting: 'gross',
    moment: 'completion',
    dwelling: null,
  } as const
  it.each([
    ['the same', {}, undefined],
    ['rooms where homes are not asked apart', { dwelling: 'shared' }, undefined],
    ['another unit', { unit: 'procent' }, 'other-unit'],
    ['net', { counting: 'net_change' }, 'other-counting'],
    ['the start of building', { moment: 'building_start' }, 'other-moment'],
    ['nothing said of when', { moment: null }, 'not-said'],
  ] as const)('%s', (_, other, why) => {
    expect(unlike(goal, { ...same, ...other })).toBe(why)
  })

  it('never adds homes with and without a front door of their own where the goal says which', () => {
    const own = { ...goal, dwelling: 'self_contained' } as const
    expect(unlike(own, { ...own, dwelling: 'shared' })).toBe('other-dwelling')
  })

  it('never adds where the goal has no unit', () => {
    expect(unlike({ ...goal, unit: null }, { ...same, unit: null })).toBe('other-unit')
  })
})

describe('what stands under a goal', () => {
  it('is added where it counts alike, and named where it does not', () => {
    const net = aGoal(4, { parentId: goalId(2), quantity: 40, unit: 'zorgplekken' })
    const family = familyOf(regional, [national, regional, local, net])
    expect(family).toMatchObject({
      sum: 600,
      expected: 650,
      gap: 50,
      left: [{ why: 'other-unit' }],
    })
  })

  it('makes no gap where nobody said which part is for the round', () => {
    expect(familyOf(national, [national, regional])).toMatchObject({ sum: 9000, gap: null })
    expect(familyOf(local, [national, regional, local])).toBeUndefined()
  })

  it('asks of a round its part; of a goal to have none left no number at all', () => {
    expect([national, regional, local, aGoal(5, { quantity: 0 })].map(aimOf)).toEqual([
      null,
      650,
      600,
      null,
    ])
  })
})

it('adds cents without losing any', () => {
  expect(sumOf([0.1, 0.2, 0.3])).toBe(0.6)
  expect(sumOf([])).toBe(0)
})
