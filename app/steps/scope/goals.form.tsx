import type { Goal } from '#agreement/goals.ts'
import type { Theme } from '#agreement/themes.ts'
import { numberInField } from '#kernel/number.ts'
import { Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { scopeWords as words } from './scope.words.ts'

type AimField = 'text' | 'quantity' | 'unit' | 'year' | 'source'
type GoalField = AimField | 'themeId'

/** What came back of setting a goal, or of letting one go. */
export type GoalProblems = {
  add: Problems<GoalField> | undefined
  correct: Problems<AimField | 'goalId'> | undefined
  drop: Problems<'goalId' | 'reason'> | undefined
}

type GoalFormProps = { themes: readonly Theme[]; problems: GoalProblems['add'] }

/** Sets a goal: what, how much, by when, and where that comes from. */
export function GoalForm({ themes, problems }: GoalFormProps) {
  const fields = fieldsOf<GoalField>('add', problems)
  return (
    <Details summary={words.newGoal} open={problems !== undefined} card>
      <Form move="add" name={words.newGoal}>
        <ErrorSummary
          form="add"
          problems={problems}
          labels={{ themeId: words.theme, ...aimLabels }}
        />
        <Select
          {...fields.text('themeId')}
          label={words.theme}
          choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <AimFields fields={fields} />
        <Button>{words.addGoal}</Button>
      </Form>
    </Details>
  )
}

const aimLabels = {
  text: words.text,
  quantity: words.quantity,
  unit: words.unit,
  year: words.year,
  source: words.sourceLabel,
}

type Fields<Name extends string> = Pick<ReturnType<typeof fieldsOf<Name>>, 'text'>

type AimProps = { fields: Fields<AimField> | Fields<GoalField> }

const AimFields = ({ fields }: AimProps) => (
  <>
    <TextArea {...fields.text('text')} label={words.text} hint={words.textHint} rows={3} />
    <Field
      {...fields.text('quantity')}
      type="number"
      label={words.quantity}
      size="short"
      optional
    />
    <Field
      {...fields.text('unit')}
      label={words.unit}
      hint={words.unitHint}
      size="medium"
      optional
    />
    <Field {...fields.text('year')} type="number" label={words.year} size="short" optional />
    <Field {...fields.text('source')} label={words.sourceLabel} hint={words.sourceHint} />
  </>
)

type CorrectFormProps = { goal: Goal; problems: GoalProblems['correct'] }

/** Puts better words in a goal, by who set it. */
export function CorrectForm({ goal, problems }: CorrectFormProps) {
  const form = `correct-${goal.id}`
  const { text, unit, year, source } = goal
  const quantity = numberInField(goal.quantity)
  const fields = fieldsOf<AimField>(form, problems, { text, quantity, unit, year, source })
  return (
    <Details summary={words.correct} open={problems !== undefined}>
      <Form move="correct" hidden={{ goalId: goal.id }} name={words.correctGoal(goal.text)}>
        <ErrorSummary form={form} problems={problems} labels={aimLabels} />
        <p className="hint">{words.correctHint}</p>
        <AimFields fields={fields} />
        <Button weight="quiet">{words.correct}</Button>
      </Form>
    </Details>
  )
}

type DropFormProps = { goal: Goal; problems: GoalProblems['drop'] }

/** Lets a goal go, with the reason. */
export function DropForm({ goal, problems }: DropFormProps) {
  const form = `drop-${goal.id}`
  const fields = fieldsOf<'goalId' | 'reason'>(form, problems)
  return (
    <Details summary={words.drop} open={problems !== undefined}>
      <Form move="drop" hidden={{ goalId: goal.id }} name={words.dropGoal(goal.text)}>
        <ErrorSummary form={form} problems={problems} labels={{ reason: words.dropReason }} />
        <Field {...fields.text('reason')} label={words.dropReason} hint={words.dropHint} />
        <Button weight="quiet">{words.drop}</Button>
      </Form>
    </Details>
  )
}
