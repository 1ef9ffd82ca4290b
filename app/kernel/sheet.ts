/** What stands in one cell of a spreadsheet. A date is written `YYYY-MM-DD`; nothing is `null`. */
export type SheetCell = string | number | boolean | null

/** One row of a spreadsheet, with its line as people count it: from 1. */
export type SheetRow = { line: number; cells: readonly SheetCell[] }

/** The letters over a column, as a spreadsheet shows them: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return before > 0 ? columnLetters(before) + last : last
}
