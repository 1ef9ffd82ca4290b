import { type Day, isDay } from './day.ts'
import { numberFrom } from './number.ts'
import { ok, type Result, refuse } from './result.ts'
import type { SheetCell } from './sheet.ts'
import { isKeepable } from './text.ts'

/** Why what stands in a cell can't be read; the words say it to a person. */
export type CellRefusal = {
  basis: 'file-limits'
  code:
    | 'empty-cell'
    | 'not-a-number'
    | 'not-whole'
    | 'out-of-range'
    | 'not-a-day'
    | 'not-yes-or-no'
    | 'too-long'
    | 'not-a-text'
    | 'not-a-code'
    | 'not-in-list'
}

/** Reads what stands in a cell that isn't empty. */
export type CellReader<Value> = (cell: Exclude<SheetCell, null>) => Result<Value, CellRefusal>

const no = (code: CellRefusal['code']) => refuse<CellRefusal>({ code, basis: 'file-limits' })

/** A text of at most so many characters, without space around it; a number is written out. */
export const textCell =
  (most: number): CellReader<string> =>
  (cell) => {
    const text = String(cell).trim()
    if (text === '') return no('empty-cell')
    if (!isKeepable(text)) return no('not-a-text')
    return text.length > most ? no('too-long') : ok(text)
  }

type Range = { least?: number; most?: number }

/** A figure: as a number, or as Dutch people write it (`1.250,5`). */
export const figureCell =
  ({ least = -1e12, most = 1e12 }: Range = {}): CellReader<number> =>
  (cell) => {
    const value = numberIn(cell)
    if (value === undefined) return no('not-a-number')
    return value < least || value > most ? no('out-of-range') : ok(value)
  }

/** A whole number. */
export const wholeCell =
  (range: Range = {}): CellReader<number> =>
  (cell) => {
    const read = figureCell(range)(cell)
    return read.ok && !Number.isInteger(read.value) ? no('not-whole') : read
  }

function numberIn(cell: SheetCell): number | undefined {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string') return undefined
  try {
    return numberFrom(cell)
  } catch {
    return undefined
  }
}

const dutchDay = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/

/** A day: `2027-07-01` or `1-7-2027`. */
export const dayCell: CellReader<Day> = (cell) => {
  const text = String(cell).trim()
  const [, nth = '', month = '', year = ''] = dutchDay.exec(text) ?? []
  const written = year ? `${year}-${month.padStart(2, '0')}-${nth.padStart(2, '0')}` : text
  return isDay(written) ? ok(written) : no('not-a-day')
}

const truths: Readonly<Record<string, boolean>> = {
  j: true,
  ja: true,
  true: true,
  waar: true,
  '1': true,
  n: false,
  nee: false,
  false: false,
  onwaar: false,
  '0': false,
}

/** Yes or no: `J`, `ja`, `N`, `nee` and what spreadsheets make of a tick. */
export const yesNoCell: CellReader<boolean> = (cell) => {
  const value = truths[String(cell).trim().toLowerCase()]
  return value === undefined ? no('not-yes-or-no') : ok(value)
}

/** One of these words, capitals and accents aside; answers what goes with it. */
export const wordCell =
  <const Value>(words: Readonly<Record<string, Value>>): CellReader<Value> =>
  (cell) => {
    const said = plainWords(String(cell))
    const found = Object.entries(words).find(([word]) => plainWords(word) === said)
    return found ? ok(found[1]) : no('not-in-list')
  }

/** So many zeros at the start of a code may have been dropped. */
const zeros = 2

/** A code that its register can have. A spreadsheet drops zeros at the start: `digits` puts two of them back. */
export const codeCell =
  (
    read: (typed: string) => Result<string, { code: string; basis: string }>,
    { digits = 0 }: { digits?: number } = {},
  ): CellReader<string> =>
  (cell) => {
    const typed = String(cell).trim()
    const isShort = /^\d+$/.test(typed) && typed.length >= digits - zeros
    const code = read(isShort ? typed.padStart(digits, '0') : typed)
    return code.ok ? ok(code.value) : no('not-a-code')
  }

/** Words without capitals, accents and the signs between them: how names of columns are compared. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
