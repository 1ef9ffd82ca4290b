import type { Round } from '#parties/rounds.store.ts'
import { stateOfSteps } from './progress.ts'
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

/** The ten steps with how each stands. */
export function stepsJson(facts: Facts) {
  const states = stateOfSteps(facts)
  return {
    current_step: currentStep(facts) ?? null,
    steps: steps.map(({ id, slug, name, phase }) => ({ id, slug, name, phase, state: states[id] })),
  }
}
