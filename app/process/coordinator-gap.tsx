import type { Id } from '#kernel/id.ts'
import { Note } from '#ui/note.tsx'
import type { CoordinatorGap } from './coordinators.ts'
import { gapWords } from './coordinators.words.ts'
import { roundWords as words } from './rounds.words.ts'
import { stepHref } from './step-frame.ts'

type GapProps = {
  roundId: Id<'Round'>
  gap: CoordinatorGap
  /** Who sets up the round can do something about it. */
  isSetterUp: boolean
}

/** Stands above the steps of a round that nobody coordinates, now or soon: what is the matter and who can mend it. */
export const CoordinatorGapNote = ({ roundId, gap, isSetterUp }: GapProps) => (
  <Note kind="warn">
    <p>{gapWords(gap, isSetterUp)}</p>
    {isSetterUp && (
      <p>
        <a href={stepHref(roundId, 'coordination')}>{words.toCoordinator}</a>
      </p>
    )}
  </Note>
)
