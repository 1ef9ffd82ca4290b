import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SheetCell } from '#kernel/sheet.ts'
import { xlsxOf } from './spreadsheet.example.ts'
import { readSpreadsheet } from './spreadsheet.ts'
import { Stopped, spreadsheetLimits, within } from './spreadsheet-limits.ts'

/** Filled rows by their line, and then why reading stopped, if it did. */
async function readAll(file: Blob) {
  const rows: [number, readonly SheetCell[]][] = []
  for await (const row of readSpreadsheet(file)) {
    if (!row.ok) return { rows, refusal: row.refusal }
    rows.push([row.value.line, row.value.cells])
  }
  return { rows }
}

/** Words as people type them; spreadsheets keep other things, but not these, apart. */
const word = fc.stringMatching(/^[a-zé€ß][a-zé€ß0-9 ,;"]{0,11}[a-zé0-9]$/)
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

describe('a table that was written down comes back as it was', () => {
  it.each([
    [';', '\n'],
    [';', '\r\n'],
    [',', '\n'],
    ['\t', '\r\n'],
  ])('from a CSV with %j between and %j at the end of a line', async (between, end) => {
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(word, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows.map((cells) => cells.map(quoted).join(between) + end).join('')
        const { rows: read, refusal } = await readAll(new Blob([text]))
        expect(refusal).toBeUndefined()
        expect(read).toEqual(rows.map((cells, n) => [n + 1, cells]))
      }),
      { numRuns: 30 },
    )
  })

  it('from an XLSX, numbers as numbers and yes and no as such', async () => {
    const cell = fc.oneof(word, fc.integer(), fc.boolean())
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { rows: read, refusal } = await readAll(new Blob([xlsxOf(rows)]))
        expect(refusal).toBeUndefined()
        expect(read).toEqual(rows.map((cells, n) => [n + 1, cells]))
      }),
      { numRuns: 30 },
    )
  })

  it('from an XLSX with an empty row and empty cells: lines and columns stay where they were', async () => {
    const { rows } = await readAll(new Blob([xlsxOf([['kvk', null, 'naam'], [], [1, null, 2]])]))
    expect(rows).toEqual([
      [1, ['kvk', null, 'naam']],
      [3, [1, null, 2]],
    ])
  })
})

it('never falls over a file, whatever bytes are in it: it is read, or refused with a rule', async () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
  const starts = fc.constantFrom('', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xff\xfe')
  await fc.assert(
    fc.asyncProperty(starts, bytes, async (start, rest) => {
      const file = new Blob([Buffer.from(start, 'latin1'), new Uint8Array(rest)])
      const { refusal } = await readAll(file)
      if (refusal) expect(refusal.basis).toBe('file-limits')
    }),
    { numRuns: 200 },
  )
})

it('tells on which line a CSV went over a limit, and what was read before that', async () => {
  const { rows, refusal } = await readAll(new Blob(['a;b\n1;2\n3;=B2\n5;6\n']))
  expect(rows).toHaveLength(2)
  expect(refusal).toEqual({ code: 'formula', basis: 'file-limits', line: 3, column: 2 })
})

it.each([
  ['; where a text in quotes has commas', '"a, b, c";d\n1;2\n', ['a, b, c', 'd']],
  ['; where there is as much of each', 'a;b,c\n', ['a', 'b,c']],
  ['tabs before one comma', 'a, b\tc\td\n', ['a, b', 'c', 'd']],
])('takes %s for what stands between the cells', async (_, text, cells) => {
  expect((await readAll(new Blob([text]))).rows[0]).toEqual([1, cells])
})

describe('a limit', () => {
  it('lets through what is just as much, and stops at one more', () => {
    const most = spreadsheetLimits.columns
    expect(() => within(spreadsheetLimits, 'columns', { found: most })).not.toThrow()
    expect(() => within(spreadsheetLimits, 'columns', { found: most + 1, line: 4 })).toThrow(
      new Stopped({ code: 'over-limit', limit: 'columns', most, line: 4 }),
    )
  })

  it('lets a sheet in that a whole country fits in', () => {
    // 280 corporations, 342 municipalities, two regimes, two kinds: never all of them together.
    expect(spreadsheetLimits.rows).toBeGreaterThan(280 * 342 * 2)
    expect(spreadsheetLimits.inflatedBytes).toBeGreaterThan(spreadsheetLimits.fileBytes)
  })
})
