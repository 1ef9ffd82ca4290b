import type { Candidate } from '#process/coordinators.store.ts'
import { Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { handoverWords as words } from './handovers.words.ts'

type ProposeField = 'personId' | 'reason'
type SignField = 'name' | 'statement' | 'employer'

type ProposeProps = {
  candidates: readonly Candidate[]
  problems: Problems<ProposeField> | undefined
}

/** Asks somebody to take over, with a pack that is made at that moment. */
export function ProposeForm({ candidates, problems }: ProposeProps) {
  const fields = fieldsOf<ProposeField>('proposeHandover', problems)
  const choices = candidates.map(({ id, name, organisation }) => ({
    value: id,
    label: `${name}, ${organisation}`,
  }))
  if (choices.length === 0) return <p className="muted">{words.noCandidate}</p>
  return (
    <Form move="proposeHandover" name={words.propose}>
      <ErrorSummary
        form="proposeHandover"
        problems={problems}
        labels={{ personId: words.person, reason: words.reason }}
      />
      <p className="muted">{words.proposeHint}</p>
      <Select {...fields.text('personId')} label={words.person} choices={choices} />
      <TextArea {...fields.text('reason')} label={words.reason} rows={2} />
      <Button weight="quiet">{words.button}</Button>
    </Form>
  )
}

type SignProps = { sha256: string; problems: Problems<SignField> | undefined }

/** The successor signs for exactly this pack. */
export function SignForm({ sha256, problems }: SignProps) {
  const fields = fieldsOf<SignField>('takeOver', problems)
  const labels = { name: words.name, statement: words.statement, employer: words.employer }
  return (
    <Form move="takeOver" name={words.sign} hidden={{ sha256 }}>
      <ErrorSummary form="takeOver" problems={problems} labels={labels} />
      <p className="muted">{words.signHint}</p>
      <TextArea
        {...fields.text('statement')}
        label={words.statement}
        hint={words.statementHint}
        rows={3}
      />
      <Field
        {...fields.text('employer')}
        label={words.employer}
        hint={words.employerHint}
        size="medium"
      />
      <Field {...fields.text('name')} label={words.name} hint={words.nameHint} size="medium" />
      <Button>{words.signButton}</Button>
    </Form>
  )
}

type NoProps = {
  move: 'withdrawHandover' | 'declineHandover'
  problems: Problems<'reason'> | undefined
}

/** Takes the question back, or says no to it; both with why. */
export function NoForm({ move, problems }: NoProps) {
  const fields = fieldsOf<'reason'>(move, problems)
  const declines = move === 'declineHandover'
  const name = declines ? words.decline : words.withdraw
  return (
    <Details summary={name} open={problems !== undefined}>
      <Form move={move} name={name}>
        <ErrorSummary form={move} problems={problems} labels={{ reason: words.because }} />
        <TextArea {...fields.text('reason')} label={words.because} rows={2} />
        <Button weight="quiet">{declines ? words.declineButton : words.withdrawButton}</Button>
      </Form>
    </Details>
  )
}
