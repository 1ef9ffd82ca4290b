import { expect, it } from 'vitest'
import { numberFrom, numberInField } from './number.ts'

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

it.each([0, 60, 1250, 1250.5, -3, 0.000001, 1250000.75])(
  'gives %d back in a field as what is read as the same again',
  (value) => expect(numberFrom(numberInField(value) ?? '')).toBe(value),
)

it('leaves a field empty where there is no number', () => {
  expect(numberInField(null)).toBeUndefined()
  expect(numberInField(undefined)).toBeUndefined()
})
