import { CoordinatorMark } from './coordinator-mark.tsx'
import type { Coordinator } from './coordinators.ts'
import { coordinatorWords as words } from './coordinators.words.ts'

/**
 * Stands at the foot of every page on which a coordinator wrote something: who she is, who pays her, and for which
 * party she works, if any. Nothing where no coordinator did.
 */
export function CoordinatorAuthors({ coordinators }: { coordinators: readonly Coordinator[] }) {
  if (coordinators.length === 0) return null
  return (
    <div className="small">
      <p className="muted">{words.wroteHere}</p>
      {coordinators.map((one) => (
        <p key={one.id}>
          <CoordinatorMark coordinator={one} />
        </p>
      ))}
    </div>
  )
}
