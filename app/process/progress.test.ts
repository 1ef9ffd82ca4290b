import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constantFrom,
  date,
  property,
  record,
} from 'fast-check'
import { expect, it } from 'vitest'
import { now } from '#parties/parties.example.ts'
import { type Act, actsOf, isWork } from './acts.ts'
import { phases, progressOf, type Situation, type stepStates } from './progress.ts'
import { type Facts, type StepId, steps } from './steps.ts'

const nothing: Facts = {
  partiesAreThere: false,
  coordinatorIsThere: false,
  somethingIsTabled: false,
  somethingIsAgreed: false,
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

const act = (name: string, at = now): Act => {
  const [subject = '', move = ''] = name.split(' ')
  const by = { person: 'Ilse Kramer', organisation: 'Voorbeeldwonen', coordinates: false }
  return { subject, move, at, ...by }
}

const empty: Situation = { facts: nothing, reopened: {}, acts: [], owing: {} }

/** How the steps stand in a situation that is empty but for this. */
const states = (given: Partial<Situation>) => {
  const all = progressOf({ ...empty, ...given })
  return Object.fromEntries(steps.map(({ id }) => [id, all[id].state]))
}

it('has not begun where nobody did anything, and can’t where something earlier is not there', () => {
  expect(states({})).toEqual({
    stakeholders: 'not-started',
    coordination: 'not-started',
    scope: 'not-started',
    negotiation: 'waits',
    indicators: 'waits',
    drafting: 'waits',
    signing: 'waits',
    monitoring: 'waits',
    review: 'waits',
    publication: 'waits',
  })
})

it('names what a step can’t do without, and which step brings it', () => {
  const { drafting, signing } = progressOf({
    ...empty,
    facts: { ...nothing, somethingIsAgreed: true },
  })
  expect(drafting.missing).toMatchObject({ fact: 'coordinatorIsThere', from: 'coordination' })
  expect(signing.missing).toMatchObject({ fact: 'textIsFrozen', from: 'drafting' })
})

it('has looked who did something that brings the end no nearer, and works who did', () => {
  const acts = [act('message send'), act('round adoptThemes')]
  expect(states({ acts })).toMatchObject({ coordination: 'looked-at', scope: 'looked-at' })
  const more = [...acts, act('processRules write'), act('goal add')]
  expect(states({ acts: more })).toMatchObject({ coordination: 'busy', scope: 'busy' })
})

it('lets a step be done before its turn, and come back when a fact is gone', () => {
  const facts = { ...nothing, everyPartyCanSign: true, baseDocumentLinked: true }
  const acts = [act('party addParty')]
  expect(states({ facts, acts })).toMatchObject({ stakeholders: 'done', scope: 'done' })
  const gone = { ...facts, everyPartyCanSign: false }
  expect(states({ facts: gone, acts })).toMatchObject({ stakeholders: 'busy', scope: 'done' })
})

it('lets who works ahead be busy, and still names what is missing', () => {
  const { indicators } = progressOf({ ...empty, acts: [act('indicator defineIndicator')] })
  expect(indicators).toMatchObject({ state: 'busy', missing: { fact: 'somethingIsTabled' } })
})

it('watches over what was signed, while other steps go on', () => {
  const signed = { ...nothing, textIsFrozen: true, everyPartyHasAnswered: true }
  expect(states({ facts: signed })).toMatchObject({
    monitoring: 'busy',
    review: 'not-started',
    stakeholders: 'not-started',
  })
})

it('names the parties whose turn it is, as long as it is their turn', () => {
  const owing = { coordination: ['Voorbeeldwonen'], signing: ['Modelwonen'] }
  const facts = { ...nothing, processRulesAccepted: true }
  expect(progressOf({ ...empty, owing }).coordination.owing).toEqual(['Voorbeeldwonen'])
  expect(progressOf({ ...empty, owing, facts }).coordination.owing).toEqual([])
  expect(progressOf({ ...empty, owing }).signing.owing).toEqual([])
})

it('shows of each step the last work, else the last look', () => {
  const earlier = new Date(now.valueOf() - 1000)
  const acts = [act('message send'), act('processRules write', earlier)]
  expect(progressOf({ ...empty, acts }).coordination.latest).toMatchObject({ move: 'write' })
})

it('has ten steps in four phases', () => {
  expect(phases.map(({ name, steps }) => [name, steps.map(({ nth }) => nth)])).toEqual([
    ['Voorbereiden', [1, 2, 3]],
    ['Onderhandelen', [4, 5]],
    ['Vastleggen', [6, 7]],
    ['Uitvoeren', [8, 9, 10]],
  ])
  expect(Object.keys(progressOf(empty))).toEqual(steps.map(({ id }) => id))
})

const someActs = array(
  record({
    name: constantFrom('message send', 'processRules write', 'goal add', 'commitment table', 'x y'),
    at: date({ noInvalidDate: true }),
  }).map(({ name, at }) => act(name, at)),
  { maxLength: 6 },
)

const factNames = Object.keys(nothing) as (keyof Facts)[]
const someFacts: Arbitrary<Facts> = array(constantFrom(...factNames)).map((there) => ({
  ...nothing,
  ...Object.fromEntries(there.map((name) => [name, true])),
}))

const someSituation: Arbitrary<Situation> = record({
  facts: someFacts,
  acts: someActs,
  reopened: boolean().map((is) =>
    is ? { scope: { step: 'scope' as const, by: 'Teun', at: now, why: '' } } : {},
  ),
  owing: boolean().map((is) => (is ? { coordination: ['Voorbeeldwonen'] } : {})),
})

it('follows from the facts alone: the order in which acts are told changes nothing', () => {
  void assert(
    property(someSituation, (situation) => {
      const turned = { ...situation, acts: situation.acts.toReversed() }
      expect(states(turned)).toEqual(states(situation))
      expect(states(situation)).toEqual(states(structuredClone(situation)))
    }),
  )
})

it('is done exactly when its fact is there, whatever was done', () => {
  void assert(
    property(someSituation, (situation) => {
      for (const { id, doneWhen } of steps)
        expect(states(situation)[id] === 'done').toBe(
          doneWhen !== null && situation.facts[doneWhen],
        )
    }),
  )
})

/** What must be so of a step in each state. */
const signs: Record<(typeof stepStates)[number], (id: StepId, of: Situation) => boolean> = {
  done: () => true,
  reopened: (id, { reopened }) => reopened[id] !== undefined,
  busy: (id, { acts }) => id === 'monitoring' || actsOf(id, acts).some(isWork),
  waits: (id, of) => progressOf(of)[id].missing !== undefined,
  'looked-at': (id, { acts }) => actsOf(id, acts).length > 0 && !actsOf(id, acts).some(isWork),
  'not-started': (id, { acts }) => actsOf(id, acts).length === 0,
}

it('says nothing of a step for which there is no sign', () => {
  void assert(
    property(someSituation, (situation) => {
      for (const { id } of steps) {
        const { state } = progressOf(situation)[id]
        expect([id, state, signs[state](id, situation)]).toEqual([id, state, true])
      }
    }),
  )
})
