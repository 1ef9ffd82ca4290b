import { expect, it } from 'vitest'
import { figure, roundFigures, scale } from './scale.ts'

it('draws the ends of what is measured at the ends of the drawing', () => {
  const x = scale([2023, 2030], [40, 520])
  expect([x(2023), x(2026.5), x(2030)]).toEqual([40, 280, 520])
  expect(scale([2027, 2027], [0, 10])(2027)).toBe(5)
})

it.each([
  [
    [12, 58, 186, 240],
    [0, 100, 200, 300],
  ],
  [
    [0, 9, 60],
    [0, 20, 40, 60],
  ],
  [[0], [0, 0.5, 1]],
  [
    [-3, 4],
    [-4, -2, 0, 2, 4],
  ],
  [
    [1250, 1900],
    [0, 500, 1000, 1500, 2000],
  ],
])('covers %j with round figures', (values, figures) => {
  expect(roundFigures(values)).toEqual(figures)
})

it('writes figures the Dutch way', () => {
  expect([figure(1250.5), figure(0.333)]).toEqual(['1.250,5', '0,33'])
})
