import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import type { ProcessRule } from './process-rules.ts'
import { rulesWords as words } from './process-rules.words.ts'

type Name = 'titles' | 'texts' | 'note'

/** Empty rows to add rules in. */
const spare = 3

type RulesFormProps = {
  rules: readonly ProcessRule[]
  /** The first version needs no note on what changed. */
  isFirst: boolean
  problems: Problems<Name> | undefined
}

/** The rules as rows of title and text, with a few empty rows at the end. */
export function RulesForm({ rules, isFirst, problems }: RulesFormProps) {
  const fields = fieldsOf<Name>('write', problems, {
    titles: rules.map(({ title }) => title),
    texts: rules.map(({ text }) => text),
  })
  const sent = problems?.chosen.titles?.length ?? 0
  const rows = Array.from({ length: Math.max(rules.length + spare, sent) }, (_, nth) => nth)
  return (
    <Form move="write" name={words.writeTitle}>
      <ErrorSummary form="write" problems={problems} />
      <p className="muted">{words.removeHint}</p>
      {rows.map((nth) => (
        <fieldset key={nth} className="card">
          <legend className="visually-hidden">{words.ruleTitle(nth + 1)}</legend>
          <Field {...fields.row('titles', nth)} label={words.ruleTitle(nth + 1)} />
          <TextArea {...fields.row('texts', nth)} label={words.ruleText} rows={3} />
        </fieldset>
      ))}
      {!isFirst && (
        <TextArea {...fields.text('note')} label={words.note} hint={words.noteHint} rows={3} />
      )}
      <Button>{words.save}</Button>
    </Form>
  )
}
