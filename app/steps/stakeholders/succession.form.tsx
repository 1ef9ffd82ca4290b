import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { successionWords as words } from './succession.words.ts'

type Name = 'roundId' | 'kvk' | 'fromDay' | 'proof'

/** Says that another organisation takes over from a day on. */
export function HandOverForm({ problems }: { problems: Problems<Name> | undefined }) {
  const fields = fieldsOf<Name>('handOver', problems)
  const labels = { kvk: words.kvk, fromDay: words.fromDay, proof: words.proof }
  return (
    <Details summary={words.title} open={problems !== undefined} card>
      <Form move="handOver" name={words.title}>
        <p className="muted">{words.hint}</p>
        <ErrorSummary form="handOver" problems={problems} labels={labels} />
        <Field {...fields.text('kvk')} size="short" label={words.kvk} />
        <Field
          {...fields.text('fromDay')}
          type="date"
          size="short"
          label={words.fromDay}
          hint={words.fromHint}
        />
        <Field {...fields.text('proof')} label={words.proof} hint={words.proofHint} />
        <Button weight="danger">{words.button}</Button>
      </Form>
    </Details>
  )
}
