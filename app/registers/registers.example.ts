import type { SheetCell } from '#kernel/sheet.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import type { Db } from '#platform/db.ts'
import { xlsxOf } from '#platform/spreadsheet.example.ts'
import { dryRunOf } from './dry-runs.store.ts'
import { corporationsExample, stockExample } from './examples.ts'
import { importMoves } from './imports.commands.ts'
import { importById } from './imports.store.ts'
import { fingerprintOf, type RegisterImport } from './imports.ts'

/** A CSV as somebody sends it. */
export const csvFile = (text: string, name = 'register.csv') => new File([text], name)

/** An XLSX as somebody sends it. */
export const xlsxFile = (rows: readonly (readonly SheetCell[])[], name = 'dpi.xlsx') =>
  new File([xlsxOf(rows)], name)

/** The names of the columns of the open data of the dPi. */
export const stockHeader = [
  'kvk',
  'jaar',
  'gemeente',
  'daeb',
  'soort_instelling',
  'omschrijving',
  'waarde',
]

/** The description of the rows on homes with a front door of their own. */
export const ownHomes = 'Totaal van aantal eenheden zelfstandige woonruimte'

/** The example of corporations, as the administrator brings it. */
export const corporationsFile = () => csvFile(corporationsExample(), 'corporaties.csv')

/** The example of homes from 2026 on. */
export const stockFile = () => csvFile(stockExample(2026), 'woningen.csv')

type Brought = { register: 'corporations' | 'stock'; file: File; edition?: number; sheet?: string }

/** Brings a file; the test works as who brought it from then on. */
export const bring = async (db: Db, given: Brought, name: PersonName = 'beheerder') =>
  importMoves.bring.run(await acting(name, db), { sheet: '', ...given })

/** What a file that waits would do, and its fingerprint. */
export async function waiting(
  db: Db,
  importId: RegisterImport['id'],
  name: PersonName = 'beheerder',
) {
  const { installation } = await acting(name, db)
  const found = await importById(db, importId)
  if (!found) throw new Error('Nothing was brought')
  const read = await dryRunOf(db, await installation.files.open(found.sha256), found)
  if (!read.ok) throw new Error(read.refusal.code)
  return { ...read.value, seen: fingerprintOf(read.value.run) }
}

/** Applies what waits, as it is shown now. */
export async function applied(db: Db, importId: RegisterImport['id'], seen?: string) {
  const shown = seen ?? (await waiting(db, importId)).seen
  return importMoves.apply.run(await acting('beheerder', db), { importId, seen: shown })
}

/** Brings and applies at once; what it came to. */
export async function imported(db: Db, given: Brought) {
  const brought = await bring(db, given)
  if (!brought.ok) return brought
  return applied(db, brought.value.importId)
}
