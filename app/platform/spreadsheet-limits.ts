/** The most that a spreadsheet may be or hold. Whatever is over it is refused as soon as it shows. */
export const spreadsheetLimits = {
  /** As it was sent in. */
  fileBytes: 25_000_000,
  /** Files in the zip that an XLSX is. */
  parts: 2_000,
  /** All that is unpacked from it. */
  inflatedBytes: 400_000_000,
  /** Unpacked beside packed, once more than a megabyte was unpacked; deflate can reach 1032. */
  ratio: 200,
  rows: 200_000,
  /** Filled cells beside each other. */
  columns: 200,
  /** Characters in one cell. */
  cellLength: 10_000,
  /** Characters in all texts that an XLSX keeps apart from its rows. */
  sharedText: 30_000_000,
} as const

export type SpreadsheetLimits = Record<keyof typeof spreadsheetLimits, number>

/** Why a spreadsheet is not read; `line` and `column` (from 1) say where, if it is anywhere. */
export type SpreadsheetRefusal = {
  basis: 'file-limits'
  line?: number
  column?: number
} & (
  | { code: 'over-limit'; limit: keyof SpreadsheetLimits; most: number }
  | { code: 'no-such-sheet'; sheets: readonly string[] }
  | {
      code:
        | 'empty-file'
        | 'not-a-spreadsheet'
        // Of Excel before 2007.
        | 'old-excel'
        // With a password, or encrypted in another way.
        | 'locked-file'
        | 'macros'
        | 'external-links'
        | 'formula'
        // `#REF!`, `#DIV/0!` and the like.
        | 'error-in-cell'
        // A document type definition: entities could come with it.
        | 'definitions'
        // Parts of the zip with a path that leads out of it.
        | 'unsafe-names'
        | 'unknown-encoding'
        | 'damaged'
    }
)

type Reason = SpreadsheetRefusal extends infer One
  ? One extends SpreadsheetRefusal
    ? Omit<One, 'basis'>
    : never
  : never

/**
 * Leaves the parser and the streams under it, which can only be left by throwing. It goes no
 * further than `readSpreadsheet`, which answers the refusal as a value.
 */
export class Stopped extends Error {
  readonly refusal: Reason

  constructor(refusal: Reason) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Leaves the reading where there is more of something than may be. */
export function within(
  limits: SpreadsheetLimits,
  limit: keyof SpreadsheetLimits,
  { found, ...place }: { found: number; line?: number; column?: number },
): void {
  const most = limits[limit]
  if (found > most) throw new Stopped({ code: 'over-limit', limit, most, ...place })
}
