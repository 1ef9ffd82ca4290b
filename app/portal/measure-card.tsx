import { lightSentence, workingWords } from '#agreement/light.words.ts'
import { amount, dayInWords } from '#documents/agreement-document.words.ts'
import type { PublishedReport } from '#documents/published-progress.ts'
import type { Day } from '#kernel/day.ts'
import type { PublicMeasure } from '#steps/publication/promises.public.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import { PathChart } from '#ui/path-chart.tsx'
import { Table } from '#ui/table.tsx'
import { CourseTag } from './course.tsx'
import { chartOf } from './measure-chart.ts'
import { frequencyWords, reportStates } from './portal.words.ts'
import { promiseWords as words } from './promise.words.ts'

type MeasureProps = { measure: PublicMeasure; today: Day }

/** How one indicator stands on the day of reading: the light, the sum behind it, the path, and every figure that was reported. */
export function MeasureCard({ measure: { indicator, light }, today }: MeasureProps) {
  const { id, name, definition, supplier, checker, baseline, dependsOn } = indicator
  const { unit, baseline: start } = indicator.light.measure
  const often = frequencyWords[indicator.light.frequency]
  return (
    <Card id={`meting-${id}`} title={name} beside={<CourseTag course={light.state} />}>
      <p>{lightSentence(light)}</p>
      <Chart indicator={indicator} />
      <Details summary={words.working} id={`som-${id}`}>
        <p>{words.workingLead}</p>
        <ol>
          {workingWords(light, { unit, today }).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Details>
      <Details summary={words.reports}>
        <Reports reports={indicator.reports} name={name} />
      </Details>
      <DescriptionList
        items={[
          { term: words.definition, text: definition },
          {
            term: words.baseline,
            text: words.baselineText(
              `${amount(start)} ${unit}`,
              dayInWords(baseline.on),
              baseline.source,
            ),
          },
          ...(dependsOn ? [{ term: words.dependsOn, text: dependsOn }] : []),
        ]}
      />
      <p className="card__foot">{words.supplied(supplier, checker, often)}</p>
    </Card>
  )
}

function Chart({ indicator }: Pick<PublicMeasure, 'indicator'>) {
  const { planned, measured, baseline, nameOf } = chartOf(indicator)
  const list = (points: typeof planned) =>
    points.map(({ at, value }) => `${amount(value)} op ${nameOf(at)}`).join(', ') ||
    words.nothingYet
  return (
    <PathChart
      id={`pad-${indicator.id}`}
      title={words.chart(indicator.name)}
      description={words.chartText(list(planned), list(measured))}
      names={{
        at: words.moment,
        planned: words.planned,
        measured: words.measuredLine,
        baseline: words.start,
      }}
      planned={planned}
      measured={measured}
      baseline={baseline}
      nameOf={nameOf}
    />
  )
}

type ReportsProps = { reports: readonly PublishedReport[]; name: string }

function Reports({ reports, name }: ReportsProps) {
  if (reports.length === 0) return <p>{words.noReports}</p>
  return (
    <Table
      caption={`${words.reports}: ${name}`}
      rows={reports.toReversed()}
      keyOf={({ on, value, state, isCorrected }) => `${on} ${value} ${state} ${isCorrected}`}
      columns={[
        {
          key: 'period',
          name: words.period,
          cell: ({ from, until }) => `${dayInWords(from)} tot en met ${dayInWords(until)}`,
        },
        { key: 'on', name: words.measuredOn, cell: ({ on }) => dayInWords(on) },
        {
          key: 'value',
          name: words.value,
          numeric: true,
          cell: ({ value, unit }) => `${amount(value)} ${unit}`,
        },
        { key: 'check', name: words.check, cell: (report) => checkWords(report) },
      ]}
    />
  )
}

function checkWords({ state, checkerValue, isCorrected, unit }: PublishedReport): string {
  if (isCorrected) return words.corrected
  const own =
    checkerValue === null ? '' : ` (${words.checkerSays(`${amount(checkerValue)} ${unit}`)})`
  return `${reportStates[state]}${own}`
}
