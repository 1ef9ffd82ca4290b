import { expect, it } from 'vitest'
import { municipalities } from '#law/municipalities.ts'
import { placeNamed } from './places.ts'

it.each([
  ['Delft', 'GM0503'],
  ['gemeente Delft', 'GM0503'],
  ['GM0503', 'GM0503'],
  ['gm0503', 'GM0503'],
  ['SUDWEST-FRYSLAN', 'GM1900'],
  ['Den Haag', 'GM0518'],
  ["'s-Gravenhage", 'GM0518'],
  ['Bergen (NH.)', 'GM0373'],
  ['Brielle', 'GM0501'],
  ['Voorbeeldstad', 'GM9901'],
  ['Nergenshuizen', undefined],
  ['', undefined],
])('knows a municipality as a sheet writes it: “%s”', (written, code) => {
  expect(placeNamed(written)).toBe(code)
})

it('does not take a word that programs use themselves for a municipality', () => {
  for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty', ''])
    expect(placeNamed(word), word).toBeUndefined()
})

it('knows every municipality of today by its code and by its name, however they are typed', () => {
  for (const { code, name } of municipalities) {
    expect(placeNamed(code.toLowerCase()), code).toBe(code)
    expect(placeNamed(`  Gemeente ${name.toUpperCase()} `), name).toBe(code)
  }
})
