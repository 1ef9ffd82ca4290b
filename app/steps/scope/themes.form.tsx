import type { Theme } from '#agreement/themes.ts'
import { themes as usual } from '#law/themes.ts'
import { Checkboxes } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { themePageWords as words } from './scope.words.ts'

type AdoptProps = { themes: readonly Theme[]; problems: Problems<'codes'> | undefined }

/** Takes themes from the usual list that the round has not yet. */
export function AdoptForm({ themes, problems }: AdoptProps) {
  const left = usual.filter(({ code }) => !themes.some((theme) => theme.code === code))
  const fields = fieldsOf<'codes'>('adopt', problems)
  if (left.length === 0) return null
  return (
    <Details summary={words.usual} open={themes.length === 0 || problems !== undefined} card>
      <Form move="adopt" name={words.usual}>
        <ErrorSummary form="adopt" problems={problems} labels={{ codes: words.usual }} />
        <Checkboxes
          {...fields.list('codes')}
          label={words.usual}
          hint={words.usualHint}
          choices={left.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Button weight={themes.length === 0 ? 'primary' : 'quiet'}>{words.choose}</Button>
      </Form>
    </Details>
  )
}

/** Adds a theme of the round's own. */
export function AddThemeForm({ problems }: { problems: Problems<'name' | 'code'> | undefined }) {
  const fields = fieldsOf<'name' | 'code'>('add', problems)
  const labels = { name: words.name, code: words.codeLabel }
  return (
    <Details summary={words.add} open={problems !== undefined} card>
      <Form move="add" name={words.add}>
        <ErrorSummary form="add" problems={problems} labels={labels} />
        <Field {...fields.text('name')} label={words.name} size="medium" />
        <Field
          {...fields.text('code')}
          label={words.codeLabel}
          hint={words.codeHint}
          size="short"
          maxLength={3}
          optional
        />
        <Button weight="quiet">{words.add}</Button>
      </Form>
    </Details>
  )
}

type RenameProps = { theme: Theme; problems: Problems<'name'> | undefined }

/** Gives a theme another name. */
export function RenameForm({ theme, problems }: RenameProps) {
  const form = `rename-${theme.code}`
  const fields = fieldsOf<'name'>(form, problems, { name: theme.name })
  return (
    <Details summary={words.rename} open={problems !== undefined}>
      <Form move="rename" hidden={{ themeId: theme.id }} name={words.renameOf(theme.name)}>
        <ErrorSummary form={form} problems={problems} labels={{ name: words.name }} />
        <Field {...fields.text('name')} label={words.name} size="medium" />
        <Button weight="quiet">{words.save}</Button>
      </Form>
    </Details>
  )
}
