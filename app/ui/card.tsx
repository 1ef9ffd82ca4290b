import type { ReactNode } from 'react'

type CardProps = {
  title?: ReactNode
  /** Links to it, and ties the card to its heading. Needed with a title. */
  id?: string
  /** A link or small button beside the title. */
  beside?: ReactNode
  /** A line of explanation under the content. */
  foot?: ReactNode
  /** For what stands beside the main thing. */
  small?: boolean
  /** Without padding: for a table. */
  flush?: boolean
  children: ReactNode
}

/** A white sheet with one subject. With a title it is a part of the page that can be found by it. */
export function Card({ title, id, beside, foot, small, flush, children }: CardProps) {
  const classes = ['card', small && 'card--small', flush && 'card--flush'].filter(Boolean)
  const inside = (
    <>
      {title && (
        <div className="card__head">
          <h2 id={id}>{title}</h2>
          {beside}
        </div>
      )}
      {children}
      {foot && <p className="card__foot">{foot}</p>}
    </>
  )
  if (!title) return <div className={classes.join(' ')}>{inside}</div>
  return (
    <section className={classes.join(' ')} aria-labelledby={id}>
      {inside}
    </section>
  )
}

type EmptyProps = {
  /** What there is not yet, and what people can do about it. */
  children: ReactNode
  /** The button for that. */
  action?: ReactNode
}

/** Stands where a list is empty. It says what will come here and what to do, never only “geen”. */
export const Empty = ({ children, action }: EmptyProps) => (
  <div className="empty">
    <p className="empty__words">{children}</p>
    {action}
  </div>
)

type StatProps = { figure: ReactNode; children: ReactNode }

/** A figure with its words: “6 waar iedereen het over eens is”. */
export const Stat = ({ figure, children }: StatProps) => (
  <p className="stat">
    <span className="stat__figure">{figure} </span>
    {children}
  </p>
)

type DescriptionListProps = { items: readonly { term: ReactNode; text: ReactNode }[] }

/** What is known of one thing: terms with their values. */
export const DescriptionList = ({ items }: DescriptionListProps) => (
  <dl className="facts">
    {items.map(({ term, text }, nth) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place
      <div key={nth}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)
