import { describe, expect, it } from 'vitest'
import { currentStep, type Facts, nthOfStep, steps } from './steps.ts'

const all: Facts = {
  partiesAreThere: true,
  coordinatorIsThere: true,
  somethingIsTabled: true,
  somethingIsAgreed: true,
  everyPartyCanSign: true,
  processRulesAccepted: true,
  baseDocumentLinked: true,
  noPointsOpen: true,
  everyResultHasAnIndicator: true,
  textIsFrozen: true,
  everyPartyHasAnswered: true,
  everyCommitmentIsDisposed: true,
  published: true,
}

describe('the ten steps', () => {
  it('are ten, each with a name, a question and an address of its own', () => {
    expect(steps).toHaveLength(10)
    for (const part of ['id', 'slug', 'name', 'asks'] as const)
      expect(new Set(steps.map((step) => step[part])).size, part).toBe(10)
    for (const { slug, asks } of steps) {
      expect(slug).toMatch(/^[a-z-]+$/)
      expect(asks).toMatch(/\?$/)
    }
  })

  it('go through the phases in order, and never back to one', () => {
    const phases = steps.map(({ phase }) => phase)
    expect([...new Set(phases)]).toEqual([
      'Voorbereiden',
      'Onderhandelen',
      'Vastleggen',
      'Uitvoeren',
    ])
    expect(phases.filter((phase, n) => phase !== phases[n - 1])).toHaveLength(4)
  })

  it('begin with who is there and end with what everybody can read', () => {
    expect(nthOfStep('stakeholders')).toBe(1)
    expect(nthOfStep('negotiation')).toBe(4)
    expect(nthOfStep('publication')).toBe(10)
  })
})

describe('where a round stands', () => {
  it('is at the first step whose end is not there yet', () => {
    for (const { id, doneWhen } of steps)
      if (doneWhen) expect(currentStep({ ...all, [doneWhen]: false }), id).toBe(id)
  })

  it('goes back when something of an early step falls away', () => {
    const facts = { ...all, published: false }
    expect(currentStep(facts)).toBe('publication')
    expect(currentStep({ ...facts, everyPartyCanSign: false })).toBe('stakeholders')
  })

  it('is nowhere when all is done, and never at a step that runs all year', () => {
    expect(currentStep(all)).toBeUndefined()
    expect(steps.filter(({ doneWhen }) => doneWhen === null).map(({ id }) => id)).toEqual([
      'monitoring',
    ])
  })
})
