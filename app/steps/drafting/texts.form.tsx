import type { AgreementText, TextPart } from '#agreement/agreement-text.ts'
import { Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Buttons, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { partWords, draftingWords as words } from './drafting.words.ts'

type Name = 'part' | 'title' | 'text'

/** What came back of adding a piece, or of changing one. */
export type TextProblems = {
  add: Problems<Name> | undefined
  change: Problems<'textId' | 'title' | 'text'> | undefined
}

const parts: TextPart[] = ['preamble', 'definition', 'clause', 'annex']
const labels = { part: words.part, title: words.title, text: words.text }

/** Adds a piece to the general text. */
export function AddTextForm({ problems }: { problems: Problems<Name> | undefined }) {
  const fields = fieldsOf<Name>('add', problems)
  return (
    <Details summary={words.add} open={problems !== undefined} card>
      <Form move="add" name={words.add}>
        <ErrorSummary form="add" problems={problems} labels={labels} />
        <Select
          {...fields.text('part')}
          label={words.part}
          choices={parts.map((part) => ({ value: part, label: partWords[part] }))}
        />
        <Field {...fields.text('title')} label={words.title} hint={words.titleHint} optional />
        <TextArea {...fields.text('text')} label={words.text} />
        <Button>{words.add}</Button>
      </Form>
    </Details>
  )
}

type ChangeProps = { piece: AgreementText; problems: Problems<'title' | 'text'> | undefined }

/** Changes one piece of the general text, or takes it out. */
export function ChangeTextForm({ piece, problems }: ChangeProps) {
  const form = `change-${piece.id}`
  const fields = fieldsOf<'title' | 'text'>(form, problems, piece)
  const name = `${words.change}: ${piece.title || partWords[piece.part]}`
  return (
    <Details summary={name} open={problems !== undefined}>
      <Form move="change" hidden={{ textId: piece.id }} name={name}>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        {piece.part !== 'preamble' && <Field {...fields.text('title')} label={words.title} />}
        <TextArea {...fields.text('text')} label={words.text} rows={6} />
        <Buttons>
          <Button weight="quiet">{words.save}</Button>
        </Buttons>
      </Form>
      <Form
        move="remove"
        hidden={{ textId: piece.id }}
        name={`${words.remove}: ${piece.title || partWords[piece.part]}`}
      >
        <Button weight="plain">{words.remove}</Button>
      </Form>
    </Details>
  )
}
