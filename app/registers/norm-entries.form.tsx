import { numberInField } from '#kernel/number.ts'
import { type NormAmount, type NormId, type NormSet, norms, normsOf } from '#law/norm-amounts.ts'
import { normWords } from '#law/norm-amounts.words.ts'
import { Checkbox, Radios } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { sourceWords, normEntryWords as words } from './norm-entries.words.ts'

type SourceField = 'found' | 'publishedOn' | 'verified' | 'isSure'

export type EnterField = NormId | SourceField | 'year' | 'set'

type CorrectField = SourceField | 'year' | 'set' | 'norm' | 'seen' | 'value' | 'reason'

export type NormProblems = {
  enter: Problems<EnterField> | undefined
  correct: Problems<CorrectField> | undefined
}

const labels = {
  found: words.found,
  publishedOn: words.publishedOn,
  verified: words.verified,
}

type Source = { text: (name: SourceField) => ReturnType<ReturnType<typeof fieldsOf>['text']> }

const SourceFields = ({ text }: Source) => (
  <>
    <Field {...text('found')} label={words.found} hint={words.foundHint} />
    <Field {...text('publishedOn')} type="date" label={words.publishedOn} />
    <Radios
      {...text('verified')}
      label={words.verified}
      choices={(['primary', 'secondary', 'no'] as const).map((value) => ({
        value,
        label: sourceWords[value],
      }))}
    />
  </>
)

const unitOf = (norm: NormId) => (norms[norm].unit === 'percent' ? '%' : 'euro')

/** Takes the amounts of a year; sends them to be looked at beside the year before, and keeps nothing. */
export function EnterForm({ set, problems }: { set: NormSet; problems: NormProblems['enter'] }) {
  const fields = fieldsOf<EnterField>('enter', problems)
  return (
    <form method="get" noValidate className="form" aria-label={words.enter}>
      <ErrorSummary form="enter" problems={problems} labels={{ ...labels, ...normWords }} />
      <p className="hint">{words.amountHint}</p>
      {normsOf(set).map((norm) => (
        <Field
          key={norm}
          {...fields.text(norm)}
          type="number"
          size="medium"
          unit={unitOf(norm)}
          label={normWords[norm]}
        />
      ))}
      <SourceFields text={fields.text} />
      <Button>{words.look}</Button>
    </form>
  )
}

type SaveProps = {
  /** What was typed, as it was. */
  given: Problems<EnterField>['given']
  /** Whether somebody must say that she looked twice. */
  asksSure: boolean
}

/** Keeps what stands above it, as it stands there. */
export const SaveForm = ({ given: { isSure: _, ...given }, asksSure }: SaveProps) => (
  <Form move="enter" hidden={{ ...given }} name={words.save}>
    {asksSure && (
      <Checkbox id="save-isSure" name="isSure" label={words.sure} defaultChecked={false} />
    )}
    <Button>{words.save}</Button>
  </Form>
)

type CorrectProps = {
  amount: NormAmount
  /** How many times it was entered. */
  seen: number
  problems: NormProblems['correct']
}

/** Corrects one amount with its source, and why. */
export function CorrectNormForm({ amount, seen, problems }: CorrectProps) {
  const { norm, found, publishedOn, verified } = amount
  const back = problems?.given.norm === norm ? problems : undefined
  const form = `verbeter-${norm}`
  const value = numberInField(amount.value)
  const fields = fieldsOf<CorrectField>(form, back, { value, found, publishedOn, verified })
  return (
    <Details summary={words.correct} open={back !== undefined}>
      <Form move="correct" hidden={{ norm, seen: String(seen) }} name={words.correctOf(norm)}>
        <ErrorSummary
          form={form}
          problems={back}
          labels={{ ...labels, value: words.amount, reason: words.reason }}
        />
        <Field
          {...fields.text('value')}
          type="number"
          size="medium"
          unit={unitOf(norm)}
          label={words.amount}
          hint={words.amountHint}
        />
        <SourceFields text={fields.text} />
        <Field {...fields.text('reason')} label={words.reason} hint={words.reasonHint} />
        <Checkbox {...fields.box('isSure')} label={words.sureCorrect} />
        <Button weight="quiet">{words.correct}</Button>
      </Form>
    </Details>
  )
}
