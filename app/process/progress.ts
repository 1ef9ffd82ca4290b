import type { Reopenings } from './reopenings.ts'
import { currentStep, type Facts, type StepId, steps } from './steps.ts'

/** How a step stands: it is done, it is where the round stands now, it was done and is open again, or it comes later. */
export type StepState = 'done' | 'now' | 'reopened' | 'todo'

/**
 * How each step stands, read off the facts. Steps may overlap: one that is done early is done, and
 * one that was done and has a fact taken away is open again. Monitoring has no end; it runs once the text
 * is frozen and every party answered.
 */
export function stateOfSteps(facts: Facts, reopened: Reopenings = {}): Record<StepId, StepState> {
  const now = currentStep(facts)
  const runs = facts.textIsFrozen && facts.everyPartyHasAnswered
  const stateOf = ({ id, doneWhen }: (typeof steps)[number]): StepState => {
    if (doneWhen === null) return runs ? 'now' : 'todo'
    if (facts[doneWhen]) return 'done'
    if (reopened[id]) return 'reopened'
    return id === now ? 'now' : 'todo'
  }
  const states = steps.map((step) => [step.id, stateOf(step)] as const)
  return Object.fromEntries(states) as Record<StepId, StepState>
}

type Phase = (typeof steps)[number]['phase']

/** The steps by phase, in order, each with its place from one. */
export const phases = [...new Set(steps.map(({ phase }) => phase))].map((name: Phase) => ({
  name,
  steps: steps
    .map((step, nth) => ({ ...step, nth: nth + 1 }))
    .filter(({ phase }) => phase === name),
}))
