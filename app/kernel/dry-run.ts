import type {
  CellProblem,
  ImportColumns,
  ImportedRow,
  ImportRefusal,
  ImportStep,
} from './import-table.ts'
import { ok, type Refusal, type Result } from './result.ts'

/** A row of an import, with where the code stood that tells it from others. Both from 1. */
export type Lined<Row> = { line: number; column: number; row: Row }

/** Rows as they were read, with what could not be. */
export type ReadRows<Row> = {
  rows: readonly Lined<Row>[]
  wrong: readonly CellProblem[]
  wrongRows: number
  /** Rows that the import doesn't ask for. */
  others: number
}

/** So many problems are shown; the rest is counted by row. */
export const mostShown = 100

/** Takes in all rows of a table that fits in memory. */
export async function collectRows<Columns extends ImportColumns, R extends Refusal>(
  steps: AsyncIterable<ImportStep<Columns, R>>,
  key: keyof Columns & string,
): Promise<Result<ReadRows<ImportedRow<Columns>>, R | ImportRefusal>> {
  const rows: Lined<ImportedRow<Columns>>[] = []
  const wrong: CellProblem[] = []
  let wrongRows = 0
  let others = 0
  for await (const step of steps) {
    if (step.is === 'refused') return { ok: false, refusal: step.refusal }
    if (step.is === 'other') {
      others += 1
      continue
    }
    if (step.is === 'row')
      rows.push({ line: step.line, column: (step.places.get(key) ?? 0) + 1, row: step.row })
    else {
      wrongRows += 1
      if (wrong.length < mostShown) wrong.push(...step.problems)
    }
  }
  return ok({ rows, wrong, wrongRows, others })
}

/** What an import would do, before anybody says that it may. */
export type DryRun<Row, Known = Row> = {
  fresh: readonly Lined<Row>[]
  changed: readonly (Lined<Row> & { before: Known })[]
  /** How many rows are already known as they are. */
  same: number
  /** What is wrong, in the order of the file, the first `mostShown` of it. */
  wrong: readonly CellProblem[]
  wrongRows: number
  others: number
}

type Sorting<Row, Known> = {
  /** What tells rows apart: an official code. */
  keyOf: (row: Row) => string
  /** What the column of that code is called. */
  keyName: string
  /** What is known already, by the same key. */
  known: ReadonlyMap<string, Known>
  isSame: (row: Row, known: Known) => boolean
}

/** Sorts rows into new, changed and the same. A code that comes twice is wrong the second time. */
export function sortOut<Row, Known>(
  { rows, wrong, wrongRows, others }: ReadRows<Row>,
  { keyOf, keyName, known, isSame }: Sorting<Row, Known>,
): DryRun<Row, Known> {
  const seen = new Set<string>()
  const fresh: Lined<Row>[] = []
  const changed: (Lined<Row> & { before: Known })[] = []
  const twice: CellProblem[] = []
  let same = 0
  for (const { line, column, row } of rows) {
    const key = keyOf(row)
    const before = known.get(key)
    if (seen.has(key)) twice.push({ line, column, name: keyName, code: 'twice', given: key })
    else if (before === undefined) fresh.push({ line, column, row })
    else if (isSame(row, before)) same += 1
    else changed.push({ line, column, row, before })
    seen.add(key)
  }
  const all = [...wrong, ...twice].toSorted((a, b) => a.line - b.line || a.column - b.column)
  return {
    fresh,
    changed,
    same,
    wrong: all.slice(0, mostShown),
    wrongRows: wrongRows + twice.length,
    others,
  }
}
