import { describe, expect, it } from 'vitest'
import { amountsOf, largestOf } from './amounts.ts'

const promised = (
  quantity: number | null,
  unit: string | null,
  quantityMax: number | null = null,
) => ({
  quantity,
  quantityMax,
  unit,
})

describe('how much a text promises', () => {
  it.each<[number | null, string | null, number | null, number | null]>([
    [240, 'woningen', 240, null],
    [1, 'woning', 1, null],
    [80, 'sociale huurwoningen', 80, null],
    [30, 'appartementen', 30, null],
    [60, 'woningen per jaar', 60, null],
    [250_000, 'euro', null, 250_000],
    [1.5, 'miljoen euro', null, 1_500_000],
    [2, '€ mln', null, 2_000_000],
    [40, 'duizend euro', null, 40_000],
    [500, 'euro per jaar', null, 500],
    [500, 'euro per woning', null, null],
    [30, '%', null, null],
    [30, 'procent van de woningen', null, null],
    [3, 'fte per 1.000 woningen', null, null],
    [12, 'weken', null, null],
    [null, 'woningen', null, null],
    [12, null, null, null],
  ])('%s %s: %s homes, %s euros', (quantity, unit, homes, euros) => {
    expect(amountsOf(promised(quantity, unit))).toEqual({ homes, euros })
  })

  it('goes up to the upper edge of a range', () => {
    expect(amountsOf(promised(40, 'woningen', 60))).toEqual({ homes: 60, euros: null })
  })

  it('is of several texts the largest one, and not their sum', () => {
    const all = [promised(40, 'woningen'), promised(90, 'woningen'), promised(5, 'euro')]
    expect(largestOf(all)).toEqual({ homes: 90, euros: 5 })
    expect(largestOf([])).toEqual({ homes: null, euros: null })
  })
})
