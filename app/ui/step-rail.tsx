import { uiWords as words } from './ui.words.ts'

/** Where a page stands in a row of steps. `nth` counts from 1. */
export type StepPlace = { nth: number; of: number; name?: string }

/** A thin rail of segments with its words, that shows which step a page is of. How the steps stand is on the page of the round. */
export const StepRail = ({ nth, of, name }: StepPlace) => (
  <div className="rail">
    <p className="rail__words">
      {words.stepOf(nth, of)}
      {name && `: ${name}`}
    </p>
    <span className="rail__bar" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a segment is nothing but its place
        <span key={index} className={`rail__segment rail__segment--${stateOf(index + 1, nth)}`} />
      ))}
    </span>
  </div>
)

const stateOf = (place: number, here: number) => (place === here ? 'now' : 'todo')
