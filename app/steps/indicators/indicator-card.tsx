import type { ReactNode } from 'react'
import { descriptionOf, IndicatorChart, plannedWords } from '#agreement/indicator-chart.tsx'
import { confidences, type Indicator } from '#agreement/indicators.ts'
import { warningWords } from '#agreement/indicators.words.ts'
import { type Span, warningsOf } from '#agreement/indicators-path.ts'
import { amount } from '#documents/agreement-document.words.ts'
import { dayOf } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { Radios } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary, Note } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { Tag } from '#ui/tag.tsx'
import {
  confidenceStatus,
  confidenceWords,
  directionWords,
  fieldWords,
  frequencyWords,
  indicatorWords as words,
} from './indicators.words.ts'

type CardProps = {
  indicator: Indicator
  span: Span
  nameOf: (party: Indicator['supplierPartyId']) => string
  /** What follows what is known: the forms of who may change it. */
  children?: ReactNode
}

/** One indicator: what is measured, its path against its baseline, and what is striking about that. */
export function IndicatorCard({ indicator, span, nameOf, children }: CardProps) {
  const warnings = warningsOf(indicator, span)
  return (
    <Card title={indicator.name} id={`indicator-${indicator.id}`}>
      <IndicatorChart
        indicator={indicator}
        span={span}
        title={words.chart(descriptionOf(indicator))}
      />
      {indicator.direction === 'band' && <p className="muted">{words.upper}</p>}
      {warnings.length > 0 && (
        <Note kind="warn" title={words.striking}>
          <ul>
            {warnings.map((warning) => {
              const text = warningWords(warning, indicator.unit)
              return <li key={text}>{text}</li>
            })}
          </ul>
          <p>{words.strikingFoot}</p>
        </Note>
      )}
      <DescriptionList items={factsOf(indicator, nameOf)} />
      <Feasibility indicator={indicator} />
      {children}
    </Card>
  )
}

function factsOf(indicator: Indicator, nameOf: CardProps['nameOf']) {
  const { unit, baseline, path, direction, frequency, bestStep } = indicator
  const of = (value: string) => `${value} ${unit}`
  return [
    { term: words.definition, text: indicator.definition },
    { term: words.direction, text: directionWords[direction] },
    {
      term: words.baseline,
      text: words.baselineText(of(amount(baseline.value)), dayWords(baseline.on), baseline.source),
    },
    ...path.map((planned) => ({
      term: `${words.path} eind ${planned.year}`,
      text: of(plannedWords(planned)),
    })),
    ...(bestStep === null ? [] : [{ term: words.best, text: of(amount(bestStep)) }]),
    {
      term: words.supplies,
      text: `${nameOf(indicator.supplierPartyId)}, ${frequencyWords[frequency].toLowerCase()}`,
    },
    { term: words.checks, text: nameOf(indicator.checkerPartyId) },
  ]
}

function Feasibility({ indicator: { confidence, dependsOn } }: { indicator: Indicator }) {
  return (
    <>
      <h3>{words.feasible}</h3>
      {confidence ? (
        <>
          <p>
            <Tag status={confidenceStatus[confidence]}>{confidenceWords[confidence]}</Tag>
          </p>
          <p>{dependsOn}</p>
        </>
      ) : (
        <p className="muted">{words.feasibleNot}</p>
      )}
    </>
  )
}

type JudgeField = 'depends' | 'confidence'

type JudgeProps = { indicator: Indicator; problems: Problems<JudgeField> | undefined }

/** The owner says what the path depends on, and how sure she is. */
export function JudgeForm({ indicator, problems }: JudgeProps) {
  const form = `haalbaar-${indicator.id}`
  const { dependsOn: depends, confidence } = indicator
  const fields = fieldsOf<JudgeField>(form, problems, { depends, confidence })
  const name = confidence ? words.judgeAgain : words.judge
  return (
    <Details summary={name} open={problems !== undefined}>
      <Form move="judgeFeasibility" hidden={{ indicator: indicator.id }} name={name}>
        <ErrorSummary form={form} problems={problems} labels={fieldWords} />
        <TextArea
          {...fields.text('depends')}
          label={words.depends}
          hint={words.dependsHint}
          rows={3}
        />
        <Radios
          {...fields.text('confidence')}
          label={words.confidence}
          choices={confidences.map((value) => ({ value, label: confidenceWords[value] }))}
        />
        <Button weight="quiet">{words.save}</Button>
      </Form>
    </Details>
  )
}

type DropProps = { indicator: Indicator; problems: Problems<'why'> | undefined }

/** Takes an indicator out, with the reason. */
export function DropForm({ indicator, problems }: DropProps) {
  const form = `weg-${indicator.id}`
  const fields = fieldsOf<'why'>(form, problems)
  return (
    <Details summary={words.drop} open={problems !== undefined}>
      <Form move="dropIndicator" hidden={{ indicator: indicator.id }} name={words.drop}>
        <ErrorSummary form={form} problems={problems} labels={fieldWords} />
        <TextArea {...fields.text('why')} label={words.why} rows={2} />
        <Button weight="danger">{words.drop}</Button>
      </Form>
    </Details>
  )
}

/** Indicators that went, with why: nothing disappears. */
export function Earlier({ indicators }: { indicators: readonly Indicator[] }) {
  if (indicators.length === 0) return null
  return (
    <Details summary={words.earlier} card>
      <ul>
        {indicators.map(({ id, name, path, unit, droppedAt, dropReason }) => (
          <li key={id}>
            <strong>{name}</strong>: {path.map(plannedWords).join(', ')} {unit}.{' '}
            {droppedAt && words.dropped(dayWords(dayOf(droppedAt)), dropReason)}
          </li>
        ))}
      </ul>
    </Details>
  )
}
