import type { Round } from '#parties/rounds.store.ts'
import { stateOfSteps } from './progress.ts'
import type { Reopenings } from './reopenings.ts'
import { currentStep, type Facts, steps } from './steps.ts'

/** A round as the API gives it. Days bound the term, both included. */
export const roundJson = (round: Round) => ({
  id: round.id,
  name: round.name,
  kind: round.kind,
  term_from: round.termFrom,
  term_until: round.termUntil,
  address: round.address,
  is_example: round.isExample,
  previous_id: round.previousId,
})

/** The ten steps with how each stands; of one that is open again who did what, and why. */
export function stepsJson(facts: Facts, reopened: Reopenings) {
  const states = stateOfSteps(facts, reopened)
  return {
    current_step: currentStep(facts) ?? null,
    steps: steps.map(({ id, slug, name, phase }) => {
      const { by, at, why } = reopened[id] ?? {}
      const again = states[id] === 'reopened' ? { reopened: { by, at, why } } : {}
      return { id, slug, name, phase, state: states[id], ...again }
    }),
  }
}
