import { expect, it } from 'vitest'
import { remembered } from './remembered.ts'

/** Reads a text as its length, and counts how often it had to. */
function counting(most: number) {
  const texts: string[] = []
  const kept = remembered<{ length: number }>(most)
  const read = (text: string) =>
    kept(text, () => {
      texts.push(text)
      return { length: text.length }
    })
  return { read, texts }
}

it('reads the same text once, and gives the same answer again', () => {
  const { read, texts } = counting(2)
  expect(read('aa')).toBe(read('aa'))
  expect(texts).toEqual(['aa'])
})

it('forgets what was asked for longest ago', () => {
  const { read, texts } = counting(2)
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) read(text)
  expect(texts).toEqual(['a', 'b', 'c', 'b'])
})

it('keeps nothing of a text that cannot be read', () => {
  const kept = remembered<object>(1)
  const read = (text: string) =>
    kept(text, () => {
      throw new Error(text)
    })
  expect(() => read('a')).toThrow('a')
  expect(() => read('a')).toThrow('a')
})
