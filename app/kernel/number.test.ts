import { expect, it } from 'vitest'
import { numberFrom } from './number.ts'

it.each([
  ['60', 60],
  ['1.250', 1250],
  ['1.250.000,75', 1250000.75],
  ['0,5', 0.5],
  ['84.5', 84.5],
  ['-3', -3],
  ['€ 1.500', 1500],
  ['82 %', 82],
])('reads %s as people mean it', (text, figure) => {
  expect(numberFrom(text)).toBe(figure)
})

it.each(['ongeveer 260', '12,5,1', '1.25.0', 'e3', '--1'])('takes %s for no number', (text) => {
  expect(() => numberFrom(text)).toThrow('Not a number')
})
