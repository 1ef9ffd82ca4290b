import { expect, it } from 'vitest'
import { municipalities } from './municipalities.ts'
import { tileGrid, tiles } from './municipality-tiles.ts'

it('has one tile for every municipality of the register, and no other', () => {
  expect(tiles.map(({ code }) => code).toSorted()).toEqual(
    municipalities.map(({ code }) => code).toSorted(),
  )
})

it('lays no two tiles on each other, and none outside the grid', () => {
  expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(tiles.length)
  const isInside = tiles.every(
    ({ column, row }) => column < tileGrid.columns && row < tileGrid.rows,
  )
  expect(isInside).toBe(true)
})
