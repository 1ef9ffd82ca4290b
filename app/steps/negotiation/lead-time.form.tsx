import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { Radios, Select } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import type { Problems } from '#ui/read-form.ts'
import type { Attachable } from './item-papers.store.ts'
import type { ItemPaper } from './lead-time.ts'
import { leadTimeWords as words } from './lead-time.words.ts'
import { type AgendaKind, agendaKinds } from './meetings.ts'
import { agendaKindWords } from './meetings.words.ts'

/** What came back of the forms of an item. */
export type ItemProblems = {
  ask: Problems<'kind'> | undefined
  attach: Problems<'paper'> | undefined
  detach: Problems<'paperId' | 'reason'> | undefined
}

type AskFormProps = { kind: AgendaKind; problems: Problems<'kind'> | undefined }

/** Lets an item ask something else. */
export function AskForm({ kind, problems }: AskFormProps) {
  const fields = fieldsOf<'kind'>('vraag', problems, { kind })
  return (
    <Form move="askOtherwise" name={words.askOtherwise}>
      <Radios
        {...fields.text('kind')}
        label={words.ask}
        choices={agendaKinds.map((value) => ({ value, label: agendaKindWords[value] }))}
      />
      <Button weight="quiet">{words.askKeep}</Button>
    </Form>
  )
}

type AttachFormProps = {
  attachables: readonly Attachable[]
  roundId: Id<'Round'>
  problems: Problems<'paper'> | undefined
}

/** Puts a document of the round with an item. */
export function AttachForm({ attachables, roundId, problems }: AttachFormProps) {
  const fields = fieldsOf<'paper'>('stuk', problems)
  const choices = attachables.map(({ key, name }) => ({ value: key, label: name }))
  const all = (
    <p>
      <a href={href('/trajecten/:roundId/scope/documenten', { roundId })}>{words.documentsLink}</a>
    </p>
  )
  return (
    <Form move="attachPaper" name={words.attach}>
      {attachables.length === 0 && <p>{words.attachNone}</p>}
      <Select
        {...fields.text('paper')}
        label={words.attachField}
        hint={words.attachHint}
        choices={choices}
      />
      {all}
      <Button weight="quiet">{words.attach}</Button>
    </Form>
  )
}

type DetachFormProps = {
  papers: readonly ItemPaper[]
  problems: Problems<'paperId' | 'reason'> | undefined
}

/** Takes a paper off an item, with the reason. */
export function DetachForm({ papers, problems }: DetachFormProps) {
  const fields = fieldsOf<'paperId' | 'reason'>('weg', problems)
  return (
    <Form move="detachPaper" name={words.detach}>
      <Select
        {...fields.text('paperId')}
        label={words.detachField}
        choices={papers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field {...fields.text('reason')} label={words.detachWhy} hint={words.detachHint} />
      <Button weight="quiet">{words.detach}</Button>
    </Form>
  )
}
