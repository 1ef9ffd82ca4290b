import { describe, expect, it } from 'vitest'
import { partyId } from '#parties/parties.example.ts'
import { aCommitment } from './commitments.example.ts'
import { unplaced } from './goal-cascade.ts'
import {
  associationOf,
  matrixOf,
  missingOf,
  notCounted,
  type Promised,
  yearOf,
} from './goal-promises.ts'

const one = partyId('voorbeeldwonen')
const two = partyId('modelwonen')
const associations = [one, two]
const goal = { ...unplaced, unit: 'woningen', counting: 'gross' } as const

function aPromise(given: Partial<Promised> = {}): Promised {
  const { id, code, title, goalId } = aCommitment()
  return {
    id,
    code,
    title,
    goalId,
    counting: 'gross',
    moment: null,
    dwelling: null,
    obligation: 'result',
    quantity: 120,
    unit: 'woningen',
    owners: [one],
    broughtBy: one,
    year: 2027,
    deadline: null,
    agreed: false,
    ...given,
  }
}

describe('what counts for a goal', () => {
  it.each([
    ['a promise', {}, undefined],
    ['an intention', { obligation: 'intention' }, 'intention'],
    ['a text without a number', { quantity: null }, 'no-number'],
    ['a net number', { counting: 'net_change' }, 'other-counting'],
  ] as const)('%s', (_, given, why) => {
    expect(notCounted(goal, aPromise(given))).toBe(why)
  })
})

describe('the year of a promise', () => {
  it.each([
    [{ year: 2028, deadline: '31 december 2030' }, 2028],
    [{ year: null, deadline: 'uiterlijk 31 december 2030' }, 2030],
    [{ year: null, deadline: '2027-2030' }, null],
    [{ year: null, deadline: 'elk jaar' }, null],
    [{ year: null, deadline: null }, null],
  ])('%o', (given, year) => {
    expect(yearOf(given)).toBe(year)
  })
})

it('gives a number to the one association among its owners, and to nobody where there are two', () => {
  expect(associationOf({ owners: [partyId('gemeente'), two] }, associations)).toBe(two)
  expect(associationOf({ owners: [one, two] }, associations)).toBeNull()
  expect(associationOf({ owners: [partyId('gemeente')] }, associations)).toBeNull()
})

describe('the matrix of a goal', () => {
  const shares = [
    { partyId: one, year: 2027, quantity: 200 },
    { partyId: two, year: 2028, quantity: 100 },
  ]
  const promises = [
    aPromise({ agreed: true }),
    aPromise({ quantity: 30, owners: [two], year: null }),
    aPromise({ quantity: 50, counting: 'net_change' }),
  ]
  const matrix = matrixOf({ goal, shares, promises, associations })

  it('lays what is promised beside the split, and names what does not count', () => {
    expect(matrix.columns).toEqual([2027, 2028, null])
    expect(matrix.sum).toEqual({ share: 300, promised: 150, agreed: 120 })
    expect(matrix.left).toMatchObject([{ why: 'other-counting', promised: { quantity: 50 } }])
    expect(matrix.rows[0]).toMatchObject({ partyId: one, sum: { share: 200, promised: 120 } })
    expect(missingOf(matrix.sum)).toBe(150)
  })

  it('has the same sum by row as by column', () => {
    const over = (sums: Iterable<{ promised: number }>) =>
      [...sums].reduce((total, { promised }) => total + promised, 0)
    expect(over(matrix.rows.map(({ sum }) => sum))).toBe(over(matrix.byYear.values()))
  })

  it('says nothing is missing where nothing was split, and never less than nothing', () => {
    expect(missingOf({ share: null, promised: 5, agreed: 0 })).toBeUndefined()
    expect(missingOf({ share: 5, promised: 8, agreed: 0 })).toBe(0)
  })

  it('says so where unlike homes are in one sum because the goal leaves it open', () => {
    const mixed = [aPromise({ dwelling: 'shared' }), aPromise({ dwelling: 'self_contained' })]
    expect(matrixOf({ goal, shares: [], promises: mixed, associations }).mixed).toEqual([
      'dwelling',
    ])
  })
})
