import { descriptionOf, IndicatorChart } from '#agreement/indicator-chart.tsx'
import type { Light } from '#agreement/light.ts'
import { lightSentence, workingWords } from '#agreement/light.words.ts'
import { lightOf, type Measured } from '#agreement/light-of-commitment.ts'
import { LightTag } from '#agreement/light-tag.tsx'
import {
  dueReports,
  lightInputOf,
  periodsOf,
  standingReports,
  twoVoicesIn,
} from '#agreement/reports.ts'
import { periodWords } from '#agreement/reports.words.ts'
import { amount } from '#documents/agreement-document.words.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { problemsOf } from '#ui/posting.ts'
import { type CameBack, cameBackOn } from './commitment.form.tsx'
import { detailWords as words } from './monitoring.words.ts'
import { CorrectForm, ReportForm, ReviewForms } from './reports.form.tsx'
import { ReportsTable } from './reports-table.tsx'

type MeasuredProps = {
  roundId: string
  code: string
  measured: Measured
  today: Day
  nameOf: (party: Id<'Party'>) => string
  /** The party that reports and reviews, where the reader has its mandate. */
  speaksFor: Id<'Party'> | undefined
  outcome: CameBack | undefined
}

/** One indicator of a commitment: its light with the working, what was reported, and what is asked now. */
export function MeasuredCard(props: MeasuredProps) {
  const { measured, today, roundId, code } = props
  const { indicator, span, reports } = measured
  const light = lightOf(measured, today)
  const standing = standingReports(reports)
  return (
    <Card
      title={indicator.name}
      id={`meting-${indicator.id}`}
      beside={
        <a href={href('/trajecten/:roundId/indicatoren/:code', { roundId, code })}>
          {words.toIndicator}
        </a>
      }
    >
      <p className="row">
        <LightTag course={light.state} /> <span>{lightSentence(light)}</span>
      </p>
      <Voices {...props} />
      <IndicatorChart
        indicator={indicator}
        span={span}
        reports={standing}
        title={`${words.chart}: ${descriptionOf(indicator)}`}
      />
      <Working light={light} unit={indicator.unit} today={today} />
      <Asked {...props} />
      <h3>{words.reports}</h3>
      <ReportsTable {...props} />
      <Forms {...props} />
    </Card>
  )
}

type WorkingProps = { light: Light; unit: string; today: Day }

const Working = ({ light, unit, today }: WorkingProps) => (
  <Details summary={words.working}>
    <ol>
      {workingWords(light, { unit, today }).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  </Details>
)

/** Where the checker disputes the newest figure, both voices stand side by side, each with the light that it would give. */
function Voices({ measured, today, nameOf }: MeasuredProps) {
  const { indicator, span, reports } = measured
  const voices = twoVoicesIn(reports)
  if (!voices) return null
  const { supplier, checker, reason } = voices
  const supplierName = nameOf(indicator.supplierPartyId)
  const checkerName = nameOf(indicator.checkerPartyId)
  const heard = [
    { name: supplierName, figure: supplier },
    ...(checker ? [{ name: checkerName, figure: checker }] : []),
  ]
  return (
    <Note kind="warn" title={words.voices}>
      <ul className="plain-list">
        {heard.map(({ name, figure }) => {
          const input = lightInputOf(indicator, span, figure)
          return (
            <li key={name}>
              {words.voice(name, `${amount(figure.value)} ${figure.unit}`)}{' '}
              <LightTag course={lightOf({ ...measured, input }, today).state} />
            </li>
          )
        })}
      </ul>
      <p>{words.because(checkerName, reason)}</p>
    </Note>
  )
}

/** What is due or late, in sentences. */
function Asked({ measured, today }: MeasuredProps) {
  const { indicator } = measured
  const due = dueReports(indicator, measured, today)
  if (due.length === 0) return null
  return (
    <Note kind={due.some(({ isLate }) => isLate) ? 'bad' : 'info'}>
      {due.map((one) => {
        const say = one.isLate ? words.late : words.due
        const text = say(periodWords(one, indicator.frequency), dayWords(one.dueOn))
        return <p key={one.from}>{text}</p>
      })}
    </Note>
  )
}

/** The forms for who supplies or checks this figure. */
function Forms({ measured, today, speaksFor, outcome }: MeasuredProps) {
  const { indicator, span, reports } = measured
  const own = cameBackOn(outcome, 'indicator', indicator.id)
  const last = standingReports(reports).at(-1)
  const reported = new Set(reports.map(({ periodFrom }) => periodFrom))
  const open = periodsOf(span, indicator.frequency).filter(
    ({ from }) => from <= today && !reported.has(from),
  )
  if (speaksFor === indicator.supplierPartyId)
    return (
      <>
        {open.length > 0 && (
          <ReportForm
            indicator={indicator}
            periods={open}
            isDue={dueReports(indicator, measured, today).length > 0}
            problems={problemsOf(own, 'reportValue')}
          />
        )}
        {last && (
          <CorrectForm
            indicator={indicator}
            report={last}
            problems={problemsOf(own, 'correctReport')}
          />
        )}
        {today < span.from && <p className="muted">{words.giveNone(dayWords(span.from))}</p>}
      </>
    )
  if (speaksFor !== indicator.checkerPartyId || !last) return null
  return (
    <ReviewForms
      indicator={indicator}
      report={last}
      confirming={problemsOf(own, 'confirmReport')}
      disputing={problemsOf(own, 'disputeReport')}
    />
  )
}
