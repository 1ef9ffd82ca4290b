import { type Action, stateOfAction } from '#agreement/actions.ts'
import { actionStateWords } from '#agreement/actions.words.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Card } from '#ui/card.tsx'
import { Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import { problemsOf } from '#ui/posting.ts'
import type { Problems } from '#ui/read-form.ts'
import { type Status, Tag } from '#ui/tag.tsx'
import { type ActionField, type CameBack, cameBackOn } from './commitment.form.tsx'
import { actionLabels as labels, detailWords as words } from './monitoring.words.ts'

type CardProps = {
  actions: readonly Action[]
  parties: readonly Party[]
  today: Day
  nameOf: (party: Id<'Party'>) => string
  speaksFor: Id<'Party'> | undefined
  mayAdd: boolean
  outcome: CameBack | undefined
}

const statusOf = {
  open: 'info',
  late: 'bad',
  done: 'ok',
  dropped: 'wait',
} as const satisfies Record<string, Status>

/** What is to be done under a commitment, by whom and when; and what was done. */
export function ActionsCard({ actions, parties, mayAdd, outcome, ...props }: CardProps) {
  return (
    <Card title={words.actions} id="acties">
      {actions.length === 0 && <p className="muted">{words.noActions}</p>}
      <ul className="plain-list stack--close">
        {actions.map((action) => (
          <ActionItem key={action.id} action={action} outcome={outcome} {...props} />
        ))}
      </ul>
      {mayAdd && <AddForm parties={parties} problems={problemsOf(outcome, 'addAction')} />}
    </Card>
  )
}

type ItemProps = Pick<CardProps, 'today' | 'nameOf' | 'speaksFor' | 'outcome'> & { action: Action }

function ActionItem({ action, today, nameOf, speaksFor, outcome }: ItemProps) {
  const { ownerPartyId, dueOn, doneOn, dropReason } = action
  const state = stateOfAction(action, today)
  const isOpen = state === 'open' || state === 'late'
  const isOwner = speaksFor === ownerPartyId
  const own = cameBackOn(outcome, 'action', action.id)
  return (
    <li>
      <p>
        <strong>{action.text}</strong> <Tag status={statusOf[state]}>{actionStateWords[state]}</Tag>
      </p>
      <p className="muted">
        {nameOf(ownerPartyId)}, {dayWords(dueOn)}. {doneOn && words.doneOn(dayWords(doneOn))}
        {dropReason && words.dropped(dropReason)}
      </p>
      {isOpen && isOwner && (
        <FinishForm {...{ action, today }} problems={problemsOf(own, 'finishAction')} />
      )}
      {isOpen && (isOwner || speaksFor === action.partyId) && (
        <DropForm action={action} problems={problemsOf(own, 'dropAction')} />
      )}
    </li>
  )
}

type FinishProps = { action: Action; today: Day; problems: Problems<'done'> | undefined }

function FinishForm({ action, today, problems }: FinishProps) {
  const form = `gedaan-${action.id}`
  const fields = fieldsOf<'done'>(form, problems, { done: today })
  return (
    <Details summary={words.finish} open={problems !== undefined}>
      <Form move="finishAction" hidden={{ action: action.id }} name={words.finish} inline>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <Field {...fields.text('done')} label={labels.done} type="date" />
        <Button weight="quiet">{words.finish}</Button>
      </Form>
    </Details>
  )
}

type DropProps = { action: Action; problems: Problems<'reason'> | undefined }

function DropForm({ action, problems }: DropProps) {
  const form = `vervalt-${action.id}`
  const fields = fieldsOf<'reason'>(form, problems)
  return (
    <Details summary={words.drop} open={problems !== undefined}>
      <Form move="dropAction" hidden={{ action: action.id }} name={words.drop}>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <TextArea {...fields.text('reason')} label={labels.reason} rows={2} />
        <Button weight="quiet">{words.drop}</Button>
      </Form>
    </Details>
  )
}

type AddProps = { parties: readonly Party[]; problems: Problems<ActionField> | undefined }

function AddForm({ parties, problems }: AddProps) {
  const fields = fieldsOf<ActionField>('actie', problems)
  return (
    <Details summary={words.addAction} open={problems !== undefined}>
      <Form move="addAction" name={words.addAction}>
        <ErrorSummary form="actie" problems={problems} labels={labels} />
        <Field {...fields.text('text')} label={labels.text} />
        <Select
          {...fields.text('owner')}
          label={labels.owner}
          choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field {...fields.text('due')} label={labels.due} type="date" />
        <Button weight="quiet">{words.addAction}</Button>
      </Form>
    </Details>
  )
}
