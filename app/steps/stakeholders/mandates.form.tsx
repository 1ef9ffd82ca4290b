import { acceptedEndings } from '#agreement/files.ts'
import type { Theme } from '#agreement/themes.ts'
import type { Day } from '#kernel/day.ts'
import { mandateActs } from '#parties/mandates.ts'
import { actWords } from '#parties/standing.words.ts'
import { Checkboxes, Radios, Select } from '#ui/choice.tsx'
import { Field, FileField, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { partyWords as words } from './party.words.ts'
import type { Member } from './stakeholders.store.ts'

type GiveName =
  | 'membershipId'
  | 'acts'
  | 'scope'
  | 'themeIds'
  | 'ceilingHomes'
  | 'ceilingEuros'
  | 'fromDay'
  | 'untilDay'
  | 'grantedBy'
  | 'proof'
  | 'file'
type WithdrawName = 'mandateId' | 'reason'
type EndMandateName = 'mandateId' | 'untilDay'
type EndMembershipName = 'membershipId' | 'untilDay'

export type MandateProblems = {
  give: Problems<GiveName> | undefined
  withdraw: Problems<WithdrawName> | undefined
  endMandate: Problems<EndMandateName> | undefined
  endMembership: Problems<EndMembershipName> | undefined
}

export const scopeChoices = [
  { value: 'round', label: words.scopeRound },
  { value: 'every', label: words.scopeEvery },
]

export const actChoices = mandateActs.map((act) => ({ value: act, label: actWords[act] }))

type ManageProps = {
  members: readonly Member[]
  themes: readonly Theme[]
  today: Day
  problems: MandateProblems
}

/** What who decides for an organisation can change in who acts for it. */
export const ManageMandates = ({ members, themes, today, problems }: ManageProps) => (
  <div className="stack--tight">
    <GiveForm members={members} themes={themes} today={today} problems={problems.give} />
    <WithdrawForm members={members} today={today} problems={problems.withdraw} />
    <EndMandateForm members={members} today={today} problems={problems.endMandate} />
    <EndMembershipForm members={members} today={today} problems={problems.endMembership} />
  </div>
)

/** People to choose from, by name and function. */
export const personChoices = (members: readonly Member[]) =>
  members.map(({ membershipId, name, function: does }) => ({
    value: membershipId,
    label: `${name}, ${does}`,
  }))

type PartProps<Name extends string> = Pick<ManageProps, 'members' | 'today'> & {
  problems: Problems<Name> | undefined
}

type GiveProps = PartProps<GiveName> & Pick<ManageProps, 'themes'>

function GiveForm({ members, themes, today, problems }: GiveProps) {
  const fields = fieldsOf<GiveName>('mandaat', problems, { fromDay: today, scope: 'round' })
  const labels = { membershipId: words.giveTo, acts: words.acts, grantedBy: words.givenBy }
  return (
    <Details summary={words.give} open={problems !== undefined}>
      <ErrorSummary form="mandaat" problems={problems} labels={labels} />
      <Form move="giveMandates" multipart>
        <Select
          {...fields.text('membershipId')}
          label={words.giveTo}
          choices={personChoices(members)}
        />
        <Checkboxes {...fields.list('acts')} label={words.acts} choices={actChoices} />
        <Radios {...fields.text('scope')} label={words.scope} choices={scopeChoices} />
        <ReachFields fields={fields} themes={themes} />
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
        <FileField
          {...fields.file('file')}
          label={words.proofFile}
          hint={words.proofFileHint}
          accept={acceptedEndings.map((ending) => `.${ending}`).join()}
          megabytes={20}
          optional
        />
        <Button>{words.give}</Button>
      </Form>
    </Details>
  )
}

type ReachProps = Pick<ManageProps, 'themes'> & {
  fields: ReturnType<typeof fieldsOf<GiveName>>
}

/** For which themes a mandate is, and up to how much. */
const ReachFields = ({ fields, themes }: ReachProps) => (
  <>
    {themes.length > 0 && (
      <Checkboxes
        {...fields.list('themeIds')}
        label={words.mandateThemes}
        hint={words.mandateThemesHint}
        choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )}
    <Field
      {...fields.text('ceilingHomes')}
      type="number"
      size="short"
      label={words.ceilingHomes}
      hint={words.ceilingHint}
      optional
    />
    <Field
      {...fields.text('ceilingEuros')}
      type="number"
      size="short"
      label={words.ceilingEuros}
      optional
    />
  </>
)

const mandateChoices = (members: readonly Member[]) =>
  members.flatMap(({ name, mandates }) =>
    mandates.map(({ id, act }) => ({ value: id, label: `${name}: ${actWords[act]}` })),
  )

function WithdrawForm({ members, problems }: PartProps<WithdrawName>) {
  const fields = fieldsOf<WithdrawName>('intrekken', problems)
  const mandates = mandateChoices(members)
  if (mandates.length === 0) return null
  const labels = { mandateId: words.whichMandate, reason: words.reason }
  return (
    <Details summary={words.withdraw} open={problems !== undefined}>
      <ErrorSummary form="intrekken" problems={problems} labels={labels} />
      <p className="muted">{words.withdrawHint}</p>
      <Form move="withdrawMandate">
        <Select {...fields.text('mandateId')} label={words.whichMandate} choices={mandates} />
        <TextArea {...fields.text('reason')} rows={2} label={words.reason} />
        <Button weight="danger">{words.doWithdraw}</Button>
      </Form>
    </Details>
  )
}

function EndMandateForm({ members, today, problems }: PartProps<EndMandateName>) {
  const fields = fieldsOf<EndMandateName>('einde-mandaat', problems, { untilDay: today })
  const mandates = mandateChoices(members)
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

/** The last day of something that ends. */
export const LastDay = (field: LastDayProps) => (
  <Field {...field} type="date" label={words.untilDay} hint={words.lastDayHint} />
)
