import { overviewFactKinds } from '#agreement/overviews.ts'
import type { Id } from '#kernel/id.ts'
import { Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { factWords, overviewWords as words } from './overviews.words.ts'

type StartProps = { year: number; problems: Problems<'year'> | undefined }

/** Begins the bod of the own association. */
export function StartForm({ year, problems }: StartProps) {
  const fields = fieldsOf<'year'>('start', problems, { year })
  return (
    <Details summary={words.start} open={problems !== undefined} card>
      <Form move="start" name={words.start}>
        <ErrorSummary form="start" problems={problems} labels={{ year: words.year }} />
        <Field
          {...fields.text('year')}
          type="number"
          label={words.year}
          hint={words.yearHint}
          size="short"
        />
        <Button>{words.start}</Button>
      </Form>
    </Details>
  )
}

type SendProps = {
  /** What is not noted yet, as the end of a sentence. */
  missing: string
  problems: Problems<'deliveredOn'> | undefined
}

/** Puts the version in the making on the table. */
export function SendForm({ missing, problems }: SendProps) {
  const fields = fieldsOf<'deliveredOn'>('send', problems)
  return (
    <Details summary={words.send} open={problems !== undefined} card>
      <Form move="send" name={words.send}>
        <ErrorSummary form="send" problems={problems} labels={{ deliveredOn: words.deliveredOn }} />
        <p>{words.sendHint}</p>
        {missing && <p>{words.sendWithout(missing)}</p>}
        <Field
          {...fields.text('deliveredOn')}
          type="date"
          label={words.deliveredOn}
          hint={words.deliveredHint}
        />
        <Button>{words.send}</Button>
      </Form>
    </Details>
  )
}

/** Begins a new version of a bod that was sent. */
export function RenewForm({ problems }: { problems: Problems<'why'> | undefined }) {
  const fields = fieldsOf<'why'>('renew', problems)
  return (
    <Details summary={words.renew} open={problems !== undefined} card>
      <Form move="renew" name={words.renew}>
        <ErrorSummary form="renew" problems={problems} labels={{ why: words.why }} />
        <Field {...fields.text('why')} label={words.why} hint={words.renewHint} />
        <Button weight="quiet">{words.renew}</Button>
      </Form>
    </Details>
  )
}

type NoteProps = {
  /** Whether the bod was sent, so that its delivery has a day that can be corrected. */
  isSent: boolean
  problems: Problems<'kind' | 'onDay' | 'note'> | undefined
}

/** Notes a day around the bod, or corrects one. */
export function NoteForm({ isSent, problems }: NoteProps) {
  const fields = fieldsOf<'kind' | 'onDay' | 'note'>('note', problems)
  const labels = { kind: words.factKind, onDay: words.onDay, note: words.note }
  return (
    <Details summary={words.noteDay} open={problems !== undefined}>
      <Form move="note" name={words.noteDay}>
        <ErrorSummary form="note" problems={problems} labels={labels} />
        <Select
          {...fields.text('kind')}
          label={words.factKind}
          choices={overviewFactKinds
            .filter((kind) => isSent || kind !== 'delivered')
            .map((kind) => ({ value: kind, label: factWords[kind] }))}
        />
        <Field {...fields.text('onDay')} type="date" label={words.onDay} />
        <Field {...fields.text('note')} label={words.note} hint={words.noteHint} optional />
        <Button weight="quiet">{words.saveDay}</Button>
      </Form>
    </Details>
  )
}

type BackProps = {
  move: 'takeBack' | 'withdrawResponse'
  /** What is taken back: its field, its id and what it is called. */
  of: {
    field: 'factId' | 'responseId'
    id: Id<'OverviewFact'> | Id<'OverviewResponse'>
    name: string
  }
  problems: Problems<'reason'> | undefined
}

/** Takes a day or a reaction back, with the reason. */
export function BackForm({ move, of, problems }: BackProps) {
  const form = `${move}-${of.id}`
  const fields = fieldsOf<'reason'>(form, problems)
  return (
    <Details summary={words.takeBack} open={problems !== undefined}>
      <Form move={move} hidden={{ [of.field]: of.id }} name={words.takeBackOf(of.name)}>
        <ErrorSummary form={form} problems={problems} labels={{ reason: words.reason }} />
        <Field {...fields.text('reason')} label={words.reason} />
        <Button weight="quiet">{words.takeBack}</Button>
      </Form>
    </Details>
  )
}

/** Says what the own party thinks of a bod. */
export function RespondForm({ problems }: { problems: Problems<'text'> | undefined }) {
  const fields = fieldsOf<'text'>('respond', problems)
  return (
    <Details summary={words.respond} open={problems !== undefined}>
      <Form move="respond" name={words.respond}>
        <ErrorSummary form="respond" problems={problems} labels={{ text: words.response }} />
        <TextArea
          {...fields.text('text')}
          label={words.response}
          hint={words.responseHint}
          rows={5}
        />
        <Button weight="quiet">{words.respond}</Button>
      </Form>
    </Details>
  )
}
