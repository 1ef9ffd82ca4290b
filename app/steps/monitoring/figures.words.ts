import { courseWords } from '#agreement/light.words.ts'
import { type Cell, hundredths, spreadsheetOf } from '#kernel/csv.ts'
import type { Followed } from './monitoring.ts'

const columns = [
  'code',
  'afspraak',
  'indicator',
  'eenheid',
  'cijfer',
  'peildatum',
  'gepland op peildatum',
  'doel',
  'oordeel',
  'formule',
]

/** Everything that is followed, for a spreadsheet. */
export const figuresCsv = (all: readonly Followed[]): string =>
  spreadsheetOf(columns, all.map(rowOf))

function rowOf({ monitored: { commitment }, worst, course }: Followed): Cell[] {
  const input = worst?.measured.input
  const working = worst && 'working' in worst.light ? worst.light.working : undefined
  return [
    commitment.code,
    commitment.title,
    worst?.measured.indicator.name ?? '',
    input?.measure.unit ?? '',
    hundredths(input?.evidence?.value),
    input?.evidence?.on ?? '',
    hundredths(working?.planned.low),
    hundredths(input?.measure.path.at(-1)?.value),
    courseWords[course],
    input?.formula ?? '',
  ]
}
