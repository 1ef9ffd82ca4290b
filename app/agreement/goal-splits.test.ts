import { describe, expect, it } from 'vitest'
import { partyId } from '#parties/parties.example.ts'
import { isSameSplit, type Share, shareOf, splitSums, splitYears } from './goal-splits.ts'

const one = partyId('voorbeeldwonen')
const shares: Share[] = [
  { partyId: one, year: 2027, quantity: 100.1 },
  { partyId: one, year: 2028, quantity: 100.2 },
  { partyId: null, year: 2028, quantity: 0.3 },
]

describe('a split', () => {
  it('comes to one total, by association, by year and together', () => {
    const { byParty, byYear, total } = splitSums(shares)
    expect(total).toBe(200.6)
    expect([...byParty]).toEqual([
      [one, 200.3],
      [null, 0.3],
    ])
    expect([...byYear]).toEqual([
      [2027, 100.1],
      [2028, 100.5],
    ])
  })

  it('of nothing comes to nothing', () => {
    expect(splitSums([])).toMatchObject({ total: 0 })
  })

  it('knows a share by its association and year', () => {
    expect(shareOf(shares, { partyId: null, year: 2028 })).toBe(0.3)
    expect(shareOf(shares, { partyId: null, year: 2027 })).toBeUndefined()
  })

  it('says the same in any order, and something else with another number', () => {
    expect(isSameSplit(shares, shares.toReversed())).toBe(true)
    const other = shares.map((share) => ({ ...share, quantity: share.quantity + 1 }))
    expect(isSameSplit(shares, other)).toBe(false)
    expect(isSameSplit(shares, shares.slice(1))).toBe(false)
  })
})

describe('the years of a split', () => {
  const term = { from: 2027, until: 2027 }
  it.each([
    ['those of the term', { year: null }, [], [2027]],
    ['those up to the year of the goal', { year: 2029 }, [], [2027, 2028, 2029]],
    ['those that have a share already', { year: null }, [2031], [2027, 2031]],
  ])('are %s', (_, goal, held, years) => {
    const has = held.map((year) => ({ partyId: null, year, quantity: 1 }))
    expect(splitYears(term, goal, has)).toEqual(years)
  })

  it('are at most twelve from the first: no form is longer', () => {
    expect(splitYears(term, { year: 2100 }, [])).toHaveLength(12)
  })
})
