/** A text, a figure, or nothing. */
export type Cell = string | number | null

/**
 * Rows as CSV (RFC 4180) with a line of names: commas between, and a point in figures. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it, so that opening a file runs nothing.
 */
export const csvOf = (names: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  linesOf([names, ...rows], { between: ',', figure: String })

/**
 * The same for people: a byte order mark, semicolons between and a comma in figures, as Dutch
 * spreadsheets read it.
 */
export const spreadsheetOf = (
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
): string =>
  `\uFEFF${linesOf([names, ...rows], { between: ';', figure: (value) => String(value).replace('.', ',') })}`

/** A figure with two decimals at most: more of them is the arithmetic, not the fact. */
export const hundredths = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 100) / 100

type Manner = { between: string; figure: (value: number) => string }

const linesOf = (rows: readonly (readonly Cell[])[], manner: Manner): string =>
  rows.map((row) => `${row.map((one) => cell(one, manner)).join(manner.between)}\r\n`).join('')

function cell(value: Cell, { between, figure }: Manner): string {
  if (value === null) return ''
  const safe = typeof value === 'number' ? figure(value) : unrunnable(value)
  return /["\r\n]/.test(safe) || safe.includes(between) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A figure that was written as text runs nothing either. */
const unrunnable = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text
