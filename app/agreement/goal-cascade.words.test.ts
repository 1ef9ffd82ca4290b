import { describe, expect, it } from 'vitest'
import { gapWords, howCounted, signersWords, sumWords } from './goal-cascade.words.ts'

describe('a sum in words', () => {
  it.each([
    [
      { share: 600, promised: 1240, agreed: 240 },
      '1.240 van 600 toegezegd, waarvan 240 afgesproken. Er ontbreekt niets.',
    ],
    [
      { share: 300, promised: 299, agreed: 0 },
      '299 van 300 toegezegd, waarvan 0 afgesproken. Er ontbreekt 1.',
    ],
    [{ share: 300, promised: 0, agreed: 0 }, '0 van 300 toegezegd. Er ontbreken 300.'],
    [{ share: null, promised: 40, agreed: 40 }, '40 toegezegd, waarvan 40 afgesproken.'],
  ])('%o', (sum, words) => {
    expect(sumWords(sum)).toBe(words)
  })
})

describe('how a total stands to the goal', () => {
  it.each([
    [0, 'Dat is precies het doel.'],
    [10, 'Er ontbreken 10.'],
    [-10, 'Dat is 10 meer dan het doel.'],
  ])('%i', (gap, words) => {
    expect(gapWords(gap)).toBe(words)
  })
})

it('says how a number counts, as far as that was said', () => {
  expect(howCounted({ counting: 'gross', moment: 'completion', dwelling: 'self_contained' })).toBe(
    'bruto, bij oplevering, zelfstandig',
  )
  expect(howCounted({ counting: null, moment: 'building_start', dwelling: null })).toBe(
    'bij start bouw',
  )
  expect(howCounted({ counting: null, moment: null, dwelling: null })).toBe('')
})

it('names who signed and who did not, and nothing where nobody said', () => {
  expect(signersWords('Aedes en VNG', 'Woonbond')).toBe(
    'Ondertekend door Aedes en VNG. Niet ondertekend door Woonbond.',
  )
  expect(signersWords('', '')).toBe('')
})
