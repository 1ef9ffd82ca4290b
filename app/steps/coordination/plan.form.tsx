import type { Day } from '#kernel/day.ts'
import type { CalendarId } from '#law/calendars.ts'
import { anchors, type PlanEvent } from '#process/plan.ts'
import { anchorWords } from '#process/plan.words.ts'
import { Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { planPageWords as words } from './plan-page.words.ts'

type StartField = 'anchor' | 'onDay' | 'note'
type RuleField = 'rule' | 'onDay' | 'note'

/** What came back of one of the forms of the plan. */
export type PlanProblems = {
  start: Problems<StartField> | undefined
  finish: Problems<RuleField> | undefined
  explain: Problems<RuleField> | undefined
}

type StartProps = { year: number; problems: PlanProblems['start'] }

/** Logs the day of an event that starts a clock. */
export function StartForm({ year, problems }: StartProps) {
  const fields = fieldsOf<StartField>('start', problems)
  const labels = { anchor: words.event, onDay: words.onDay, note: words.note }
  return (
    <Details summary={words.logEvent} open={problems !== undefined} card>
      <Form move="start" hidden={{ year: String(year) }} name={words.logEvent}>
        <ErrorSummary form="start" problems={problems} labels={labels} />
        <Select
          {...fields.text('anchor')}
          label={words.event}
          choices={anchors.map((anchor) => ({ value: anchor, label: anchorWords[anchor] }))}
        />
        <Field {...fields.text('onDay')} type="date" label={words.onDay} />
        <Field {...fields.text('note')} label={words.note} optional />
        <Button weight="quiet">{words.logEvent}</Button>
      </Form>
    </Details>
  )
}

type RuleProps = { rule: CalendarId; year: number }

type FinishProps = RuleProps & { today: Day; problems: PlanProblems['finish'] }

/** Says that a rule was followed, on which day. */
export function FinishForm({ rule, year, today, problems }: FinishProps) {
  const fields = fieldsOf<RuleField>('finish', problems, { onDay: today })
  const labels = { onDay: words.onDay, note: words.note }
  return (
    <Form move="finish" hidden={{ rule, year: String(year) }} name={words.finish}>
      <h3>{words.finish}</h3>
      <ErrorSummary form="finish" problems={problems} labels={labels} />
      <Field {...fields.text('onDay')} type="date" label={words.onDay} />
      <Field {...fields.text('note')} label={words.note} optional />
      <Button>{words.finishButton}</Button>
    </Form>
  )
}

type ExplainProps = RuleProps & { problems: PlanProblems['explain'] }

/** Says why a rule is late, and when it is expected after all. */
export function ExplainForm({ rule, year, problems }: ExplainProps) {
  const fields = fieldsOf<RuleField>('explain', problems)
  const labels = { onDay: words.expectedOn, note: words.why }
  return (
    <Form move="explain" hidden={{ rule, year: String(year) }} name={words.explain}>
      <h3>{words.explain}</h3>
      <ErrorSummary form="explain" problems={problems} labels={labels} />
      <TextArea {...fields.text('note')} label={words.why} hint={words.whyHint} rows={3} />
      <Field {...fields.text('onDay')} type="date" label={words.expectedOn} optional />
      <Button weight="quiet">{words.explainButton}</Button>
    </Form>
  )
}

type WithdrawProps = {
  event: PlanEvent
  what: string
  /** Only the button, where what it is about stands beside it. */
  isBare?: boolean
}

/** Takes back something that was logged by mistake. */
export const WithdrawForm = ({ event, what, isBare }: WithdrawProps) => (
  <Form move="withdraw" hidden={{ eventId: event.id }} inline name={words.withdrawOf(what)}>
    {!isBare && <p>{what}</p>}
    <Button weight="plain">{words.withdraw}</Button>
  </Form>
)
