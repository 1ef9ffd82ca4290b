import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { type Status, statusIcons } from './tag.tsx'

type Tile = { href: string; status: Status; figure: ReactNode; name: string; current?: boolean }

/** How many of everything stand how: large figures that lead to the list behind them. */
export const StatusTiles = ({ name, tiles }: { name: string; tiles: readonly Tile[] }) => (
  <nav aria-label={name}>
    <ul className="tiles">
      {tiles.map(({ href, status, figure, name, current }) => {
        const icon = statusIcons[status]
        return (
          <li key={href}>
            <a
              href={href}
              className={`tile status--${status}`}
              aria-current={current ? 'true' : undefined}
            >
              <span className="tile__figure">
                {icon && <Icon name={icon} size={24} />}
                {figure}
              </span>{' '}
              {name}
            </a>
          </li>
        )
      })}
    </ul>
  </nav>
)
