import { expect, it } from 'vitest'
import { municipalities } from '#law/municipalities.ts'
import { codeOf, prefixOf } from './codes.ts'

it.each([
  ['Voorbeeldstad', 'VBS'],
  ['Amsterdam', 'ASD'],
  ['Rotterdam', 'RTD'],
  ['Tilburg', 'TBR'],
  ['Haarlem', 'HLM'],
  ['Assen', 'ASN'],
  ['Ede', 'EDE'],
  ['Bergen op Zoom', 'BOZ'],
  ["'s-Hertogenbosch", 'SHT'],
  ['Súdwest-Fryslân', 'SDF'],
])('gives the commitments of %s the letters %s', (name, prefix) => {
  expect(prefixOf(name)).toBe(prefix)
})

it('has three letters for every municipality of the register', () => {
  for (const { name } of municipalities) expect(prefixOf(name)).toMatch(/^[A-Z]{3}$/)
})

it('writes a number in two figures, and in three from the hundredth on', () => {
  expect([3, 100].map((nth) => codeOf('VBS', 'BES', nth))).toEqual(['VBS-BES-03', 'VBS-BES-100'])
})
