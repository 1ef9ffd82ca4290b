import { StepList } from '#ui/step-list.tsx'
import { phases, type StepState, stateOfSteps } from './progress.ts'
import type { Reopenings } from './reopenings.ts'
import { stepHref } from './step-frame.ts'
import type { Facts, StepId, steps } from './steps.ts'
import { reopenedWords, runsAllYear, runsLater, waitsFor } from './steps.words.ts'

type RoundStepsProps = {
  roundId: Parameters<typeof stepHref>[0]
  facts: Facts
  reopened: Reopenings
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
export function RoundSteps({ roundId, facts, full = false, ...props }: RoundStepsProps) {
  const { reopened, isAtTable } = props
  const states = stateOfSteps(facts, reopened)
  const shown = phases.map(({ name, steps }) => ({
    name,
    steps: steps.map((step) => {
      const state = states[step.id]
      const hasLine = state === 'now' || (full && state === 'todo')
      const again = state === 'reopened' ? reopened[step.id] : undefined
      return {
        nth: step.nth,
        name: step.name,
        state,
        href: isAtTable || forReaders.includes(step.id) ? stepHref(roundId, step.id) : undefined,
        line: again ? reopenedWords(again) : hasLine ? lineOf(step, state) : undefined,
      }
    }),
  }))
  return <StepList phases={shown} />
}

type Step = Pick<(typeof steps)[number], 'doneWhen'>

function lineOf({ doneWhen }: Step, state: StepState): string {
  if (doneWhen) return waitsFor[doneWhen]
  return state === 'now' ? runsAllYear : runsLater
}
