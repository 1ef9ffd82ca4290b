import { collectRows, type DryRun } from '#kernel/dry-run.ts'
import { type ImportRefusal, importTable } from '#kernel/import-table.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db.ts'
import { readSpreadsheet } from '#platform/spreadsheet.ts'
import type { SpreadsheetRefusal } from '#platform/spreadsheet-limits.ts'
import { knownCorporations } from './corporations.store.ts'
import {
  type CorporationRow,
  corporationColumns,
  type KnownCorporation,
  sortCorporations,
} from './corporations.ts'
import type { RegisterImport } from './imports.ts'
import { knownStock, strangersAmong } from './stock.store.ts'
import { type StockRow, sortStock, stockColumns, stockRows } from './stock.ts'

/** What an import would do to its register. */
export type RegisterRun =
  | { register: 'corporations'; run: DryRun<CorporationRow, KnownCorporation> }
  | {
      register: 'stock'
      edition: number
      run: DryRun<StockRow>
      /** KvK numbers of the sheet that no organisation has: their homes are kept, without a name. */
      strangers: readonly string[]
    }

type Refused = SpreadsheetRefusal | ImportRefusal

/** Reads a file and compares it with what is known. Changes nothing. */
export async function dryRunOf(
  db: Db,
  file: Blob,
  { register, edition, sheet }: Pick<RegisterImport, 'register' | 'edition' | 'sheet'>,
): Promise<Result<RegisterRun, Refused>> {
  const rows = readSpreadsheet(file, { sheet: sheet ?? undefined })
  if (register === 'corporations') {
    const read = await collectRows(importTable(corporationColumns, rows), 'kvk')
    if (!read.ok) return read
    return ok({ register, run: sortCorporations(read.value, await knownCorporations(db)) })
  }
  const read = await collectRows(importTable(stockColumns, rows, stockRows), 'kvk')
  if (!read.ok) return read
  const year = edition ?? 0
  const run = sortStock(read.value, await knownStock(db, year))
  const kvks = new Set(read.value.rows.map(({ row }) => row.kvk))
  return ok({ register, edition: year, run, strangers: await strangersAmong(db, [...kvks]) })
}
