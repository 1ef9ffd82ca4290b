import { Radios } from '#ui/choice.tsx'
import { Field, FileField } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { registerNames } from './imports.ts'
import { registerWords, registersWords as words } from './registers.words.ts'

type BringField = 'register' | 'file' | 'edition' | 'sheet'

type BringProps = {
  problems: Problems<BringField> | undefined
  /** The year of the dPi that is usual now. */
  edition: number
}

/** Brings a file; what it changes is shown first. */
export function BringForm({ problems, edition }: BringProps) {
  const fields = fieldsOf<BringField>('bring', problems, {
    register: 'corporations',
    edition: String(edition),
  })
  const { register, file, edition: year, sheet } = words
  return (
    <Form move="bring" multipart name={words.bring}>
      <ErrorSummary
        form="bring"
        problems={problems}
        labels={{ register, file, edition: year, sheet }}
      />
      <Radios
        {...fields.text('register')}
        label={words.register}
        choices={registerNames.map((name) => ({
          value: name,
          label: registerWords[name],
          hint: words.registerHints[name],
        }))}
      />
      <FileField
        {...fields.file('file')}
        label={words.file}
        hint={words.fileHint}
        accept=".csv,.xlsx"
        megabytes={25}
      />
      <div className="grid">
        <Field
          {...fields.text('edition')}
          type="number"
          size="short"
          label={words.edition}
          hint={words.editionHint}
          optional
        />
        <Field
          {...fields.text('sheet')}
          size="medium"
          label={words.sheet}
          hint={words.sheetHint}
          optional
        />
      </div>
      <Button>{words.bringButton}</Button>
    </Form>
  )
}

/** Applies what stands above, as it stands there. */
export const ApplyForm = ({ seen }: { seen: string }) => (
  <Form move="apply" hidden={{ seen }}>
    <p className="muted">{words.applyText}</p>
    <Button>{words.apply}</Button>
  </Form>
)

type DropProps = { problems: Problems<'reason'> | undefined; isApplied: boolean }

/** Throws the file away, or takes its figures back, with the reason. */
export function DropForm({ problems, isApplied }: DropProps) {
  const fields = fieldsOf<'reason'>('drop', problems)
  const title = isApplied ? words.takeBack : words.drop
  return (
    <Details summary={title} open={problems !== undefined}>
      <Form move="drop" name={title}>
        <ErrorSummary form="drop" problems={problems} labels={{ reason: words.reason }} />
        {isApplied && <p>{words.takeBackText}</p>}
        <Field {...fields.text('reason')} label={words.reason} hint={words.reasonHint} />
        <Button weight="danger">{title}</Button>
      </Form>
    </Details>
  )
}
