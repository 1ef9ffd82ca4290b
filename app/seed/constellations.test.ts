import { describe, expect, it } from 'vitest'
import { promisesFor } from './constellation-promises.ts'
import { constellationNamed, constellationNames, roleOf } from './constellations.ts'

it('knows a constellation by its name only', () => {
  expect(constellationNames().length).toBeGreaterThan(3)
  expect(constellationNamed('../corpus/commitments')).toBeUndefined()
  expect(constellationNamed('')).toBeUndefined()
})

describe.each(constellationNames())('the constellation %s', (name) => {
  const constellation = constellationNamed(name)
  const parties = constellation?.parties ?? []
  const keys = parties.map(({ key }) => key)
  const contracting = parties
    .filter((party) => roleOf(party) === 'contracting')
    .map(({ key }) => key)

  it('calls every organisation and person by another name, none of them real', () => {
    for (const field of ['key', 'name', 'person'] as const)
      expect(new Set(parties.map((party) => party[field])).size).toBe(parties.length)
    for (const party of parties.filter(({ kind }) => kind === 'municipality'))
      expect(party.of).toMatch(/^GM99/)
  })

  it('begins with a municipality, and answers with what goes with the answer', () => {
    expect(parties[0]?.kind).toBe('municipality')
    for (const { answer } of parties) {
      expect(answer.reason === undefined).toBe(answer.kind !== 'declined')
      expect(answer.reservation === undefined).toBe(answer.kind !== 'agreed_with_reservation')
    }
  })

  it('lets parties bring, do and be bound by promises that are in the corpus', () => {
    const brought = constellation ? promisesFor(constellation) : []
    expect(brought.length).toBeGreaterThan(0)
    for (const { by, owners, appliesTo = [], measure } of brought) {
      expect(contracting).toEqual(expect.arrayContaining([by, ...appliesTo]))
      expect(keys).toEqual(expect.arrayContaining([...owners]))
      if (measure) expect(measure.checker).not.toBe(measure.supplier)
    }
  })

  it('expects something of every party', () => {
    const { states = {}, promises = {} } = constellation?.expects ?? {}
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(
      Object.keys(promises).length,
    )
    expect(keys).toEqual(expect.arrayContaining(Object.keys(promises)))
  })
})
