import { codeCell, plainWords, textCell, wholeCell, yesNoCell } from '#kernel/cell-readers.ts'
import { type DryRun, type ReadRows, sortOut } from '#kernel/dry-run.ts'
import type { ImportedRow } from '#kernel/import-table.ts'
import { ok, refuse } from '#kernel/result.ts'
import { registerCode } from '#law/register-codes.ts'
import { placeNamed } from './places.ts'

/** Homes with a front door and kitchen of their own, or rooms that share them: never added up unasked. */
export type Dwelling = 'self_contained' | 'shared'

/** The rows of the dPi that say how many homes there are, by their description (`domain.md` §3.5). */
const descriptions: Readonly<Record<string, Dwelling>> = {
  'totaal van aantal eenheden zelfstandige woonruimte': 'self_contained',
  'aantal onzelfstandige eenheden woonruimte': 'shared',
}

/** The columns of the open data of the dPi: long rows, one figure in each. */
export const stockColumns = {
  kvk: {
    names: ['kvk', 'KvK-nummer', 'kvknummer'],
    required: true,
    read: codeCell((typed) => registerCode('kvk', typed), { digits: 8 }),
  },
  year: {
    names: ['jaar', 'prognosejaar'],
    required: true,
    read: wholeCell({ least: 2000, most: 2100 }),
  },
  place: {
    names: ['gemeente', 'gemeentenaam', 'gemeentecode'],
    required: true,
    read: codeCell((typed) => {
      const code = placeNamed(typed)
      return code ? ok(code) : refuse({ code: 'no-such-place', basis: 'register-codes' })
    }),
  },
  isDaeb: { names: ['daeb'], required: true, read: yesNoCell },
  what: { names: ['omschrijving'], required: true, read: textCell(300) },
  /** Of the corporation itself, `TI`, or of a firm that it has a part in. */
  owner: { names: ['soort_instelling', 'soort'], required: false, read: textCell(60) },
  homes: {
    names: ['waarde', 'aantal'],
    required: true,
    read: wholeCell({ least: 0, most: 1_000_000 }),
  },
} as const

/** Only rows on numbers of homes, and only of corporations themselves. */
export const stockRows = [
  { column: 'what', isWanted: (words: string) => Object.hasOwn(descriptions, words) },
  { column: 'owner', isWanted: (words: string) => words === '' || words === 'ti' },
] satisfies { column: keyof typeof stockColumns; isWanted: (words: string) => boolean }[]

type ReadStock = ImportedRow<typeof stockColumns>

/** How many homes a corporation has in a municipality in a year, by regime and kind. */
export type StockRow = {
  kvk: string
  year: number
  code: string
  isDaeb: boolean
  dwelling: Dwelling
  homes: number
}

/** What tells rows apart, in the order of the sheet. */
export const stockKey = ({ kvk, year, code, isDaeb, dwelling }: StockRow): string =>
  `${kvk} ${year} ${code} ${isDaeb ? 'daeb' : 'niet-daeb'} ${dwelling}`

/** Compares a sheet with what is known of the same edition. */
export function sortStock(
  read: ReadRows<ReadStock>,
  known: ReadonlyMap<string, StockRow>,
): DryRun<StockRow> {
  const rows = read.rows.flatMap(({ row, ...place }) => {
    const dwelling = descriptions[plainWords(row.what)]
    if (!dwelling) return []
    const { kvk, year, place: code, isDaeb, homes } = row
    return [{ ...place, row: { kvk, year, code, isDaeb, dwelling, homes } }]
  })
  return sortOut(
    { ...read, rows },
    {
      keyOf: stockKey,
      keyName: stockColumns.kvk.names[0],
      known,
      isSame: (one, before) => one.homes === before.homes,
    },
  )
}
