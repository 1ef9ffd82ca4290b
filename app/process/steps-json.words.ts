import { type Progress, progressOf, type Situation } from './progress.ts'
import { whyWords } from './progress.words.ts'
import { currentStep, type StepId, steps } from './steps.ts'

/**
 * The ten steps as a list of tasks: how each stands, who did that and why. `waits_for` is what a step can't do
 * without and which step brings it; `turn` are the parties that have to do something.
 */
export function stepsJson(situation: Situation) {
  const progress = progressOf(situation)
  return {
    current_step: currentStep(situation.facts) ?? null,
    steps: steps.map(({ id, slug, name, phase }) => ({
      id,
      slug,
      name,
      phase,
      ...progressJson(id, progress[id]),
    })),
  }
}

function progressJson(step: StepId, progress: Progress) {
  const { state, missing, owing, latest, reopening } = progress
  const again = reopening && { by: reopening.by, at: reopening.at, why: reopening.why }
  return {
    state,
    why: whyWords(step, progress),
    waits_for: missing ? { fact: missing.fact, step: missing.from } : null,
    turn: owing,
    last_act: latest
      ? { at: latest.at.toISOString(), by: latest.organisation ?? latest.person, what: latest.move }
      : null,
    ...(state === 'reopened' && again && { reopened: again }),
  }
}
