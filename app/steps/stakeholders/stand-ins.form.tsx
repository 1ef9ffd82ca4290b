import type { Day } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'
import { Checkboxes, Radios, Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import type { Absence } from './absences.store.ts'
import { actChoices, LastDay, personChoices, scopeChoices } from './mandates.form.tsx'
import { partyWords as words } from './party.words.ts'
import type { Member } from './stakeholders.store.ts'
import type { StandIn } from './stand-ins.ts'

type StandInName =
  | 'membershipId'
  | 'substituteId'
  | 'scope'
  | 'acts'
  | 'fromDay'
  | 'untilDay'
  | 'grantedBy'
type EndName = 'standInId' | 'untilDay'
type SucceedName = 'membershipId' | 'successorId' | 'untilDay' | 'grantedBy'
type AwayName = 'membershipId' | 'note' | 'fromDay' | 'untilDay'

export type StandInProblems = {
  standIn: Problems<StandInName> | undefined
  endStandIn: Problems<EndName> | undefined
  succeed: Problems<SucceedName> | undefined
}

type PeopleProps = { members: readonly Member[]; today: Day }

type ManageProps = PeopleProps & { standIns: readonly StandIn[]; problems: StandInProblems }

/** Who stands in for whom, and who takes over from whom: what who decides for an organisation says of it. */
export const ManageStandIns = ({ members, today, standIns, problems }: ManageProps) => (
  <div className="stack--tight">
    <StandInForm members={members} today={today} problems={problems.standIn} />
    <EndStandInForm
      members={members}
      today={today}
      standIns={standIns}
      problems={problems.endStandIn}
    />
    <SucceedForm members={members} today={today} problems={problems.succeed} />
  </div>
)

type FormProps<Name extends string> = PeopleProps & { problems: Problems<Name> | undefined }

function StandInForm({ members, today, problems }: FormProps<StandInName>) {
  const fields = fieldsOf<StandInName>('vervanger', problems, { fromDay: today, scope: 'round' })
  const labels = {
    membershipId: words.standInFor,
    substituteId: words.standInBy,
    grantedBy: words.givenBy,
  }
  return (
    <Details summary={words.standIn} open={problems !== undefined}>
      <ErrorSummary form="vervanger" problems={problems} labels={labels} />
      <p className="muted">{words.standInHint}</p>
      <Form move="standIn">
        <Select
          {...fields.text('membershipId')}
          label={words.standInFor}
          choices={personChoices(members)}
        />
        <Select
          {...fields.text('substituteId')}
          label={words.standInBy}
          choices={personChoices(members)}
        />
        <Checkboxes {...fields.list('acts')} label={words.standInActs} choices={actChoices} />
        <Radios {...fields.text('scope')} label={words.scope} choices={scopeChoices} />
        <Field {...fields.text('fromDay')} type="date" label={words.fromDay} />
        <Field {...fields.text('untilDay')} type="date" label={words.untilDay} optional />
        <Field {...fields.text('grantedBy')} label={words.givenBy} hint={words.givenByHint} />
        <Button>{words.doStandIn}</Button>
      </Form>
    </Details>
  )
}

type EndProps = FormProps<EndName> & { standIns: readonly StandIn[] }

function EndStandInForm({ members, today, standIns, problems }: EndProps) {
  const fields = fieldsOf<EndName>('einde-vervanging', problems, { untilDay: today })
  const nameOf = (id: StandIn['substituteId']) =>
    members.find(({ membershipId }) => membershipId === id)?.name
  const choices = standIns.flatMap(({ id, membershipId, substituteId }) =>
    nameOf(membershipId)
      ? [
          {
            value: id,
            label: words.insteadOf(nameOf(substituteId) ?? '', nameOf(membershipId) ?? ''),
          },
        ]
      : [],
  )
  if (choices.length === 0) return null
  const labels = { standInId: words.whichStandIn, untilDay: words.untilDay }
  return (
    <Details summary={words.endStandIn} open={problems !== undefined}>
      <ErrorSummary form="einde-vervanging" problems={problems} labels={labels} />
      <Form move="endStandIn">
        <Select {...fields.text('standInId')} label={words.whichStandIn} choices={choices} />
        <LastDay {...fields.text('untilDay')} />
        <Button weight="danger">{words.end}</Button>
      </Form>
    </Details>
  )
}

function SucceedForm({ members, today, problems }: FormProps<SucceedName>) {
  const fields = fieldsOf<SucceedName>('opvolger', problems, { untilDay: today })
  const labels = {
    membershipId: words.leaves,
    successorId: words.successor,
    grantedBy: words.givenBy,
  }
  if (members.length < 2) return null
  return (
    <Details summary={words.succeed} open={problems !== undefined}>
      <ErrorSummary form="opvolger" problems={problems} labels={labels} />
      <p className="muted">{words.succeedHint}</p>
      <Form move="succeed">
        <Select
          {...fields.text('membershipId')}
          label={words.leaves}
          choices={personChoices(members)}
        />
        <Select
          {...fields.text('successorId')}
          label={words.successor}
          choices={personChoices(members)}
        />
        <Field {...fields.text('untilDay')} type="date" label={words.untilDay} />
        <Field {...fields.text('grantedBy')} label={words.givenBy} hint={words.givenByHint} />
        <Button>{words.doSucceed}</Button>
      </Form>
    </Details>
  )
}

export type AwayProblems = {
  sayAway: Problems<AwayName> | undefined
  takeBackAway: Problems<'absenceId'> | undefined
}

type AwayProps = {
  /** Those of whom the reader may say it: herself, or all of her organisation where she decides for it. */
  members: readonly Member[]
  absences: readonly Absence[]
  problems: AwayProblems
}

/** When somebody is away: says it, and takes it back. */
export function AwayForms({ members, absences, problems }: AwayProps) {
  const own = absences.filter(({ membershipId }) =>
    members.some((member) => member.membershipId === membershipId),
  )
  return (
    <div className="stack--tight">
      <SayAwayForm members={members} problems={problems.sayAway} />
      {own.length > 0 && (
        <TakeBackForm members={members} absences={own} problems={problems.takeBackAway} />
      )}
    </div>
  )
}

type SayProps = Pick<AwayProps, 'members'> & { problems: Problems<AwayName> | undefined }

function SayAwayForm({ members, problems }: SayProps) {
  const [first] = members
  const stored = members.length === 1 ? { membershipId: first?.membershipId } : {}
  const fields = fieldsOf<AwayName>('afwezig', problems, stored)
  const labels = { membershipId: words.awayWho, note: words.awayNote, untilDay: words.awayUntil }
  return (
    <Details summary={words.sayAway} open={problems !== undefined} card>
      <ErrorSummary form="afwezig" problems={problems} labels={labels} />
      <p className="muted">{words.sayAwayHint}</p>
      <Form move="sayAway">
        <Select
          {...fields.text('membershipId')}
          label={words.awayWho}
          choices={personChoices(members)}
        />
        <TextArea
          {...fields.text('note')}
          rows={2}
          label={words.awayNote}
          hint={words.awayNoteHint}
        />
        <Field {...fields.text('fromDay')} type="date" label={words.awayFrom} optional />
        <Field {...fields.text('untilDay')} type="date" label={words.awayUntil} optional />
        <Button>{words.doAway}</Button>
      </Form>
    </Details>
  )
}

type TakeBackProps = Omit<AwayProps, 'problems'> & { problems: Problems<'absenceId'> | undefined }

function TakeBackForm({ members, absences, problems }: TakeBackProps) {
  const fields = fieldsOf<'absenceId'>('terug', problems)
  const nameOf = (id: Absence['membershipId']) =>
    members.find(({ membershipId }) => membershipId === id)?.name ?? ''
  const choices = absences.map(({ id, membershipId, note, fromDay }) => ({
    value: id,
    label: `${nameOf(membershipId)}: ${note}${fromDay ? `, ${dayWords(fromDay)}` : ''}`,
  }))
  return (
    <Details summary={words.takeBack} open={problems !== undefined} card>
      <ErrorSummary form="terug" problems={problems} labels={{ absenceId: words.whichAway }} />
      <Form move="takeBackAway">
        <Select {...fields.text('absenceId')} label={words.whichAway} choices={choices} />
        <Button weight="quiet">{words.takeBackAway}</Button>
      </Form>
    </Details>
  )
}
