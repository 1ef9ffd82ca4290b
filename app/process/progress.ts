import type { BasisId } from '#law/bases.ts'
import { type Act, actsOf, isWork } from './acts.ts'
import type { Reopening, Reopenings } from './reopenings.ts'
import { type Facts, type StepId, steps } from './steps.ts'

/**
 * How a step stands: nobody did anything in it, somebody took it up, it can't begin without something earlier,
 * people work on it, it is done, or it was done and is open again.
 */
export const stepStates = ['not-started', 'looked-at', 'waits', 'busy', 'done', 'reopened'] as const

export type StepState = (typeof stepStates)[number]

/** Everything from which the states follow. Nobody sets a state, and nothing keeps one. */
export type Situation = {
  facts: Facts
  reopened: Reopenings
  /** Of each kind of act the latest one, in any order. */
  acts: readonly Act[]
  /** The parties whose turn it is, by the step that waits for them. Nobody, for who may not know. */
  owing: Owing
}

export type Owing = Partial<Record<StepId, readonly string[]>>

/** Something that a step can't do without, and the step from which it comes. */
export type Need = { fact: keyof Facts; from: StepId; basis: BasisId }

/** How one step stands, with who and why. */
export type Progress = {
  state: StepState
  /** What it can't do without and is not there yet. */
  missing: Need | undefined
  owing: readonly string[]
  /** What was done in it last. */
  latest: Act | undefined
  reopening: Reopening | undefined
}

/** What each step can't do without. A step that needs nothing can begin at once: steps overlap. */
const needs: Record<StepId, readonly Need[]> = {
  stakeholders: [],
  coordination: [],
  scope: [],
  negotiation: [{ fact: 'partiesAreThere', from: 'stakeholders', basis: 'organisation-speaks' }],
  indicators: [{ fact: 'somethingIsTabled', from: 'negotiation', basis: 'obligation-types' }],
  drafting: [
    { fact: 'somethingIsAgreed', from: 'negotiation', basis: 'bound-to-text' },
    { fact: 'coordinatorIsThere', from: 'coordination', basis: 'coordinator-is-neutral' },
  ],
  signing: [{ fact: 'textIsFrozen', from: 'drafting', basis: 'bound-to-text' }],
  monitoring: [{ fact: 'everyPartyHasAnswered', from: 'signing', basis: 'bound-to-text' }],
  review: [{ fact: 'everyPartyHasAnswered', from: 'signing', basis: 'bound-to-text' }],
  publication: [{ fact: 'everyPartyHasAnswered', from: 'signing', basis: 'publication' }],
}

type Step = (typeof steps)[number]

/**
 * How each step stands, read off what is there and what was done. Steps may overlap: one that is done early is
 * done, and one that was done and has a fact taken away is open again. Monitoring has no end: it runs
 * once every party answered.
 */
export function progressOf(situation: Situation): Record<StepId, Progress> {
  const all = steps.map((step) => [step.id, progressOfStep(step, situation)] as const)
  return Object.fromEntries(all) as Record<StepId, Progress>
}

function progressOfStep(step: Step, { facts, reopened, acts, owing }: Situation): Progress {
  const own = actsOf(step.id, acts)
  const about = {
    missing: needs[step.id].find(({ fact }) => !facts[fact]),
    reopening: reopened[step.id],
  }
  const state = stateOf(step, { ...about, isDone: isDone(step, facts), own })
  return {
    ...about,
    state,
    owing: state === 'done' || state === 'waits' ? [] : (owing[step.id] ?? []),
    latest: own.find(isWork) ?? own[0],
  }
}

const isDone = ({ doneWhen }: Step, facts: Facts): boolean => doneWhen !== null && facts[doneWhen]

type Signs = Pick<Progress, 'missing' | 'reopening'> & { isDone: boolean; own: readonly Act[] }

/** The first line that fits is how it stands. Who works ahead is busy, also before its turn. */
function stateOf({ doneWhen }: Step, { missing, reopening, isDone, own }: Signs): StepState {
  if (isDone) return 'done'
  if (reopening) return 'reopened'
  if (own.some(isWork)) return 'busy'
  if (missing) return 'waits'
  if (doneWhen === null) return 'busy'
  return own.length > 0 ? 'looked-at' : 'not-started'
}

type Phase = Step['phase']

/** The steps by phase, in order, each with its place from one. */
export const phases = [...new Set(steps.map(({ phase }) => phase))].map((name: Phase) => ({
  name,
  steps: steps
    .map((step, nth) => ({ ...step, nth: nth + 1 }))
    .filter(({ phase }) => phase === name),
}))
