import { type Fact, type FactStance, factStances } from '#agreement/facts.ts'
import { numberInField } from '#kernel/number.ts'
import { Radios, Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { stanceWords, factWords as words } from './fact-base.words.ts'

type TextField = 'text' | 'source' | 'onDay' | 'value' | 'unit'
type CorrectField = TextField | 'reason' | 'factId' | 'seen'

/** What came back of the forms about facts. */
export type FactProblems = {
  add: Problems<TextField> | undefined
  correct: Problems<CorrectField> | undefined
  answer: Problems<'factId' | 'seen' | 'stance' | 'reason'> | undefined
  withdraw: Problems<'factId' | 'reason'> | undefined
  use: Problems<'factId' | 'code'> | undefined
  useForGoal: Problems<'factId' | 'goalId'> | undefined
}

const labels = {
  text: words.text,
  source: words.source,
  onDay: words.onDay,
  value: words.value,
  unit: words.unit,
}

/** Brings a fact: what is so, by which source, on which day. */
export function FactForm({ problems }: { problems: FactProblems['add'] }) {
  const fields = fieldsOf<TextField>('add', problems)
  return (
    <Details summary={words.add} open={problems !== undefined} card>
      <Form move="add" name={words.add}>
        <ErrorSummary form="add" problems={problems} labels={labels} />
        <p className="hint">{words.addHint}</p>
        <TextFields fields={fields} />
        <Button>{words.add}</Button>
      </Form>
    </Details>
  )
}

type Fields<Name extends string> = Pick<ReturnType<typeof fieldsOf<Name>>, 'text'>

const TextFields = ({ fields }: { fields: Fields<TextField> | Fields<CorrectField> }) => (
  <>
    <TextArea {...fields.text('text')} label={words.text} hint={words.textHint} rows={2} />
    <Field {...fields.text('source')} label={words.source} hint={words.sourceHint} />
    <Field {...fields.text('onDay')} type="date" label={words.onDay} size="medium" />
    <Field {...fields.text('value')} type="number" label={words.value} size="short" optional />
    <Field
      {...fields.text('unit')}
      label={words.unit}
      hint={words.unitHint}
      size="medium"
      optional
    />
  </>
)

type OfFact = { fact: Fact; problems: FactProblems }

/** The problems of a form about this fact; those of another fact stay with that one. */
const ofThis = <P extends { given: { factId?: string | undefined } }>(
  problems: P | undefined,
  { id }: Fact,
) => (problems?.given.factId === id ? problems : undefined)

const hiddenOf = ({ id, number }: Fact) => ({ factId: id, seen: String(number) })

/** A party says whether it agrees with a fact. */
export function AnswerForm({ fact, problems, own }: OfFact & { own: FactStance | undefined }) {
  const back = ofThis(problems.answer, fact)
  const form = `antwoord-${fact.id}`
  const fields = fieldsOf<'stance' | 'reason'>(form, back, { stance: own })
  return (
    <Details summary={words.answer} open={back !== undefined}>
      <Form move="answer" hidden={hiddenOf(fact)} name={words.answerOf(fact.text)}>
        <ErrorSummary
          form={form}
          problems={back}
          labels={{ stance: words.answer, reason: words.reason }}
        />
        <Radios
          {...fields.text('stance')}
          label={words.answer}
          choices={factStances.map((value) => ({ value, label: stanceWords[value] }))}
        />
        <TextArea
          {...fields.text('reason')}
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          optional
        />
        <Button weight="quiet">{words.send}</Button>
      </Form>
    </Details>
  )
}

/** Corrects a fact, by who brought it or the coordinator. */
export function CorrectFactForm({ fact, problems }: OfFact) {
  const back = ofThis(problems.correct, fact)
  const form = `verbeter-${fact.id}`
  const { text, source, onDay, unit } = fact
  const value = numberInField(fact.value)
  const fields = fieldsOf<CorrectField>(form, back, { text, source, onDay, value, unit })
  return (
    <Details summary={words.correct} open={back !== undefined}>
      <Form move="correct" hidden={hiddenOf(fact)} name={words.correctOf(fact.text)}>
        <ErrorSummary
          form={form}
          problems={back}
          labels={{ ...labels, reason: words.correctWhy }}
        />
        <p className="hint">{words.correctHint}</p>
        <TextFields fields={fields} />
        <Field {...fields.text('reason')} label={words.correctWhy} />
        <Button weight="quiet">{words.correct}</Button>
      </Form>
    </Details>
  )
}

/** Withdraws a fact with the reason, by the same. */
export function WithdrawFactForm({ fact, problems }: OfFact) {
  const back = ofThis(problems.withdraw, fact)
  const form = `intrekken-${fact.id}`
  const fields = fieldsOf<'factId' | 'reason'>(form, back)
  return (
    <Details summary={words.withdraw} open={back !== undefined}>
      <Form move="withdraw" hidden={{ factId: fact.id }} name={words.withdrawOf(fact.text)}>
        <ErrorSummary form={form} problems={back} labels={{ reason: words.withdrawWhy }} />
        <Field {...fields.text('reason')} label={words.withdrawWhy} hint={words.withdrawHint} />
        <Button weight="quiet">{words.withdraw}</Button>
      </Form>
    </Details>
  )
}

type UseFormProps = OfFact & { commitments: readonly { code: string; title: string }[] }

/** Puts a fact under a commitment. */
export const UseFactForm = ({ fact, problems, commitments }: UseFormProps) => (
  <CoupleForm
    fact={fact}
    back={ofThis(problems.use, fact)}
    move="use"
    field="code"
    labels={{ open: words.use, name: words.useOf(fact.text), field: words.commitment }}
    choices={commitments.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
  />
)

type GoalFormProps = OfFact & { goals: readonly { id: string; text: string }[] }

/** Puts a fact under a goal. */
export const UseFactForGoalForm = ({ fact, problems, goals }: GoalFormProps) => (
  <CoupleForm
    fact={fact}
    back={ofThis(problems.useForGoal, fact)}
    move="useForGoal"
    field="goalId"
    labels={{ open: words.useForGoal, name: words.useForGoalOf(fact.text), field: words.goal }}
    choices={goals.map(({ id, text }) => ({ value: id, label: text }))}
  />
)

type CoupleProps<Field extends string> = {
  fact: Fact
  back: Problems<'factId' | Field> | undefined
  move: string
  field: Field
  labels: { open: string; name: string; field: string }
  choices: readonly { value: string; label: string }[]
}

function CoupleForm<Field extends 'code' | 'goalId'>(props: CoupleProps<Field>) {
  const { fact, back, move, field, labels, choices } = props
  const form = `${move}-${fact.id}`
  const fields = fieldsOf<string>(form, back)
  return (
    <Details summary={labels.open} open={back !== undefined}>
      <Form move={move} hidden={{ factId: fact.id }} name={labels.name}>
        <ErrorSummary<string> form={form} problems={back} labels={{ [field]: labels.field }} />
        <Select {...fields.text(field)} label={labels.field} choices={choices} />
        <Button weight="quiet">{words.couple}</Button>
      </Form>
    </Details>
  )
}
