import { exclusionKinds } from '#agreement/exclusions.ts'
import type { Theme } from '#agreement/themes.ts'
import { Radios, Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { exclusionWords as words } from './scope.words.ts'

type ExclusionField = 'text' | 'why' | 'themeId' | 'kind' | 'untilYear'

type ExclusionFormProps = {
  themes: readonly Theme[]
  problems: Problems<ExclusionField> | undefined
}

/** Leaves a subject out of the talks, with why. */
export function ExclusionForm({ themes, problems }: ExclusionFormProps) {
  const fields = fieldsOf<ExclusionField>('exclude', problems, { kind: 'out_of_scope' })
  const labels = {
    text: words.text,
    why: words.why,
    themeId: words.theme,
    kind: words.kind,
    untilYear: words.untilYear,
  }
  return (
    <Details summary={words.add} open={problems !== undefined} card>
      <Form move="exclude" name={words.add}>
        <ErrorSummary form="exclude" problems={problems} labels={labels} />
        <Field {...fields.text('text')} label={words.text} />
        <TextArea {...fields.text('why')} label={words.why} rows={3} />
        <Radios
          {...fields.text('kind')}
          label={words.kind}
          choices={exclusionKinds.map((value) => ({ value, ...words.kinds[value] }))}
        />
        <Field
          {...fields.text('untilYear')}
          label={words.untilYear}
          hint={words.untilHint}
          type="number"
          size="short"
          optional
        />
        <Select
          {...fields.text('themeId')}
          label={words.theme}
          choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
          empty={words.allThemes}
          optional
        />
        <Button>{words.add}</Button>
      </Form>
    </Details>
  )
}
