import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Checkboxes } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import type { Problems } from '#ui/read-form.ts'
import { messagesWords as words } from './messages.words.ts'

type Name = 'subject' | 'text' | 'partyIds'

type MessageFormProps = { parties: readonly Party[]; problems: Problems<Name> | undefined }

/** Writes to parties: all of them, unless the coordinator chooses some. */
export function MessageForm({ parties, problems }: MessageFormProps) {
  const fields = fieldsOf<Name>('send', problems, { partyIds: parties.map(({ id }) => id) })
  const labels = { subject: words.subject, text: words.text, partyIds: words.to }
  return (
    <Details summary={words.write} open={problems !== undefined} card>
      <Form move="send" name={words.write}>
        <ErrorSummary form="send" problems={problems} labels={labels} />
        <p className="muted">{words.writeHint}</p>
        <Checkboxes
          {...fields.list('partyIds')}
          label={words.to}
          choices={parties.map(({ id, name, kind }) => ({
            value: id,
            label: <PartyMark mark={organisationMark(kind, name)} name={name} />,
          }))}
        />
        <Field {...fields.text('subject')} label={words.subject} maxLength={150} />
        <TextArea {...fields.text('text')} label={words.text} hint={words.textHint} rows={10} />
        <Button>{words.send}</Button>
      </Form>
    </Details>
  )
}
