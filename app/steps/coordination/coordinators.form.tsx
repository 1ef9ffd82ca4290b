import type { Id } from '#kernel/id.ts'
import { Radios, Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { coordinationWords as words } from './coordination.words.ts'

type AppointField = 'personId' | 'statement' | 'employer'
type EndField = 'roleId' | 'untilDay'

/** What came back of appointing somebody, or of ending a role. */
export type CoordinatorProblems = {
  appoint: Problems<AppointField> | undefined
  end: Problems<EndField> | undefined
}

type AppointProps = {
  candidates: readonly { id: Id<'Person'>; name: string; organisation: string }[]
  inviteHref: string
  problems: Problems<AppointField> | undefined
}

/** Appoints somebody who is known already; whoever isn't is invited first. */
export function AppointForm({ candidates, inviteHref, problems }: AppointProps) {
  const fields = fieldsOf<AppointField>('appoint', problems)
  const labels = {
    personId: words.person,
    statement: words.statementLabel,
    employer: words.employer,
  }
  const choices = candidates.map(({ id, name, organisation }) => ({
    value: id,
    label: `${name}, ${organisation}`,
  }))
  return (
    <Details summary={words.appoint} open={problems !== undefined}>
      <p className="muted">{candidates.length > 0 ? words.appointHint : words.noCandidate}</p>
      <p>
        <a href={inviteHref}>{words.invite}</a>
      </p>
      {candidates.length > 0 && (
        <Form move="appoint" name={words.appoint}>
          <ErrorSummary form="appoint" problems={problems} labels={labels} />
          <Select {...fields.text('personId')} label={words.person} choices={choices} />
          <TextArea
            {...fields.text('statement')}
            label={words.statementLabel}
            hint={words.statementHint}
            rows={3}
          />
          <Field
            {...fields.text('employer')}
            label={words.employer}
            hint={words.employerHint}
            size="medium"
          />
          <Button weight="quiet">{words.appoint}</Button>
        </Form>
      )}
    </Details>
  )
}

type EndProps = {
  coordinators: readonly { id: Id<'RoundRole'>; name: string }[]
  problems: Problems<EndField> | undefined
}

/** Gives a coordinator a last day. */
export function EndForm({ coordinators, problems }: EndProps) {
  const only = coordinators.length === 1 ? coordinators[0]?.id : undefined
  const fields = fieldsOf<EndField>('end', problems, { roleId: only })
  return (
    <Details summary={words.end} open={problems !== undefined}>
      <Form move="end" name={words.end}>
        <ErrorSummary
          form="end"
          problems={problems}
          labels={{ roleId: words.person, untilDay: words.untilDay }}
        />
        <p className="muted">{words.endHint}</p>
        <Radios
          {...fields.text('roleId')}
          label={words.person}
          choices={coordinators.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field {...fields.text('untilDay')} type="date" label={words.untilDay} />
        <Button weight="quiet">{words.endButton}</Button>
      </Form>
    </Details>
  )
}
