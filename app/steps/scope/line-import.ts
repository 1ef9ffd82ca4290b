import { lineKindNames } from '#agreement/line-names.ts'
import {
  type LineContent,
  type LineKind,
  lineHash,
  lineKinds,
  type OverviewLine,
} from '#agreement/overviews.ts'
import type { Theme } from '#agreement/themes.ts'
import { figureCell, textCell, wholeCell, wordCell } from '#kernel/cell-readers.ts'
import type { Id } from '#kernel/id.ts'
import type { CellProblem, ImportColumn, ImportedRow } from '#kernel/import-table.ts'

/** A line as a file has it: its number, and what it says. */
export type FileLine = LineContent & { reference: string }

type Of = { year: number; themes: readonly Theme[] }

const byName: Record<string, LineKind> = Object.fromEntries(
  lineKinds.map((kind) => [lineKindNames[kind], kind]),
)

const column = <Value>(
  names: readonly [string, ...string[]],
  read: ImportColumn<Value>['read'],
): ImportColumn<Value> & { required: false } => ({ names, required: false, read })

const required = <Value>(
  names: readonly [string, ...string[]],
  read: ImportColumn<Value>['read'],
): ImportColumn<Value> & { required: true } => ({ names, required: true, read })

/** The columns of a file with lines; the first name of each is the one in the file to fill in. */
export const lineColumns = ({ year, themes }: Of) => {
  const themeWords = themes.flatMap(({ id, name, code }) => [
    [name, id] as const,
    [code, id] as const,
  ])
  return {
    reference: required(['Nummer', 'Nr', 'Regel', 'Referentie'], textCell(20)),
    kind: required(['Soort'], wordCell<LineKind>(byName)),
    text: required(['Voornemen', 'Tekst', 'Omschrijving'], textCell(1000)),
    area: column(['Wijk of complex', 'Wijk', 'Complex'], textCell(200)),
    quantity: column(['Aantal'], figureCell({ least: 0 })),
    unit: column(['Eenheid'], textCell(60)),
    amount: column(['Bedrag in euro', 'Bedrag'], figureCell({ least: 0 })),
    year: required(['Jaar'], wholeCell({ least: year, most: year + 4 })),
    theme: column(['Thema'], wordCell<Id<'Theme'>>(Object.fromEntries(themeWords))),
    counterpart: column(['Gevraagd van anderen', 'Tegenprestatie'], textCell(500)),
  }
}

/** The names over the columns, in their order. */
export const columnNames = Object.values(lineColumns({ year: 2027, themes: [] })).map(
  ({ names }) => names[0],
)

type Row = ImportedRow<ReturnType<typeof lineColumns>>

/** A row as a line. */
export const lineOfRow = ({ theme, area, counterpart, ...row }: Row): FileLine => ({
  ...row,
  area: area ?? '',
  counterpart: counterpart ?? '',
  themeId: theme,
})

type Placed = { line: number; row: Row; places: ReadonlyMap<string, number> }

/** What is wrong in a row that each of its cells can't know: a number without its unit, and a line that was there before. */
export function rowProblems(
  { line, row, places }: Placed,
  seen: ReadonlySet<string>,
): CellProblem[] {
  const at = (key: string) => ({ line, column: (places.get(key) ?? 0) + 1 })
  const { reference, quantity, unit } = row
  const problems: CellProblem[] = []
  if (seen.has(reference))
    problems.push({ ...at('reference'), name: 'Nummer', code: 'twice', given: reference })
  if (quantity !== null && unit === null)
    problems.push({ ...at('unit'), name: 'Eenheid', code: 'empty-cell', given: '' })
  if (quantity === null && unit !== null)
    problems.push({ ...at('quantity'), name: 'Aantal', code: 'empty-cell', given: '' })
  return problems
}

/** What reading in would change: new lines, lines that say something else, and lines that stay as they are. */
export type ImportPlan = {
  fresh: readonly FileLine[]
  changed: readonly { before: OverviewLine; line: FileLine }[]
  same: number
}

/** Holds the lines of a file against those of the version in the making, by number. Lines that the file does not name stay. */
export function planLines(lines: readonly FileLine[], known: readonly OverviewLine[]): ImportPlan {
  const byReference = new Map(known.map((line) => [line.reference, line]))
  const fresh: FileLine[] = []
  const changed: { before: OverviewLine; line: FileLine }[] = []
  for (const line of lines) {
    const before = byReference.get(line.reference)
    if (!before) fresh.push(line)
    else if (before.withdrawn || before.contentHash !== lineHash(line))
      changed.push({ before, line })
  }
  return { fresh, changed, same: lines.length - fresh.length - changed.length }
}
