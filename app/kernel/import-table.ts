import { type CellReader, type CellRefusal, plainWords } from './cell-readers.ts'
import type { Refusal, Result } from './result.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

/** One column of a table that can be imported. */
export type ImportColumn<Value> = {
  /** What may stand over it; capitals, accents and signs don't count. The first is ours. */
  names: readonly [string, ...string[]]
  /** Whether each row must have it. A column that isn't required may be left out whole. */
  required: boolean
  read: CellReader<Value>
}

export type ImportColumns = Readonly<Record<string, ImportColumn<unknown>>>

/** A row as its columns read it: nothing where a column that isn't required is empty. */
export type ImportedRow<Columns extends ImportColumns> = {
  [Name in keyof Columns]: Columns[Name] extends ImportColumn<infer Value>
    ? Value | (Columns[Name]['required'] extends true ? never : null)
    : never
}

/** What is wrong in one cell: where (both from 1), what its column is called, what stands in it. */
export type CellProblem = {
  line: number
  column: number
  name: string
  code: CellRefusal['code'] | 'twice' | 'other-organisation'
  given: string
}

/** Why a table as a whole can't be imported. */
export type ImportRefusal = { basis: 'file-limits' } & (
  | { code: 'no-rows' }
  | { code: 'columns-missing'; missing: readonly string[]; line: number }
  | { code: 'column-twice'; name: string; line: number }
)

/** What reading a table gives, row by row; `places` says where each column stands, from 0. After a refusal nothing follows. */
export type ImportStep<Columns extends ImportColumns, R extends Refusal = never> =
  | { is: 'row'; line: number; row: ImportedRow<Columns>; places: ReadonlyMap<string, number> }
  | { is: 'wrong'; line: number; problems: readonly CellProblem[] }
  /** One that the table holds and the import doesn't ask for. */
  | { is: 'other'; line: number }
  | { is: 'refused'; refusal: R | ImportRefusal }

/** The names of the columns may stand under a title and an explanation, so far down at most. */
const lastHeader = 20

/** Of a table with many kinds of rows only those that have one of these words in a column. */
type Only<Columns> = { column: keyof Columns & string; isWanted: (words: string) => boolean }

/**
 * Reads rows by these columns. The first line that names every required column is the header; what
 * stands above it doesn't count, and neither do columns that nobody asked for.
 */
export async function* importTable<const Columns extends ImportColumns, R extends Refusal>(
  columns: Columns,
  rows: AsyncIterable<Result<SheetRow, R>>,
  only: Only<Columns>[] = [],
): AsyncGenerator<ImportStep<Columns, R>> {
  const unread = rows[Symbol.asyncIterator]()
  const header = await headerOf(columns, unread)
  if (!header.ok) {
    // Whoever reads the file closes it then.
    await unread.return?.()
    return yield { is: 'refused', refusal: header.refusal }
  }
  let hasRows = false
  for await (const read of { [Symbol.asyncIterator]: () => unread }) {
    if (!read.ok) return yield { is: 'refused', refusal: read.refusal }
    hasRows = true
    const { line, cells } = read.value
    const wordsIn = (column: string) => String(cells[header.value.at.get(column) ?? -1] ?? '')
    const isWanted = only.every((one) => one.isWanted(plainWords(wordsIn(one.column))))
    yield isWanted ? rowOf(columns, header.value, read.value) : { is: 'other', line }
  }
  if (!hasRows) yield { is: 'refused', refusal: { code: 'no-rows', basis } }
}

const basis = 'file-limits'

/** Reads as far as the header, and not past it. */
async function headerOf<R extends Refusal>(
  columns: ImportColumns,
  unread: AsyncIterator<Result<SheetRow, R>>,
): Promise<Result<Header, R | ImportRefusal>> {
  let best: Header | undefined
  for (let next = await unread.next(); !next.done; next = await unread.next()) {
    if (!next.value.ok) return next.value
    const found = headerIn(columns, next.value.value)
    const { line, missing, twice } = found
    if (missing.length === 0)
      return twice === undefined
        ? { ok: true, value: found }
        : { ok: false, refusal: { code: 'column-twice', name: twice, line, basis } }
    if (!best || missing.length < best.missing.length) best = found
    if (line > lastHeader) break
  }
  if (!best) return { ok: false, refusal: { code: 'no-rows', basis } }
  const { line, missing } = best
  return { ok: false, refusal: { code: 'columns-missing', missing, line, basis } }
}

type Header = {
  line: number
  /** Where each column stands, from 0. */
  at: ReadonlyMap<string, number>
  missing: readonly string[]
  twice: string | undefined
}

function headerIn(columns: ImportColumns, { line, cells }: SheetRow): Header {
  const written = cells.map((cell) => (typeof cell === 'string' ? plainWords(cell) : ''))
  const at = new Map<string, number>()
  const missing: string[] = []
  let twice: string | undefined
  for (const [key, { names, required }] of Object.entries(columns)) {
    const wanted = names.map(plainWords)
    const places = written.flatMap((name, n) => (wanted.includes(name) ? [n] : []))
    const [first] = places
    if (first !== undefined) at.set(key, first)
    else if (required) missing.push(names[0])
    if (places.length > 1) twice ??= names[0]
  }
  return { line, at, missing, twice }
}

function rowOf<Columns extends ImportColumns>(
  columns: Columns,
  header: Header,
  { line, cells }: SheetRow,
): ImportStep<Columns> {
  const values: [string, unknown][] = []
  const problems: CellProblem[] = []
  for (const [key, column] of Object.entries(columns)) {
    const at = header.at.get(key)
    const cell = at === undefined ? null : (cells[at] ?? null)
    const value = read(column, cell)
    if (value.ok) values.push([key, value.value])
    else
      problems.push({
        line,
        column: (at ?? 0) + 1,
        name: column.names[0],
        code: value.refusal.code,
        given: cell === null ? '' : String(cell).slice(0, 80),
      })
  }
  if (problems.length > 0) return { is: 'wrong', line, problems }
  const row = Object.fromEntries(values) as ImportedRow<Columns>
  return { is: 'row', line, row, places: header.at }
}

function read({ required, read }: ImportColumn<unknown>, cell: SheetCell) {
  const isEmpty = cell === null || (typeof cell === 'string' && cell.trim() === '')
  if (!isEmpty) return read(cell)
  const refusal: CellRefusal = { code: 'empty-cell', basis: 'file-limits' }
  return required ? ({ ok: false, refusal } as const) : ({ ok: true, value: null } as const)
}
