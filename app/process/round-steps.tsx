import type { Id } from '#kernel/id.ts'
import { StepList } from '#ui/step-list.tsx'
import { type Progress, phases, type StepState } from './progress.ts'
import { shortWhyWords, stateWords, whyWords } from './progress.words.ts'
import { stepHref } from './step-frame.ts'
import type { StepId } from './steps.ts'

type RoundStepsProps = {
  roundId: Id<'Round'>
  progress: Record<StepId, Progress>
  /** With who and why at each step; else only at those where something is asked. */
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

/** The states that say in short what is going on. */
const goingOn: readonly StepState[] = ['busy', 'reopened']

/** The ten steps of a round in their phases as a list of tasks: how each stands, who did that, and why. */
export function RoundSteps({ roundId, progress, full = false, isAtTable }: RoundStepsProps) {
  const shown = phases.map(({ name, steps }) => ({
    name,
    steps: steps.map(({ id, nth, name }) => {
      const { state } = progress[id]
      return {
        nth,
        name,
        state,
        stateWords: stateWords[state],
        href: isAtTable || forReaders.includes(id) ? stepHref(roundId, id) : undefined,
        isStated: full || goingOn.includes(state),
        line: full
          ? whyWords(id, progress[id])
          : goingOn.includes(state) && shortWhyWords(id, progress[id]),
      }
    }),
  }))
  return <StepList phases={shown} />
}
