import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** How something stands. Colour never says it alone: an icon and words stand with it. */
export type Status = 'ok' | 'star' | 'warn' | 'bad' | 'wait' | 'info'

/** The icon of each status; information has none. */
export const statusIcons: Partial<Record<Status, IconName>> = {
  ok: 'ok',
  star: 'star',
  warn: 'warn',
  bad: 'bad',
  wait: 'wait',
}

/** A few words about how something stands: “Op koers”, “Nog 12 dagen”. */
export function Tag({ status = 'wait', children }: { status?: Status; children: ReactNode }) {
  const icon = statusIcons[status]
  return (
    <span className={`tag status--${status}`}>
      {icon && <Icon name={icon} size={14} />}
      <span>{children}</span>
    </span>
  )
}
