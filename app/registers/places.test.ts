import { expect, it } from 'vitest'
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
