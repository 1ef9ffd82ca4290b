import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** How an answer looks: agreement recedes, conflict stands out, silence is dashed. */
export type StanceLook = 'agree' | 'condition' | 'against' | 'block' | 'open' | 'out'

const icons: Record<StanceLook, IconName> = {
  agree: 'ok',
  condition: 'warn',
  against: 'bad',
  block: 'stop',
  open: 'wait',
  out: 'out',
}

type StanceCardProps = {
  look: StanceLook
  /** “Akkoord, mits” */
  name: ReactNode
  /** How firmly it is said: “Bestuurlijk vastgesteld”. */
  level?: ReactNode
  /** The reason or the condition. */
  children?: ReactNode
  /** Says that the text has changed since: “Gaf dit op een oudere tekst”. */
  stale?: ReactNode
}

/** The answer of one organisation. */
export const StanceCard = ({ look, name, level, children, stale }: StanceCardProps) => (
  <div className={`stance stance--${look}${stale ? ' stance--stale' : ''}`}>
    <p className="stance__name">
      <Icon name={icons[look]} size={16} />
      {name}
    </p>
    {level && <p className="stance__level">{level}</p>}
    {children && <div className="stance__why">{children}</div>}
    {stale && <p className="stance__stale">{stale}</p>}
  </div>
)
