import { expect, it } from 'vitest'
import { municipalities, placeInName } from './municipalities.ts'

const real = municipalities.filter((one) => !one.isDemo)

it('holds the 342 municipalities of 2026', () => {
  expect(real.length).toBe(342)
  expect(new Set(real.map((one) => one.province)).size).toBe(12)
})

it('adds one that exists nowhere, and says so', () => {
  const demo = municipalities.filter((one) => one.isDemo)
  expect(demo.map(({ code, name, tooi }) => ({ code, name, tooi }))).toEqual([
    { code: 'GM9901', name: 'Voorbeeldstad', tooi: null },
  ])
})

it('tells all apart by code, by address and by name', () => {
  for (const key of ['code', 'slug', 'name'] as const) {
    const values = municipalities.map((one) => one[key])
    expect(new Set(values).size, key).toBe(343)
  }
})

it('writes each slug so that it can stand in an address', () => {
  for (const { slug } of municipalities) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

it('knows the two places called Bergen, and The Hague by its official name', () => {
  const slugs = municipalities
    .filter((one) => one.name.startsWith('Bergen ('))
    .map((one) => one.slug)
  expect(slugs).toEqual(['bergen-l', 'bergen-nh'])
  expect(municipalities.find((one) => one.code === 'GM0518')?.name).toBe("'s-Gravenhage")
})

const named = (typed: string) =>
  municipalities.filter((one) => placeInName(one, typed) >= 0).map(({ name }) => name)

it.each([
  ['sudwest', ['Súdwest-Fryslân']],
  ['fryslan', ['Noardeast-Fryslân', 'Súdwest-Fryslân']],
  ['Den Haag', ["'s-Gravenhage"]],
  ['’s gravenhage', ["'s-Gravenhage"]],
  ['den bosch', ["'s-Hertogenbosch"]],
  ['bergen op', ['Bergen op Zoom']],
  ['bergen nh', ['Bergen (NH)']],
  ['%', []],
  ['   ', []],
  ['-', []],
])('finds by a name as people type it: “%s”', (typed, names) => {
  expect(named(typed)).toEqual(names)
})

it('says where in a name the words stand, so that who begins with them can be first', () => {
  expect(placeInName({ code: 'GM0344', name: 'Utrecht' }, 'utr')).toBe(0)
  expect(placeInName({ code: 'GM0344', name: 'Utrecht' }, 'recht')).toBe(2)
  expect(placeInName({ code: 'GM0518', name: "'s-Gravenhage" }, 'den h')).toBe(0)
})
