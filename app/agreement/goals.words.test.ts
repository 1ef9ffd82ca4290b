import { expect, it } from 'vitest'
import { aimWords } from './goals.words.ts'

it.each([
  [{ quantity: 1200, unit: 'woningen', year: 2030 }, '1.200 woningen in 2030'],
  [{ quantity: 2.5, unit: 'procent', year: null }, '2,5 procent'],
  [{ quantity: null, unit: null, year: 2028 }, 'in 2028'],
  [{ quantity: null, unit: null, year: null }, ''],
])('says what a goal aims at', (aim, words) => {
  expect(aimWords(aim)).toBe(words)
})
