import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { uiWords as words } from './ui.words.ts'

/** One step of the process, as the list shows it. `nth` counts through all phases, from 1. */
export type StepItem = {
  nth: number
  name: string
  state: 'not-started' | 'looked-at' | 'waits' | 'busy' | 'done' | 'reopened'
  /** The state in a word. */
  stateWords: string
  /** Whether the word is in sight. Else only the mark says it, and who can't see hears it. */
  isStated?: boolean
  /** Steps that may be read have one, whatever their state. */
  href?: string | undefined
  /** Who and why: “Voorbeeldwonen ging nog niet akkoord met de spelregels.” */
  line?: ReactNode
  /** The page that is open now. */
  here?: boolean
}

type StepListProps = { phases: readonly { name: string; steps: readonly StepItem[] }[] }

/** All steps in their phases: what is done, what is going on, what comes. More than one may be going on. */
export const StepList = ({ phases }: StepListProps) => (
  <nav aria-label={words.steps}>
    {phases.map(({ name, steps }) => (
      <div key={name} className="phase">
        <p className="phase__name">{name}</p>
        <ol className="phase__steps" start={steps[0]?.nth}>
          {steps.map((step) => (
            <Step key={step.nth} {...step} />
          ))}
        </ol>
      </div>
    ))}
  </nav>
)

function Step({ nth, name, state, stateWords, isStated, href, line, here }: StepItem) {
  const about = !isStated && <span className="visually-hidden"> ({stateWords.toLowerCase()})</span>
  return (
    <li className={`step step--${state}`}>
      <span className="step__mark" aria-hidden="true">
        {state === 'done' ? <Icon name="ok" size={15} /> : nth}
      </span>
      <div>
        {href ? (
          <a className="step__name" href={href} aria-current={here ? 'step' : undefined}>
            {name}
            {about}
          </a>
        ) : (
          <span className="step__name">
            {name}
            {about}
          </span>
        )}
        {(isStated || line) && (
          <p className="step__line">
            {isStated && <strong className="step__state">{stateWords}</strong>}
            {isStated && line && '. '}
            {line}
          </p>
        )}
      </div>
    </li>
  )
}

type FoldedProps = { summary: string; children: ReactNode }

/** The step list beside a page: in sight on a wide window, folded under one line on a phone. */
export const SideSteps = ({ summary, children }: FoldedProps) => (
  <details className="side-steps card">
    <summary>{summary}</summary>
    <div className="side-steps__in">{children}</div>
  </details>
)
