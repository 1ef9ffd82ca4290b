import type { ReactNode } from 'react'
import { type Mark, MarkOnly } from './party-mark.tsx'

type Task = {
  key: string
  title: ReactNode
  href?: string
  /** Why it is asked, and what comes of it, in one line. */
  why?: ReactNode
  /** A `Tag` with how long there is. */
  due?: ReactNode
  /** One button. Only the first task of a page has a primary one. */
  action?: ReactNode
  /** How far it is, such as a `SegmentBar`. */
  progress?: ReactNode
}

/** What is asked of the reader, most urgent first. */
export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul className="tasks">
    {tasks.map(({ key, title, href, why, due, action, progress }) => (
      <li key={key} className="task">
        <div>
          <h3>{href ? <a href={href}>{title}</a> : title}</h3>
          {why && <p className="task__why">{why}</p>}
          {progress}
        </div>
        {(due || action) && (
          <div className="task__do">
            {due}
            {action}
          </div>
        )}
      </li>
    ))}
  </ul>
)

type Happening = {
  key: string
  mark?: Mark
  /** Who did it: shown bold, with the organisation where it is a person. */
  who: ReactNode
  /** What happened, as the rest of a sentence that begins with who. */
  what: ReactNode
  /** ISO 8601, for machines. */
  at: string
  /** The same for people: “Gisteren om 16.10 uur”. */
  when: string
}

/** Who did what, newest first. */
export const Feed = ({ happenings }: { happenings: readonly Happening[] }) => (
  <ol className="feed">
    {happenings.map(({ key, mark, who, what, at, when }) => (
      <li key={key}>
        {mark ? <MarkOnly mark={mark} /> : <span className="feed__dot" aria-hidden="true" />}
        <div>
          <p>
            <strong>{who}</strong> {what}
          </p>
          <time dateTime={at}>{when}</time>
        </div>
      </li>
    ))}
  </ol>
)
