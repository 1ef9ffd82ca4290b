import type { Day } from '#kernel/day.ts'
import { mandateActs } from '#parties/standing.ts'
import { actWords } from '#parties/standing.words.ts'
import { Checkboxes, Radios, Select } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { partyWords as words } from './party.words.ts'
import type { Member } from './stakeholders.store.ts'

type GiveName = 'membershipId' | 'acts' | 'scope' | 'fromDay' | 'untilDay' | 'grantedBy' | 'proof'
type EndMandateName = 'mandateId' | 'untilDay'
type EndMembershipName = 'membershipId' | 'untilDay'

export type MandateProblems = {
  give: Problems<GiveName> | undefined
  endMandate: Problems<EndMandateName> | undefined
  endMembership: Problems<EndMembershipName> | undefined
}

export const actChoices = mandateActs.map((act) => ({ value: act, label: actWords[act] }))

type ManageProps = { members: readonly Member[]; today: Day; problems: MandateProblems }

/** What who decides for an organisation can change in who acts for it. */
export const ManageMandates = ({ members, today, problems }: ManageProps) => (
  <div className="stack--tight">
    <GiveForm members={members} today={today} problems={problems.give} />
    <EndMandateForm members={members} today={today} problems={problems.endMandate} />
    <EndMembershipForm members={members} today={today} problems={problems.endMembership} />
  </div>
)

const personChoices = (members: readonly Member[]) =>
  members.map(({ membershipId, name, function: does }) => ({
    value: membershipId,
    label: `${name}, ${does}`,
  }))

type PartProps<Name extends string> = Omit<ManageProps, 'problems'> & {
  problems: Problems<Name> | undefined
}

function GiveForm({ members, today, problems }: PartProps<GiveName>) {
  const fields = fieldsOf<GiveName>('mandaat', problems, { fromDay: today, scope: 'round' })
  const labels = { membershipId: words.giveTo, acts: words.acts, grantedBy: words.givenBy }
  return (
    <Details summary={words.give} open={problems !== undefined}>
      <ErrorSummary form="mandaat" problems={problems} labels={labels} />
      <Form move="giveMandates">
        <Select
          {...fields.text('membershipId')}
          label={words.giveTo}
          choices={personChoices(members)}
        />
        <Checkboxes {...fields.list('acts')} label={words.acts} choices={actChoices} />
        <Radios
          {...fields.text('scope')}
          label={words.scope}
          choices={[
            { value: 'round', label: words.scopeRound },
            { value: 'every', label: words.scopeEvery },
          ]}
        />
        <Field {...fields.text('fromDay')} type="date" label={words.fromDay} />
        <Field
          {...fields.text('untilDay')}
          type="date"
          label={words.untilDay}
          hint={words.untilHint}
          optional
        />
        <Field {...fields.text('grantedBy')} label={words.givenBy} hint={words.givenByHint} />
        <Field {...fields.text('proof')} label={words.proofLabel} hint={words.proofHint} optional />
        <Button>{words.give}</Button>
      </Form>
    </Details>
  )
}

function EndMandateForm({ members, today, problems }: PartProps<EndMandateName>) {
  const fields = fieldsOf<EndMandateName>('einde-mandaat', problems, { untilDay: today })
  const mandates = members.flatMap(({ name, mandates }) =>
    mandates.map(({ id, act }) => ({ value: id, label: `${name}: ${actWords[act]}` })),
  )
  if (mandates.length === 0) return null
  const labels = { mandateId: words.whichMandate, untilDay: words.untilDay }
  return (
    <Details summary={words.endMandate} open={problems !== undefined}>
      <ErrorSummary form="einde-mandaat" problems={problems} labels={labels} />
      <Form move="endMandate">
        <Select {...fields.text('mandateId')} label={words.whichMandate} choices={mandates} />
        <LastDay {...fields.text('untilDay')} />
        <Button weight="danger">{words.end}</Button>
      </Form>
    </Details>
  )
}

function EndMembershipForm({ members, today, problems }: PartProps<EndMembershipName>) {
  const fields = fieldsOf<EndMembershipName>('vertrek', problems, { untilDay: today })
  const labels = { membershipId: words.whichPerson, untilDay: words.untilDay }
  return (
    <Details summary={words.endMembership} open={problems !== undefined}>
      <ErrorSummary form="vertrek" problems={problems} labels={labels} />
      <Form move="endMembership">
        <Select
          {...fields.text('membershipId')}
          label={words.whichPerson}
          choices={personChoices(members)}
        />
        <LastDay {...fields.text('untilDay')} />
        <Button weight="danger">{words.end}</Button>
      </Form>
    </Details>
  )
}

type LastDayProps = Pick<Parameters<typeof Field>[0], 'id' | 'name' | 'error' | 'defaultValue'>

const LastDay = (field: LastDayProps) => (
  <Field {...field} type="date" label={words.untilDay} hint={words.lastDayHint} />
)
