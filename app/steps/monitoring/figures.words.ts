import { courseWords } from '#agreement/light.words.ts'
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

/** Everything that is followed as CSV (RFC 4180) with semicolons and a byte order mark, as Dutch spreadsheets read it. */
export function figuresCsv(all: readonly Followed[]): string {
  const rows = all.map(rowOf)
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

function rowOf({ monitored: { commitment }, worst, course }: Followed): string[] {
  const input = worst?.measured.input
  const working = worst && 'working' in worst.light ? worst.light.working : undefined
  return [
    commitment.code,
    commitment.title,
    worst?.measured.indicator.name ?? '',
    input?.measure.unit ?? '',
    number(input?.evidence?.value),
    input?.evidence?.on ?? '',
    number(working?.planned.low),
    number(input?.measure.path.at(-1)?.value),
    courseWords[course],
    input?.formula ?? '',
  ]
}

const number = (value: number | undefined): string =>
  value === undefined ? '' : String(Math.round(value * 100) / 100).replace('.', ',')

/** A cell that begins like a formula gets an apostrophe: a spreadsheet must not compute what a party typed. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(,\d+)?$/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
