/**
 * Rows as CSV (RFC 4180) with a line of names. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it, so that opening a file runs nothing.
 */
export const csvOf = (
  names: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string => [names, ...rows].map((row) => `${row.map(cell).join()}\r\n`).join('')

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
