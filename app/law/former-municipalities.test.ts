import { expect, it } from 'vitest'
import { addDays } from '#kernel/day.ts'
import changes from '../../db/data/municipality-changes.json' with { type: 'json' }
import {
  formerMunicipalities,
  formerMunicipality,
  municipalityWith,
  predecessorsOf,
  successions,
  successorsOf,
  todaysOf,
} from './former-municipalities.ts'
import { municipalities } from './municipalities.ts'

const names = (all: readonly { name: string }[]) => all.map(({ name }) => name)

it('holds all 128 changes of TOOI, and every municipality that ended', () => {
  expect(changes.filter(({ tooi }) => tooi !== null)).toHaveLength(128)
  expect(formerMunicipalities).toHaveLength(263)
  expect(new Set(successions.map(({ from }) => from)).size).toBe(263)
})

it('tells all apart from each other and from those of today, by code and by address', () => {
  const all = [...municipalities, ...formerMunicipalities]
  for (const key of ['code', 'slug'] as const)
    expect(new Set(all.map((one) => one[key])).size, key).toBe(all.length)
  for (const { slug } of formerMunicipalities) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

it('lets each end the day before it went into another, in the same part of the country', () => {
  const elsewhere = new Set<string>()
  for (const { from, into, on } of successions) {
    const old = formerMunicipality(from)
    // Groenlo ended a day earlier than its change was noted.
    if (old?.name !== 'Groenlo') expect(old?.endedOn, old?.name).toBe(addDays(on, -1))
    const heir = municipalityWith(into)
    expect(heir, into).toBeDefined()
    if (heir?.province !== old?.province) elsewhere.add(`${old?.name}: ${heir?.name}`)
    const heirEnd = formerMunicipality(into)?.endedOn
    if (heirEnd) expect(heirEnd > on, heir?.name).toBe(true)
  }
  expect([...elsewhere]).toEqual([
    'Loosdrecht: Wijdemeren',
    'Leerdam: Vijfheerenlanden',
    'Zederik: Vijfheerenlanden',
  ])
})

it('finds every former municipality in one or more of today, and back', () => {
  for (const { code, name } of formerMunicipalities) {
    const today = todaysOf(code)
    expect(today.length, name).toBeGreaterThan(0)
    for (const one of today) expect(names(predecessorsOf(one.code)), one.name).toContain(name)
  }
  for (const one of municipalities)
    for (const old of predecessorsOf(one.code)) expect(todaysOf(old.code)).toContain(one)
})

it.each([
  ['a merger of 2023', 'GM0501', ['Voorne aan Zee'], ['Voorne aan Zee']],
  ['one added to another', 'GM0457', ['Amsterdam'], ['Amsterdam']],
  ['another name', 'GM0241', ['Berg en Dal'], ['Berg en Dal']],
  [
    'a split over four',
    'GM0788',
    ['Boxtel', 'Oisterwijk', 'Tilburg', 'Vught'],
    ['Boxtel', 'Oisterwijk', 'Tilburg', 'Vught'],
  ],
  [
    'a split over two new ones',
    'GM0053',
    ['Het Hogeland', 'Westerkwartier'],
    ['Het Hogeland', 'Westerkwartier'],
  ],
  ['a chain: merged, renamed', 'GM0051', ['De Friese Meren'], ['De Fryske Marren']],
  ['a chain: merged, merged', 'GM0693', ['Molenwaard'], ['Molenlanden']],
  [
    'a split of which one part goes on',
    'GM0055',
    ['De Friese Meren', 'Heerenveen', 'Leeuwarden', 'Súdwest-Fryslân'],
    ['De Fryske Marren', 'Heerenveen', 'Leeuwarden', 'Súdwest-Fryslân'],
  ],
])('follows %s', (_, code, next, today) => {
  expect(names(successorsOf(code))).toEqual(next)
  expect(names(todaysOf(code))).toEqual(today)
})

it('leads back, the last to end first', () => {
  expect(names(predecessorsOf('GM1992'))).toEqual(['Brielle', 'Hellevoetsluis', 'Westvoorne'])
  expect(names(predecessorsOf('GM1978'))).toEqual([
    'Giessenlanden',
    'Molenwaard',
    'Graafstroom',
    'Liesveld',
    'Nieuw-Lekkerland',
  ])
})

it('leaves one of today alone', () => {
  expect(successorsOf('GM0344')).toEqual([])
  expect(names(todaysOf('GM0344'))).toEqual(['Utrecht'])
  expect(formerMunicipality('GM0344')).toBeUndefined()
  expect(predecessorsOf('GM0106')).toEqual([])
  expect(todaysOf('GM0000')).toEqual([])
})
