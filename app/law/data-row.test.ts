import { expect, it } from 'vitest'
import { basisOf, oneOf } from './data-row.ts'

it('takes from data only the words that the code knows', () => {
  expect(oneOf(['up', 'down'], 'up')).toBe('up')
  expect(() => oneOf(['up', 'down'], 'sideways')).toThrow('Not one of up, down: sideways')
})

it('takes from data only a basis that stands in the register', () => {
  expect(basisOf('ww-44a')).toBe('ww-44a')
  expect(() => basisOf('ww-999')).toThrow('Not a basis: ww-999')
  expect(() => basisOf('toString')).toThrow('Not a basis: toString')
})
