import { type CharterSettings, publishers, settingNames, silences } from '#process/charter.ts'
import { publisherWords, settingLabels, silenceWords } from '#process/charter.words.ts'
import { Radios } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import type { ProcessRule } from './process-rules.ts'
import { rulesWords as words } from './process-rules.words.ts'

type Name = 'titles' | 'texts' | 'note' | keyof CharterSettings

/** Empty rows to add rules in. */
const spare = 3

type RulesFormProps = {
  rules: readonly ProcessRule[]
  settings: CharterSettings
  /** The first version needs no note on what changed. */
  isFirst: boolean
  problems: Problems<Name> | undefined
}

/** The rules as rows of title and text, with a few empty rows at the end, and what guards read of them. */
export function RulesForm({ rules, settings, isFirst, problems }: RulesFormProps) {
  const fields = fieldsOf<Name>('write', problems, {
    titles: rules.map(({ title }) => title),
    texts: rules.map(({ text }) => text),
    ...settings,
  })
  const sent = problems?.chosen.titles?.length ?? 0
  const rows = Array.from({ length: Math.max(rules.length + spare, sent) }, (_, nth) => nth)
  return (
    <Form move="write" name={words.writeTitle}>
      <ErrorSummary form="write" problems={problems} />
      <Settings fields={fields} />
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

/** A choice as radios, in the order of its list. */
const choicesOf = <Value extends string>(values: readonly Value[], named: Record<Value, string>) =>
  values.map((value) => ({ value, label: named[value] }))

const choices = {
  silence: choicesOf(silences, silenceWords),
  publisher: choicesOf(publishers, publisherWords),
}

const units = {
  paperWorkingDays: words.workingDays,
  answerWorkingDays: words.workingDays,
  readingMinutes: words.minutes,
}

function Settings({ fields }: { fields: ReturnType<typeof fieldsOf<Name>> }) {
  return (
    <fieldset className="card">
      <legend>{words.settings}</legend>
      <p className="muted">{words.settingsHint}</p>
      {settingNames.map((name) =>
        name === 'silence' || name === 'publisher' ? (
          <Radios
            key={name}
            {...fields.text(name)}
            label={settingLabels[name]}
            choices={choices[name]}
          />
        ) : (
          <Field
            key={name}
            {...fields.text(name)}
            label={settingLabels[name]}
            type="number"
            unit={units[name]}
            size="short"
          />
        ),
      )}
    </fieldset>
  )
}
