import { expect, it } from 'vitest'
import { phases, stateOfSteps } from './progress.ts'
import { type Facts, steps } from './steps.ts'

const nothing: Facts = {
  everyPartyCanSign: false,
  processRulesAccepted: false,
  baseDocumentLinked: false,
  noPointsOpen: false,
  everyResultHasAnIndicator: false,
  textIsFrozen: false,
  everyPartyHasAnswered: false,
  everyCommitmentIsDisposed: false,
  published: false,
}

it('stands at the first step that is not done', () => {
  const { stakeholders, coordination, monitoring } = stateOfSteps(nothing)
  expect([stakeholders, coordination, monitoring]).toEqual(['now', 'todo', 'todo'])
})

it('lets a step be done before its turn, and come back when a fact is gone', () => {
  const facts = { ...nothing, everyPartyCanSign: true, baseDocumentLinked: true }
  expect(stateOfSteps(facts)).toMatchObject({
    stakeholders: 'done',
    coordination: 'now',
    scope: 'done',
    negotiation: 'todo',
  })
  expect(stateOfSteps({ ...facts, everyPartyCanSign: false }).stakeholders).toBe('now')
})

it('watches over what was signed, while other steps go on', () => {
  const signed = { ...nothing, textIsFrozen: true, everyPartyHasAnswered: true }
  expect(stateOfSteps(signed)).toMatchObject({ monitoring: 'now', stakeholders: 'now' })
})

it('has ten steps in four phases', () => {
  expect(phases.map(({ name, steps }) => [name, steps.map(({ nth }) => nth)])).toEqual([
    ['Voorbereiden', [1, 2, 3]],
    ['Onderhandelen', [4, 5]],
    ['Vastleggen', [6, 7]],
    ['Uitvoeren', [8, 9, 10]],
  ])
  expect(Object.keys(stateOfSteps(nothing))).toEqual(steps.map(({ id }) => id))
})
