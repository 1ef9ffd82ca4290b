import { addDays, day } from '#kernel/day.ts'
import type { SheetCell, SheetRow } from '#kernel/sheet.ts'
import { type SpreadsheetLimits, Stopped, within } from './spreadsheet-limits.ts'
import { openParts, type Parts, type XmlReader } from './xlsx-parts.ts'
import { readDateStyles, readStrings, readWorkbook, type Workbook } from './xlsx-workbook.ts'

type Asked = { sheet: string | undefined; limits: SpreadsheetLimits }

/** The rows of one sheet of an XLSX, as they come out of the zip. */
export async function* xlsxRows(file: Blob, { sheet, limits }: Asked): AsyncGenerator<SheetRow> {
  const parts = await openParts(file, limits)
  try {
    const workbook = await readWorkbook(parts)
    const part = partOf(workbook, sheet)
    const ready: SheetRow[] = []
    const reader = rowReader(await wordsOf(parts, workbook, limits), limits, (row) => {
      ready.push(row)
    })
    for await (const _ of parts.read(part, reader)) yield* ready.splice(0)
    yield* ready
  } finally {
    parts.close()
  }
}

/** The names of the sheets that are shown. */
export async function sheetNames(file: Blob, limits: SpreadsheetLimits): Promise<string[]> {
  const parts = await openParts(file, limits)
  try {
    return shownIn(await readWorkbook(parts)).map(({ name }) => name)
  } finally {
    parts.close()
  }
}

const shownIn = ({ sheets }: Workbook) => sheets.filter(({ isShown }) => isShown)

function partOf(workbook: Workbook, wanted: string | undefined): string {
  const shown = shownIn(workbook)
  const same = ({ name }: { name: string }) => name.toLowerCase() === wanted?.toLowerCase()
  const found = wanted === undefined ? shown[0] : shown.find(same)
  if (!found) throw new Stopped({ code: 'no-such-sheet', sheets: shown.map(({ name }) => name) })
  return found.part
}

/** What a row needs besides itself: the texts that stand apart, and which styles are dates. */
type Words = { strings: readonly string[]; dates: readonly boolean[]; from1904: boolean }

const wordsOf = async (
  parts: Parts,
  { strings, styles, from1904 }: Workbook,
  limits: SpreadsheetLimits,
): Promise<Words> => ({
  strings: await readStrings(parts, strings, limits),
  dates: await readDateStyles(parts, styles),
  from1904,
})

type Place = { line: number; column: number }

/** A cell while it is read: where, of which type and style, and what was written in it so far. */
type Open = Place & { type: string; style: number; text: string }

function rowReader(
  words: Words,
  limits: SpreadsheetLimits,
  give: (row: SheetRow) => void,
): XmlReader {
  let line = 0
  let cells: SheetCell[] = []
  let cell: Open | undefined
  let isValue = false
  const openRow = (said: string | undefined) => {
    const next = said === undefined ? line + 1 : Number(said)
    if (!Number.isInteger(next) || next <= line) throw new Stopped({ code: 'damaged', line })
    line = next
    within(limits, 'rows', { found: line, line })
    cells = []
  }
  const openCell = ({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>) => {
    const column = r === undefined ? cells.length + 1 : columnOf(r)
    if (column <= cells.length) throw new Stopped({ code: 'damaged', line })
    within(limits, 'columns', { found: column, line, column })
    cell = { line, column, type: t, style: Number(s), text: '' }
  }
  const closeCell = (done: Open) => {
    while (cells.length < done.column - 1) cells.push(null)
    cells.push(cellValue(done, words))
    cell = undefined
  }
  return {
    opens: (name, attributes) => {
      if (name === 'row') openRow(attributes.r)
      if (name === 'c') openCell(attributes)
      if (name === 'f' && cell) throw new Stopped({ code: 'formula', ...placeOf(cell) })
      isValue = name === 'v' || name === 't'
    },
    text: (piece) => {
      if (!isValue || !cell) return
      cell.text += piece
      within(limits, 'cellLength', { found: cell.text.length, ...placeOf(cell) })
    },
    closes: (name) => {
      isValue = false
      if (name === 'c' && cell) closeCell(cell)
      if (name === 'row' && cells.some((one) => one !== null)) give({ line, cells })
    },
  }
}

const placeOf = ({ line, column }: Place) => ({ line, column })

/** `C7` is 3. No spreadsheet has more than three letters. */
function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1]
  if (!letters) throw new Stopped({ code: 'damaged' })
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function cellValue(cell: Open, words: Words): SheetCell {
  const { type, text } = cell
  if (type === 'e') throw new Stopped({ code: 'error-in-cell', ...placeOf(cell) })
  if (text === '') return null
  if (type === 'str' || type === 'inlineStr') return text
  if (type === 'b') return text === '1' || text === 'true'
  if (type === 'd') return text.slice(0, 10)
  if (type === 's') return stringAt(cell, words)
  const value = Number(text)
  if (!Number.isFinite(value)) throw new Stopped({ code: 'damaged', ...placeOf(cell) })
  return words.dates[cell.style] ? dateOf(value, words) : value
}

function stringAt(cell: Open, { strings }: Words): SheetCell {
  const text = strings[Number(cell.text)]
  if (text === undefined) throw new Stopped({ code: 'damaged', ...placeOf(cell) })
  return text === '' ? null : text
}

/** The last day that four digits can write. */
const lastDate = 2_958_465

/** Days are counted from a first day; the part behind the point is the time of day, which is dropped. */
function dateOf(value: number, { from1904 }: Words): SheetCell {
  if (value < 0 || value > lastDate) return value
  return addDays(day(from1904 ? '1904-01-01' : '1899-12-30'), Math.floor(value))
}
