import { codeCell, textCell } from '#kernel/cell-readers.ts'
import { type DryRun, type Lined, type ReadRows, sortOut } from '#kernel/dry-run.ts'
import type { Id } from '#kernel/id.ts'
import type { CellProblem, ImportedRow } from '#kernel/import-table.ts'
import { registerCode } from '#law/register-codes.ts'
import { type Codes, withoutClashes } from './corporation-clashes.ts'
import { placeNamed } from './places.ts'

/** The columns of the register of corporations, as a CSV or XLSX brings them. */
export const corporationColumns = {
  lNumber: {
    names: ['L-nummer', 'Lnummer', 'Nummer toegelaten instelling'],
    required: true,
    read: codeCell((typed) => registerCode('association', typed)),
  },
  kvk: {
    names: ['KvK-nummer', 'KvK', 'KvKnummer', 'Nummer KvK'],
    required: true,
    read: codeCell((typed) => registerCode('kvk', typed), { digits: 8 }),
  },
  name: {
    names: ['Naam', 'Naam corporatie', 'Statutaire naam'],
    required: true,
    read: textCell(200),
  },
  workingArea: {
    names: ['Werkgebied', 'Woningmarktregio', 'Gemeenten'],
    required: false,
    read: textCell(1000),
  },
} as const

/** A corporation as the register has it. */
export type CorporationRow = ImportedRow<typeof corporationColumns>

/** An organisation that is known already, as far as the register says something of it. */
export type KnownCorporation = Codes & {
  id: Id<'Organisation'>
  name: string
  workingArea: string | null
}

/**
 * Compares the register with the organisations that are known: by L-number, and by KvK where somebody
 * made the corporation by hand. A row whose two numbers belong to two organisations is wrong.
 */
export function sortCorporations(
  read: ReadRows<CorporationRow>,
  organisations: readonly KnownCorporation[],
): DryRun<CorporationRow, KnownCorporation> {
  const { rows, others, twice } = withoutClashes(read.rows, organisations)
  const wrong = [
    ...others.map((lined) => problemAt(lined, 'other-organisation')),
    ...twice.map((lined) => problemAt(lined, 'twice')),
  ]
  const byNumber = new Map(organisations.map((one) => [one.lNumber, one]))
  const byKvk = new Map(organisations.map((one) => [one.kvk, one]))
  const known = new Map(
    rows.flatMap(({ row }): [string, KnownCorporation][] => {
      const found = byNumber.get(row.lNumber) ?? unnumbered(byKvk.get(row.kvk))
      return found ? [[row.lNumber, found]] : []
    }),
  )
  return sortOut(
    { ...read, rows, wrong: [...read.wrong, ...wrong], wrongRows: read.wrongRows + wrong.length },
    { keyOf: ({ lNumber }) => lNumber, keyName: 'L-nummer', known, isSame },
  )
}

/** Somebody made it by hand; one with another L-number gives its KvK number up in this file. */
const unnumbered = (one: KnownCorporation | undefined) => (one?.lNumber ? undefined : one)

const problemAt = (
  { line, column, row }: Lined<CorporationRow>,
  code: CellProblem['code'],
): CellProblem => ({
  line,
  column,
  name: corporationColumns.kvk.names[0],
  code,
  given: row.kvk,
})

const isSame = (row: CorporationRow, known: KnownCorporation) =>
  known.lNumber === row.lNumber &&
  known.kvk === row.kvk &&
  known.name === row.name &&
  known.workingArea === row.workingArea

/** The municipalities that a working area names, by code; the rest of what it says stays text. */
export const areaCodes = (workingArea: string | null): string[] => [
  ...new Set((workingArea ?? '').split(/[,;|\n]/).flatMap((name) => placeNamed(name) ?? [])),
]

/** What people call a corporation at the table: without the legal form. */
export const shortNameOf = (name: string): string =>
  name.replace(/^(stichting|vereniging|coöperatie)\s+/i, '').slice(0, 60)
