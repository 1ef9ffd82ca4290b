import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Highlight = {
  key: string
  icon: IconName
  title: ReactNode
  href: string
  /** One or two plain sentences. */
  text: ReactNode
  /** A `Tag` with how it stands. */
  state?: ReactNode
}

/** What matters most, for people who have a minute: large, plain, two beside each other. */
export const Highlights = ({ highlights }: { highlights: readonly Highlight[] }) => (
  <ul className="highlights">
    {highlights.map(({ key, icon, title, href, text, state }) => (
      <li key={key} className="highlight">
        <span className="highlight__icon">
          <Icon name={icon} size={24} />
        </span>
        <div className="highlight__words">
          <h3>
            <a href={href}>{title}</a>
          </h3>
          <p>{text}</p>
          {state && <p>{state}</p>}
        </div>
      </li>
    ))}
  </ul>
)
