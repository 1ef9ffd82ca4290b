import type { ButtonHTMLAttributes, ReactNode } from 'react'

type FormProps = {
  /** Which of the page's moves this form asks for: see `posting`. Left out where each of its buttons names one. */
  move?: string
  /** What the form sends without showing it. */
  hidden?: Record<string, string>
  /** Where it goes; by default to the page it stands on. */
  action?: string
  /** For a form with a file. */
  multipart?: boolean
  /** For a form of one or two fields: fields and button in one row. */
  inline?: boolean
  /** Names the form for those who cannot see what stands around it. */
  name?: string
  children: ReactNode
}

/** A form that changes something. Checks are made by the server, which can say in Dutch what is wrong. */
export function Form({ move, hidden = {}, multipart, inline, name, ...props }: FormProps) {
  const { action, children } = props
  return (
    <form
      method="post"
      noValidate
      action={action}
      encType={multipart ? 'multipart/form-data' : undefined}
      className={inline ? 'form form--inline' : 'form'}
      aria-label={name}
    >
      {move && <input type="hidden" name="move" value={move} />}
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {children}
    </form>
  )
}

/** Exactly one `primary` button stands on a page or a form; `quiet` beside it; `plain` looks like a link. */
type Weight = { weight?: 'primary' | 'quiet' | 'plain' | 'danger' }

const look = (weight: Weight['weight'] = 'primary') => `button button--${weight}`

type ButtonProps = Weight &
  Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'name' | 'value' | 'children' | 'aria-label'> & {
    'aria-describedby'?: string
  }

/** Sends the form it stands in. Its words begin with a verb. */
export const Button = ({ weight, ...button }: ButtonProps) => (
  <button type="submit" className={look(weight)} {...button} />
)

type LinkButtonProps = Weight & { href: string; children: ReactNode; download?: boolean }

/** A link that looks like a button: the next thing to do, on another page. */
export const LinkButton = ({ weight, ...link }: LinkButtonProps) => (
  <a className={look(weight)} {...link} />
)

/** A row of buttons that wraps. */
export const Buttons = ({ children }: { children: ReactNode }) => (
  <div className="buttons">{children}</div>
)

type DetailsProps = {
  summary: ReactNode
  /** Open it when its form came back wrong. */
  open?: boolean
  id?: string
  /** A white card rather than a line. */
  card?: boolean
  children: ReactNode
}

/** What only some people need, such as a second form. Opens without script. */
export const Details = ({ summary, open, id, card, children }: DetailsProps) => (
  <details id={id} open={open} className={card ? 'details details--card' : 'details'}>
    <summary>{summary}</summary>
    <div className="details__in">{children}</div>
  </details>
)
