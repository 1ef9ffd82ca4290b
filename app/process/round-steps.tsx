import { StepList } from '#ui/step-list.tsx'
import { phases, stateOfSteps } from './progress.ts'
import { stepHref } from './step-frame.ts'
import type { Facts, StepId, steps } from './steps.ts'
import { runsAllYear, runsLater, waitsFor } from './steps.words.ts'

type RoundStepsProps = {
  roundId: Parameters<typeof stepHref>[0]
  facts: Facts
  /** With what each open step waits for; else only at the one where the round stands. */
  full?: boolean
  /** Who does not sit at the table opens only what is shown to her too. */
  isAtTable: boolean
}

/** The steps whose first page also opens for who reads for the council. */
const forReaders: readonly StepId[] = [
  'stakeholders',
  'drafting',
  'signing',
  'review',
  'publication',
]

/** The ten steps of a round in their phases, each with how it stands. */
export function RoundSteps({ roundId, facts, full = false, isAtTable }: RoundStepsProps) {
  const states = stateOfSteps(facts)
  const shown = phases.map(({ name, steps }) => ({
    name,
    steps: steps.map((step) => {
      const state = states[step.id]
      const hasLine = state === 'now' || (full && state === 'todo')
      return {
        nth: step.nth,
        name: step.name,
        state,
        href: isAtTable || forReaders.includes(step.id) ? stepHref(roundId, step.id) : undefined,
        line: hasLine ? lineOf(step, state) : undefined,
      }
    }),
  }))
  return <StepList phases={shown} />
}

type Step = Pick<(typeof steps)[number], 'doneWhen'>

function lineOf({ doneWhen }: Step, state: 'now' | 'todo' | 'done'): string {
  if (doneWhen) return waitsFor[doneWhen]
  return state === 'now' ? runsAllYear : runsLater
}
