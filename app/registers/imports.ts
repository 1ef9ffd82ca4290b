import { createHash } from 'node:crypto'
import type { DryRun } from '#kernel/dry-run.ts'
import type { Id } from '#kernel/id.ts'
import type { ImportRefusal } from '#kernel/import-table.ts'
import type { BasisId } from '#law/bases.ts'
import type { SpreadsheetRefusal } from '#platform/spreadsheet-limits.ts'

/** The registers that come from a file: who the corporations are, and where they have homes. */
export const registerNames = ['corporations', 'stock'] as const

export type RegisterName = (typeof registerNames)[number]

/** What an import comes to, in rows. `others` are those that the register doesn't ask for. */
export type ImportCounts = {
  fresh: number
  changed: number
  same: number
  wrong: number
  others: number
}

/** A file that was brought for a register; it changes nothing until it is applied. */
export type RegisterImport = {
  id: Id<'RegisterImport'>
  register: RegisterName
  fileName: string
  sha256: string
  sizeBytes: number
  /** The sheet that was asked for; the first one where none was. */
  sheet: string | null
  /** Of which year the forecasts are; only of stock. */
  edition: number | null
  uploadedAt: Date
  uploadedBy: string
  applied: { at: Date; by: string; counts: ImportCounts } | undefined
  dropped: { at: Date; reason: string } | undefined
}

export type ImportMoveRefusal =
  | SpreadsheetRefusal
  | ImportRefusal
  | { code: 'not-the-administrator'; basis: BasisId }
  | { code: 'edition-missing'; basis: BasisId }
  | { code: 'no-room-for-file'; basis: BasisId }
  | { code: 'no-such-import'; basis: BasisId }
  | { code: 'import-applied'; basis: BasisId }
  | { code: 'import-dropped'; basis: BasisId }
  | { code: 'nothing-to-apply'; basis: BasisId }
  | { code: 'changed-since'; basis: BasisId }
  | { code: 'names-stay'; basis: BasisId }

/** The counts of a dry run. */
export const countsOf = (run: DryRun<unknown, unknown>): ImportCounts => ({
  fresh: run.fresh.length,
  changed: run.changed.length,
  same: run.same,
  wrong: run.wrongRows,
  others: run.others,
})

/**
 * What was shown, as a hash: whoever applies an import applies what she saw. Another one as soon as a
 * row, or what was known of it, is different.
 */
export function fingerprintOf(run: DryRun<unknown, unknown>): string {
  const hash = createHash('sha256')
  for (const { row } of run.fresh) hash.update(`+${JSON.stringify(row)}\n`)
  for (const { row, before } of run.changed)
    hash.update(`~${JSON.stringify(before)} ${JSON.stringify(row)}\n`)
  return hash.digest('hex')
}

type Asked = Pick<RegisterImport, 'applied' | 'dropped' | 'register'>

/** Whether what was brought may still be applied. */
export const mayApply = ({ applied, dropped }: Asked): ImportMoveRefusal | undefined => {
  if (dropped) return { code: 'import-dropped', basis: 'nothing-vanishes' }
  return applied ? { code: 'import-applied', basis: 'nothing-vanishes' } : undefined
}

/**
 * Whether it may be thrown away, or taken back once it was applied. Names of corporations stay: rounds
 * build on them, and a better file changes them back.
 */
export const mayDrop = ({ applied, dropped, register }: Asked): ImportMoveRefusal | undefined => {
  if (dropped) return { code: 'import-dropped', basis: 'nothing-vanishes' }
  return applied && register === 'corporations'
    ? { code: 'names-stay', basis: 'nothing-vanishes' }
    : undefined
}
