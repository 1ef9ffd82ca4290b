import type { ComponentProps } from 'react'
import type { Day } from '#kernel/day.ts'
import { Card } from '#ui/card.tsx'
import { ManageMandates, type MandateProblems } from './mandates.form.tsx'
import { partyWords as words } from './party.words.ts'
import type { Member } from './stakeholders.store.ts'
import { HandOverForm } from './succession.form.tsx'

type DecidingProps = {
  members: readonly Member[]
  today: Day
  isContracting: boolean
  problems: MandateProblems & { handOver: ComponentProps<typeof HandOverForm>['problems'] }
}

/** What who decides for a party can change: who acts for it, and into which organisation it goes over. */
export const Deciding = ({ members, today, isContracting, problems }: DecidingProps) => (
  <>
    <Card title={words.manage} id="mandaten">
      <p className="muted">{words.manageHint}</p>
      <ManageMandates members={members} today={today} problems={problems} />
    </Card>
    {isContracting && <HandOverForm problems={problems.handOver} />}
  </>
)
