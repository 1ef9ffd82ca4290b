import { ok, type Result } from '#kernel/result.ts'
import type { SheetRow } from '#kernel/sheet.ts'
import { csvRows } from './csv-rows.ts'
import {
  type SpreadsheetLimits,
  type SpreadsheetRefusal,
  Stopped,
  spreadsheetLimits,
  within,
} from './spreadsheet-limits.ts'
import { sheetNames, xlsxRows } from './xlsx-rows.ts'

type Asked = {
  /** The name of the sheet; the first one that is shown where none is named. A CSV has one, without a name. */
  sheet?: string | undefined
  /** Other limits than the usual. */
  limits?: Partial<SpreadsheetLimits>
}

/**
 * The rows of a CSV or XLSX, one by one, in bounded memory: an upload (`File`) or a kept file
 * (`openAsBlob`). Rows without anything in them are left out. After a refusal nothing follows.
 */
export async function* readSpreadsheet(
  file: Blob,
  { sheet, limits: others }: Asked = {},
): AsyncGenerator<Result<SheetRow, SpreadsheetRefusal>> {
  const limits = { ...spreadsheetLimits, ...others }
  try {
    const rows =
      (await formatOf(file, limits)) === 'xlsx'
        ? xlsxRows(file, { sheet, limits })
        : csvRows(file, limits)
    for await (const row of rows) yield ok(row)
  } catch (error) {
    yield stopped(error)
  }
}

/** The names of the sheets that are shown, in their order; none for a CSV. */
export async function sheetsIn(file: Blob): Promise<Result<string[], SpreadsheetRefusal>> {
  try {
    const isXlsx = (await formatOf(file, spreadsheetLimits)) === 'xlsx'
    return ok(isXlsx ? await sheetNames(file, spreadsheetLimits) : [])
  } catch (error) {
    return stopped(error)
  }
}

function stopped(error: unknown): { ok: false; refusal: SpreadsheetRefusal } {
  if (!(error instanceof Stopped)) throw error
  return { ok: false, refusal: { basis: 'file-limits', ...error.refusal } }
}

const zip = 'PK\x03\x04'
/** Of the container that Excel used before 2007, and puts an encrypted workbook in. */
const container = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

/** What a file is by its first bytes; its name and what the browser says don't count. */
async function formatOf(file: Blob, limits: SpreadsheetLimits): Promise<'xlsx' | 'text'> {
  if (file.size === 0) throw new Stopped({ code: 'empty-file' })
  within(limits, 'fileBytes', { found: file.size })
  const start = Buffer.from(await file.slice(0, 8).arrayBuffer()).toString('latin1')
  if (start.startsWith(zip)) return 'xlsx'
  if (start === container)
    throw new Stopped({ code: (await isLocked(file)) ? 'locked-file' : 'old-excel' })
  return 'text'
}

/** The name of an encrypted part stands in the directory of the container, wherever that is. */
async function isLocked(file: Blob): Promise<boolean> {
  let end = Buffer.alloc(0)
  for await (const chunk of file.stream()) {
    const seen = Buffer.concat([end, chunk])
    if (seen.includes(encrypted)) return true
    end = seen.subarray(-encrypted.length)
  }
  return false
}
