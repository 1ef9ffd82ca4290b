import { Tag } from '#ui/tag.tsx'
import type { Coordinator } from './coordinators.ts'
import { coordinatorWords as words } from './coordinators.words.ts'

type CoordinatorMarkProps = { coordinator: Pick<Coordinator, 'name' | 'employer' | 'worksFor'> }

/**
 * Who wrote this as coordinator, who pays her, and the party at the table that she works for, if
 * any. Stands wherever a coordinator wrote something.
 */
export const CoordinatorMark = ({ coordinator }: CoordinatorMarkProps) => {
  const { name, employer, worksFor } = coordinator
  return (
    <span className="party">
      <span>
        <strong>{name}</strong>, {words.role}. {words.paidBy(employer)}{' '}
        {worksFor.length > 0 && <Tag status="warn">{words.worksFor(worksFor)}</Tag>}
      </span>
    </span>
  )
}
