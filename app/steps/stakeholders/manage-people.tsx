import type { ComponentProps } from 'react'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Standing } from '#parties/standing.ts'
import { Card } from '#ui/card.tsx'
import { ManageMandates, type MandateProblems } from './mandates.form.tsx'
import { partyWords as words } from './party.words.ts'
import { peopleOf, type Register } from './register.ts'
import type { Stakeholder } from './stakeholders.store.ts'
import {
  AwayForms,
  type AwayProblems,
  ManageStandIns,
  type StandInProblems,
} from './stand-ins.form.tsx'
import { HandOverForm } from './succession.form.tsx'

type ManageProps = {
  party: Stakeholder
  register: Register
  standing: Standing
  /** The reader's own place in an organisation. */
  membershipId: Id<'Membership'> | undefined
  today: Day
  problems: MandateProblems &
    StandInProblems &
    AwayProblems & { handOver: ComponentProps<typeof HandOverForm>['problems'] }
}

/** What the reader may change in who acts for her own party, and when people are away; nothing of another's. */
export function ManagePeople({
  party,
  register,
  standing,
  membershipId,
  today,
  problems,
}: ManageProps) {
  if (standing.party?.id !== party.id) return null
  const members = peopleOf(register, party.organisationId)
  const decides = standing.mandates.decide !== undefined
  const spokenFor = decides ? members : members.filter((one) => one.membershipId === membershipId)
  return (
    <>
      {decides && (
        <Card title={words.manage} id="mandaten">
          <p className="muted">{words.manageHint}</p>
          <ManageMandates
            members={members}
            themes={register.themes}
            today={today}
            problems={problems}
          />
          <ManageStandIns
            members={members}
            standIns={register.standIns}
            today={today}
            problems={problems}
          />
        </Card>
      )}
      {decides && standing.party?.role === 'contracting' && (
        <HandOverForm problems={problems.handOver} />
      )}
      <AwayForms members={spokenFor} absences={register.absences} problems={problems} />
    </>
  )
}
