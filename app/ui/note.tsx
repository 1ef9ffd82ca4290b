import type { ReactNode } from 'react'
import { idOf } from './fields-of.ts'
import type { Problems } from './read-form.ts'
import { uiWords as words } from './ui.words.ts'

type NoteProps = {
  kind?: 'info' | 'good' | 'warn' | 'bad'
  title?: ReactNode
  children?: ReactNode
}

/** Something to know before going on. It is not read aloud by itself; use `RefusalNote` for a no. */
export const Note = ({ kind = 'info', title, children }: NoteProps) => (
  <div className={`note note--${kind}`}>
    {title && <p className="note__title">{title}</p>}
    {children}
  </div>
)

type RefusalNoteProps = {
  words: ReactNode
  /** The Dutch citation of the basis, from `law/bases.ts`. */
  cite?: ReactNode
}

/**
 * A page that came back opens where it says why, however far down that stands: without script the
 * browser would show its top.
 */
const opensHere = { tabIndex: -1, autoFocus: true }

/** Why the rules say no, and what that rests on, so that people can check it. */
export const RefusalNote = ({ words: why, cite }: RefusalNoteProps) => (
  <div role="alert" {...opensHere} className="note note--bad">
    <p className="note__title">{words.refused}</p>
    <p>{why}</p>
    {cite && (
      <p className="note__basis">
        {words.basis}
        <cite>{cite}</cite>
      </p>
    )}
  </div>
)

type ErrorSummaryProps<Field extends string> = {
  /** The same as given to `fieldsOf`, so that each message leads to its field. */
  form: string
  problems: Problems<Field> | undefined
  /** The names of the fields, to say which one each message is about. */
  labels?: Partial<Record<Field, string>>
}

/** Stands above a form that came back: what is wrong, each a link to its field. */
export function ErrorSummary<Field extends string>({
  form,
  problems,
  labels = {},
}: ErrorSummaryProps<Field>) {
  const errors = Object.entries<string | undefined>(problems?.errors ?? {})
  if (errors.length === 0) return null
  const named = new Map(Object.entries<string | undefined>(labels))
  return (
    <div role="alert" {...opensHere} className="note note--bad" aria-labelledby={`${form}-wrong`}>
      <h2 id={`${form}-wrong`} className="note__title">
        {words.inputWrong}
      </h2>
      <ul>
        {errors.map(([field, message]) => {
          const label = named.get(field.replace(/\[.*/, ''))
          const text = label ? `${label}${label.endsWith('?') ? '' : ':'} ${message}` : message
          return <li key={field}>{field ? <a href={`#${idOf(form, field)}`}>{text}</a> : text}</li>
        })}
      </ul>
    </div>
  )
}

/** Says that something went well. Read aloud without interrupting. */
export const DoneNote = ({ children = words.saved }: { children?: ReactNode }) => (
  <div role="status" className="note note--good">
    <p className="note__title">{children}</p>
  </div>
)
