import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { SheetCell, SheetRow } from '#kernel/sheet.ts'
import { type SpreadsheetLimits, Stopped, within } from './spreadsheet-limits.ts'

/**
 * The rows of a CSV, with `;`, `,` or tabs between, as its first line shows. UTF-8, UTF-16 with its
 * mark, or else Windows-1252, as Dutch spreadsheets write it.
 */
export async function* csvRows(file: Blob, limits: SpreadsheetLimits): AsyncGenerator<SheetRow> {
  const encoding = await encodingOf(file)
  const { delimiter, hasNote } = await mannerOf(file, encoding)
  const records = parse({
    delimiter,
    relaxColumnCount: true,
    info: true,
    maxRecordSize: limits.columns * limits.cellLength,
    from_line: hasNote ? 2 : 1,
  })
  const source = Readable.from(textOf(file, encoding))
  source.on('error', (error) => records.destroy(error))
  source.pipe(records)
  try {
    yield* rowsOf(records, limits)
  } catch (error) {
    throw reasonOf(error, limits)
  } finally {
    source.destroy()
    records.destroy()
  }
}

type Parsed = { record: string[]; info: { lines: number } }

async function* rowsOf(
  records: AsyncIterable<Parsed>,
  limits: SpreadsheetLimits,
): AsyncGenerator<SheetRow> {
  let end = 0
  for await (const { record, info } of records) {
    // The parser says on which line a row ends; what is between quotes may have lines of its own.
    const inside = record.reduce((sum, text) => sum + (text.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
    const line = Math.max(end + 1, info.lines - inside)
    end = info.lines
    within(limits, 'rows', { found: line, line })
    within(limits, 'columns', { found: record.length, line })
    const cells = record.map((text, nth) => cellOf(text, { line, column: nth + 1 }, limits))
    if (cells.some((cell) => cell !== null)) yield { line, cells }
  }
}

/** A text that a spreadsheet would run is refused; an apostrophe that keeps it from running falls away. */
function cellOf(
  text: string,
  place: { line: number; column: number },
  limits: SpreadsheetLimits,
): SheetCell {
  within(limits, 'cellLength', { found: text.length, ...place })
  if (text.startsWith('=')) throw new Stopped({ code: 'formula', ...place })
  return text.replace(/^'(?=[=+\-@\t\r])/, '') || null
}

function reasonOf(error: unknown, limits: SpreadsheetLimits): unknown {
  if (!(error instanceof CsvError)) return error
  const lines = error.lines
  const place = typeof lines === 'number' ? { line: lines } : {}
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new Stopped({
      code: 'over-limit',
      limit: 'cellLength',
      most: limits.cellLength,
      ...place,
    })
  return new Stopped({ code: 'damaged', ...place })
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const marks: readonly (readonly [mark: string, Encoding])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
]

/** By the mark at its start; else UTF-8 where all of it is, and Windows-1252 where it isn't. */
async function encodingOf(file: Blob): Promise<Encoding> {
  const start = Buffer.from(await file.slice(0, 3).arrayBuffer()).toString('latin1')
  const marked = marks.find(([mark]) => start.startsWith(mark))?.[1]
  if (marked?.startsWith('utf-16')) return marked
  let isUtf8 = true
  const strict = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of file.stream()) {
    if (chunk.includes(0)) throw new Stopped({ code: 'unknown-encoding' })
    if (chunk.some(isControl)) throw new Stopped({ code: 'not-a-spreadsheet' })
    isUtf8 &&= isWhole(strict, chunk)
  }
  if (isUtf8) return 'utf-8'
  if (marked) throw new Stopped({ code: 'unknown-encoding' })
  return 'windows-1252'
}

/** Text has no control characters but tabs and line ends. */
const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32)

function isWhole(strict: TextDecoder, chunk: Uint8Array): boolean {
  try {
    strict.decode(chunk, { stream: true })
    return true
  } catch {
    return false
  }
}

async function* textOf(file: Blob, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' })
  try {
    for await (const chunk of file.stream()) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? new Stopped({ code: 'unknown-encoding' }) : error
  }
}

const delimiters = [';', ',', '\t'] as const

/** What stands between the cells, by the first line; Excel can say it itself, in a line `sep=;`. */
async function mannerOf(
  file: Blob,
  encoding: Encoding,
): Promise<{ delimiter: string; hasNote: boolean }> {
  const start = await file.slice(0, 16_384).arrayBuffer()
  const text = new TextDecoder(encoding).decode(start)
  if (/^\s*</.test(text)) throw new Stopped({ code: 'not-a-spreadsheet' })
  const said = /^sep=([;,\t])\r?\n/i.exec(text)?.[1]
  if (said) return { delimiter: said, hasNote: true }
  const first =
    text
      .trimStart()
      .replace(/"[^"]*"/g, '')
      .split(/[\r\n]/)[0] ?? ''
  const counts = delimiters.map((delimiter) => first.split(delimiter).length)
  const delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? ';'
  return { delimiter, hasNote: false }
}
