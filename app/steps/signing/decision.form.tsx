import { Radios } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { signingWords as words } from './signing.words.ts'

type Name = 'outcome' | 'body' | 'decidedOn' | 'reference'
const labels: Partial<Record<Name, string>> = {
  outcome: words.outcome,
  body: words.body,
  decidedOn: words.decidedOn,
  reference: words.reference,
}

export type DecisionProblems = Problems<Name>

type DecisionFormProps = { sha256: string; problems: DecisionProblems | undefined }

/** A party's own decision about the text with this hash. */
export function DecisionForm({ sha256, problems }: DecisionFormProps) {
  const fields = fieldsOf<Name>('decision', problems)
  return (
    <Form move="record" hidden={{ sha256 }} name={words.ourDecision}>
      <ErrorSummary form="decision" problems={problems} labels={labels} />
      <Radios
        {...fields.text('outcome')}
        label={words.outcome}
        choices={[
          { value: 'approved', label: words.approved },
          { value: 'rejected', label: words.rejected },
        ]}
      />
      <Field {...fields.text('body')} label={words.body} hint={words.bodyHint} />
      <Field {...fields.text('decidedOn')} type="date" label={words.decidedOn} />
      <Field {...fields.text('reference')} label={words.reference} hint={words.referenceHint} />
      <Button>{words.record}</Button>
    </Form>
  )
}
