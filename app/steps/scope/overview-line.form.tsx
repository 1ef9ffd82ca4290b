import { type LineCommitment, lineOutcomes } from '#agreement/line-dispositions.ts'
import { lineKindNames, outcomeNames } from '#agreement/line-names.ts'
import { lineKinds, type OverviewLine } from '#agreement/overviews.ts'
import type { Theme } from '#agreement/themes.ts'
import { numberInField } from '#kernel/number.ts'
import { Checkboxes, Radios, Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { lineWords as words } from './overview-lines.words.ts'

type SaidField =
  | 'kind'
  | 'text'
  | 'area'
  | 'quantity'
  | 'unit'
  | 'amount'
  | 'year'
  | 'themeId'
  | 'counterpart'

const labels = {
  reference: words.reference,
  kind: words.kind,
  text: words.text,
  area: words.area,
  quantity: words.quantity,
  unit: words.unit,
  amount: words.amount,
  year: words.year,
  themeId: words.theme,
  counterpart: words.counterpart,
  why: words.why,
}

type AddProps = {
  themes: readonly Theme[]
  /** The year of the bod; a line stands there unless somebody says another. */
  year: number
  problems: Problems<SaidField | 'reference'> | undefined
}

/** Adds a line to the version in the making. */
export function AddLineForm({ themes, year, problems }: AddProps) {
  const fields = fieldsOf<SaidField | 'reference'>('add', problems, { year })
  return (
    <Details summary={words.add} open={problems !== undefined} card>
      <Form move="add" name={words.add}>
        <ErrorSummary form="add" problems={problems} labels={labels} />
        <Field
          {...fields.text('reference')}
          label={words.reference}
          hint={words.referenceHint}
          size="short"
        />
        <SaidFields fields={fields} themes={themes} />
        <Button>{words.add}</Button>
      </Form>
    </Details>
  )
}

type Tied = Omit<ReturnType<ReturnType<typeof fieldsOf<SaidField>>['text']>, 'name'>

type Fields = { text: (name: SaidField) => Tied & { name: string } }

const SaidFields = ({ fields, themes }: { fields: Fields; themes: readonly Theme[] }) => (
  <>
    <Select
      {...fields.text('kind')}
      label={words.kind}
      choices={lineKinds.map((kind) => ({ value: kind, label: lineKindNames[kind] }))}
    />
    <TextArea {...fields.text('text')} label={words.text} hint={words.textHint} rows={3} />
    <Field {...fields.text('area')} label={words.area} optional />
    <Field
      {...fields.text('quantity')}
      type="number"
      label={words.quantity}
      hint={words.quantityHint}
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
    <Field {...fields.text('amount')} type="number" label={words.amount} size="medium" optional />
    <Field {...fields.text('year')} type="number" label={words.year} size="short" />
    <Select
      {...fields.text('themeId')}
      label={words.theme}
      choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
      empty={words.noTheme}
      optional
    />
    <TextArea
      {...fields.text('counterpart')}
      label={words.counterpart}
      hint={words.counterpartHint}
      rows={2}
      optional
    />
  </>
)

type CorrectProps = {
  line: OverviewLine
  themes: readonly Theme[]
  problems: Problems<SaidField | 'why'> | undefined
}

/** Corrects what a line says in the version in the making. */
export function CorrectLineForm({ line, themes, problems }: CorrectProps) {
  const { kind, text, area, unit, year, themeId, counterpart } = line
  const stored = { kind, text, area, unit, year, themeId, counterpart }
  const figures = { quantity: numberInField(line.quantity), amount: numberInField(line.amount) }
  const fields = fieldsOf<SaidField | 'why'>('correct', problems, { ...stored, ...figures })
  return (
    <Details summary={words.correct} open={problems !== undefined} card>
      <Form move="correct" name={words.correct}>
        <ErrorSummary form="correct" problems={problems} labels={labels} />
        <p className="hint">{words.correctHint}</p>
        <SaidFields fields={fields} themes={themes} />
        <Field {...fields.text('why')} label={words.why} optional />
        <Button>{words.save}</Button>
      </Form>
    </Details>
  )
}

type ReasonProps = {
  move: 'withdraw' | 'reopen'
  problems: Problems<'reason'> | undefined
}

const asking = {
  withdraw: { name: words.withdraw, label: words.withdrawReason },
  reopen: { name: words.reopen, label: words.reopenReason },
}

/** Withdraws a line, or opens it again: with the reason. */
export function ReasonForm({ move, problems }: ReasonProps) {
  const { name, label } = asking[move]
  const fields = fieldsOf<'reason'>(move, problems)
  return (
    <Details summary={name} open={problems !== undefined}>
      <Form move={move} name={name}>
        <ErrorSummary form={move} problems={problems} labels={{ reason: label }} />
        <Field {...fields.text('reason')} label={label} />
        <Button weight="quiet">{name}</Button>
      </Form>
    </Details>
  )
}

type DecideProps = {
  /** The commitments on the table, those of the line's theme first. */
  commitments: readonly LineCommitment[]
  /** The codes that already came from the line. */
  chosen: readonly string[]
  again: boolean
  problems: Problems<'outcome' | 'reason' | 'codes'> | undefined
}

/** Says what became of a line. */
export function DecideForm({ commitments, chosen, again, problems }: DecideProps) {
  const stored = { codes: chosen }
  const fields = fieldsOf<'outcome' | 'reason' | 'codes'>('dispose', problems, stored)
  const name = again ? words.decideAgain : words.decide
  return (
    <Details summary={name} open={problems !== undefined || chosen.length > 0} card>
      <Form move="dispose" name={name}>
        <ErrorSummary
          form="dispose"
          problems={problems}
          labels={{ outcome: words.outcome, reason: words.reason, codes: words.codes }}
        />
        <Radios
          {...fields.text('outcome')}
          label={words.outcome}
          choices={lineOutcomes.map((value) => ({ value, label: outcomeNames[value] }))}
        />
        <TextArea
          {...fields.text('reason')}
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
        />
        {commitments.length > 0 && (
          <Checkboxes
            {...fields.list('codes')}
            label={words.codes}
            hint={words.codesHint}
            choices={commitments.map(({ code, title }) => ({
              value: code,
              label: `${code} ${title}`,
            }))}
          />
        )}
        <Button>{words.decide}</Button>
      </Form>
    </Details>
  )
}
