import { acceptedEndings, maxFileBytes } from '#agreement/files.ts'
import type { Indicator } from '#agreement/indicators.ts'
import { type Period, type Report, stateOfReport } from '#agreement/reports.ts'
import { periodTitle } from '#agreement/reports.words.ts'
import { amount } from '#documents/agreement-document.words.ts'
import { dayWords } from '#parties/days.words.ts'
import { Select } from '#ui/choice.tsx'
import { Field, FileField, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import type { FigureField, ReviewField } from './commitment.form.tsx'
import { reportLabels as labels, detailWords as words } from './monitoring.words.ts'

type Given<Name extends string> = { indicator: Indicator; problems: Problems<Name> | undefined }

type ReportProps = Given<FigureField> & {
  /** Those that have begun and over which nothing was reported yet, the oldest first. */
  periods: readonly Period[]
  /** Whether a figure is asked for now. */
  isDue: boolean
}

/** The supplier reports a figure over a period. */
export function ReportForm({ indicator, periods, isDue, problems }: ReportProps) {
  const form = `opgave-${indicator.id}`
  const [first] = periods
  const fields = fieldsOf<FigureField>(form, problems, {
    period: first?.from,
    measured: first?.until,
  })
  return (
    <Details summary={words.give} open={isDue || problems !== undefined}>
      <Form move="reportValue" hidden={hiddenOf(indicator)} name={words.give} multipart>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <Select
          {...fields.text('period')}
          label={labels.period}
          empty={false}
          choices={periods.map((period) => ({
            value: period.from,
            label: periodTitle(period, indicator.frequency),
          }))}
        />
        <FigureFields fields={fields} unit={indicator.unit} hint={words.evidenceHint} />
        <Button>{words.give}</Button>
      </Form>
    </Details>
  )
}

const hiddenOf = ({ id, unit }: Indicator) => ({ indicator: id, unit })

type Fields = ReturnType<typeof fieldsOf<FigureField>>

type FigureProps = { fields: Fields; unit: string; hint: string }

const FigureFields = ({ fields, unit, hint }: FigureProps) => (
  <>
    <Field
      {...fields.text('value')}
      label={labels.value}
      hint={words.figureHint}
      type="number"
      size="short"
      unit={unit}
    />
    <Field {...fields.text('measured')} label={labels.measured} type="date" />
    <FileField
      {...fields.file('file')}
      label={labels.file}
      hint={hint}
      accept={acceptedEndings.map((ending) => `.${ending}`).join()}
      megabytes={maxFileBytes / 1_000_000}
    />
    <TextArea
      {...fields.text('note')}
      label={labels.note}
      hint={words.withinRound}
      rows={2}
      optional
    />
  </>
)

type CorrectProps = Given<FigureField> & { report: Report }

/** The supplier puts a better figure in the place of the last one. */
export function CorrectForm({ indicator, report, problems }: CorrectProps) {
  const form = `verbeter-${report.id}`
  const fields = fieldsOf<FigureField>(form, problems, {
    value: String(report.value).replace('.', ','),
    measured: report.referenceOn,
    note: report.note,
  })
  const hidden = { ...hiddenOf(indicator), report: report.id }
  return (
    <Details summary={words.correct} open={problems !== undefined}>
      <p className="hint">{words.correctHint}</p>
      <Form move="correctReport" hidden={hidden} name={words.correct} multipart>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <FigureFields fields={fields} unit={indicator.unit} hint={words.evidenceKeep} />
        <TextArea {...fields.text('reason')} label={labels.reason} rows={2} />
        <Button weight="quiet">{words.correct}</Button>
      </Form>
    </Details>
  )
}

type ReviewProps = {
  indicator: Indicator
  report: Report
  confirming: Problems<ReviewField> | undefined
  disputing: Problems<ReviewField> | undefined
}

/** The checker confirms a figure, or disputes it with her reason and, where she knows it, her own figure. */
export function ReviewForms({ indicator, report, confirming, disputing }: ReviewProps) {
  const hidden = { indicator: indicator.id, report: report.id }
  const about = words.judgeHint(
    `${amount(report.value)} ${indicator.unit}`,
    dayWords(report.referenceOn),
  )
  const confirm = fieldsOf<ReviewField>(`bevestig-${report.id}`, confirming)
  const dispute = fieldsOf<ReviewField>(`betwist-${report.id}`, disputing)
  return (
    <>
      <p className="muted">{about}</p>
      {stateOfReport(report) !== 'confirmed' && (
        <Form move="confirmReport" hidden={hidden} name={words.confirm}>
          <Field {...confirm.text('remark')} label={labels.remark} optional />
          <Button>{words.confirm}</Button>
        </Form>
      )}
      <Details summary={words.dispute} open={disputing !== undefined}>
        <Form move="disputeReport" hidden={hidden} name={words.dispute}>
          <ErrorSummary form={`betwist-${report.id}`} problems={disputing} labels={labels} />
          <TextArea
            {...dispute.text('reason')}
            label={labels.reason}
            hint={words.withinRound}
            rows={2}
          />
          <Field
            {...dispute.text('own')}
            label={labels.own}
            hint={words.figureHint}
            type="number"
            size="short"
            unit={indicator.unit}
            optional
          />
          <Button weight="quiet">{words.dispute}</Button>
        </Form>
      </Details>
    </>
  )
}
