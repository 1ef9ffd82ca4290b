import { describe, expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { approachTo, degrees, type InterestView, spotsOf } from './interests.ts'

const view = (nth: number, influence: number, interest: number): InterestView => ({
  id: id(`v${nth}`),
  aboutPartyId: null,
  aboutName: `Stem ${nth}`,
  influence,
  interest,
  note: '',
})

describe('the map of influence and interest', () => {
  it.each([
    [5, 5, 'work-together'],
    [3, 3, 'work-together'],
    [4, 2, 'keep-content'],
    [2, 3, 'keep-informed'],
    [1, 2, 'keep-in-sight'],
  ])('says of influence %i and interest %i: %s', (influence, interest, approach) => {
    expect(approachTo({ influence, interest })).toBe(approach)
  })

  it('has a corner for every degree', () => {
    for (const influence of degrees)
      for (const interest of degrees) expect(approachTo({ influence, interest })).toBeTruthy()
  })

  it('puts who stands on the same spot together, by the numbers of the list', () => {
    expect(spotsOf([view(1, 5, 2), view(2, 4, 4), view(3, 5, 2)])).toEqual([
      { influence: 5, interest: 2, numbers: [1, 3] },
      { influence: 4, interest: 4, numbers: [2] },
    ])
  })
})
