import { expect, it } from 'vitest'
import { waitingWords } from './signing.words.ts'

it('names who has not answered, and counts them where their names would be a wall', () => {
  expect(waitingWords(['Gemeente', 'Modelwonen'], 15)).toBe(
    'Nog niet geantwoord: Gemeente, Modelwonen.',
  )
  expect(waitingWords(['a', 'b', 'c', 'd', 'e'], 15)).toBe('Nog niet geantwoord: a, b, c, d, e.')
  expect(waitingWords(['a', 'b', 'c', 'd', 'e', 'f'], 15)).toBe(
    'Nog niet geantwoord: 6 van de 15 partijen. De lijst zegt wie.',
  )
})
