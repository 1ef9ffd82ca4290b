import { expect, it } from 'vitest'
import { textCell, wholeCell } from './cell-readers.ts'
import { collectRows, mostShown, sortOut } from './dry-run.ts'
import { importTable } from './import-table.ts'
import { ok, type Result } from './result.ts'
import { columnLetters, type SheetCell, type SheetRow } from './sheet.ts'

const columns = {
  code: { names: ['L-nummer', 'nummer'], required: true, read: textCell(10) },
  name: { names: ['naam'], required: true, read: textCell(20) },
  homes: { names: ['woningen'], required: false, read: wholeCell({ least: 0 }) },
} as const

type Failing = { code: 'damaged'; basis: string }

async function* sheet(
  ...lines: readonly (readonly SheetCell[])[]
): AsyncGenerator<Result<SheetRow, Failing>> {
  for (const [n, cells] of lines.entries())
    if (cells.some((cell) => cell !== null)) yield ok({ line: n + 1, cells })
}

const read = async (rows: AsyncIterable<Result<SheetRow, Failing>>) =>
  collectRows(importTable(columns, rows), 'code')

it('reads rows by the names over their columns, wherever those stand', async () => {
  const rows = sheet(
    ['Overzicht 2027'],
    [],
    ['Woningen', 'zomaar', 'NAAM', 'l nummer'],
    [1200, 'x', 'Voorbeeldwonen', 'L9001'],
    [null, null, 'Ons Thuis', 'L9002'],
  )
  expect(await read(rows)).toEqual(
    ok({
      rows: [
        { line: 4, column: 4, row: { code: 'L9001', name: 'Voorbeeldwonen', homes: 1200 } },
        { line: 5, column: 4, row: { code: 'L9002', name: 'Ons Thuis', homes: null } },
      ],
      wrong: [],
      wrongRows: 0,
      others: 0,
    }),
  )
})

it('says of every wrong cell where it is, and reads the other rows', async () => {
  const rows = sheet(
    ['nummer', 'naam', 'woningen'],
    ['L9001', null, 'veel'],
    ['L9002', 'Ons Thuis', 12],
  )
  const answer = await read(rows)
  expect(answer.ok && answer.value.rows.map(({ line }) => line)).toEqual([3])
  expect(answer.ok && answer.value.wrongRows).toBe(1)
  expect(answer.ok && answer.value.wrong).toEqual([
    { line: 2, column: 2, name: 'naam', code: 'empty-cell', given: '' },
    { line: 2, column: 3, name: 'woningen', code: 'not-a-number', given: 'veel' },
  ])
})

it('leaves a column out that nobody must have', async () => {
  const answer = await read(sheet(['nummer', 'naam'], ['L9001', 'Ons Thuis']))
  expect(answer.ok && answer.value.rows[0]?.row.homes).toBeNull()
})

it('names the columns that are missing, by the line that had most of them', async () => {
  const rows = sheet(['Overzicht'], ['L-nummer', 'plaats'], ['L9001', 'Delft'])
  expect(await read(rows)).toEqual({
    ok: false,
    refusal: { code: 'columns-missing', missing: ['naam'], line: 2, basis: 'file-limits' },
  })
})

it('does not choose between two columns of one name', async () => {
  expect(await read(sheet(['nummer', 'naam', 'Naam'], ['L9001', 'a', 'b']))).toMatchObject({
    refusal: { code: 'column-twice', name: 'naam', line: 1 },
  })
})

it('says that there are no rows', async () => {
  expect(await read(sheet())).toMatchObject({ refusal: { code: 'no-rows' } })
  expect(await read(sheet(['nummer', 'naam']))).toMatchObject({ refusal: { code: 'no-rows' } })
})

it('stops where reading the file stopped', async () => {
  async function* cut(): AsyncGenerator<Result<SheetRow, Failing>> {
    yield ok({ line: 1, cells: ['nummer', 'naam'] })
    yield ok({ line: 2, cells: ['L9001', 'Ons Thuis'] })
    yield { ok: false, refusal: { code: 'damaged', basis: 'file-limits' } }
  }
  expect(await read(cut())).toMatchObject({ ok: false, refusal: { code: 'damaged' } })
})

it('shows no more problems than people read, and counts all', async () => {
  const many = Array.from({ length: 300 }, (_, n) => [`L${n}`, null])
  const answer = await read(sheet(['nummer', 'naam'], ...many))
  expect(answer.ok && answer.value.wrong.length).toBe(mostShown)
  expect(answer.ok && answer.value.wrongRows).toBe(300)
})

it('leaves rows alone that nobody asked for, however they look', async () => {
  const rows = sheet(['nummer', 'naam'], ['L9001', 'Ons Thuis'], [null, 'Totaal'])
  const only = [{ column: 'code', isWanted: (words: string) => words.startsWith('l') }] as const
  const answer = await collectRows(importTable(columns, rows, [...only]), 'code')
  expect(answer).toMatchObject({ value: { wrongRows: 0, others: 1 } })
  expect(answer.ok && answer.value.rows).toHaveLength(1)
})

it('sorts into new, changed, the same and twice', async () => {
  const answer = await read(
    sheet(
      ['nummer', 'naam', 'woningen'],
      ['L9001', 'Nieuw', null],
      ['L9002', 'Ons Huis', null],
      ['L9003', 'Blijft', null],
      ['L9001', 'Nog eens', null],
    ),
  )
  const known = new Map([
    ['L9002', { name: 'Ons Thuis' }],
    ['L9003', { name: 'Blijft' }],
    ['L9004', { name: 'Staat er niet in' }],
  ])
  const sorted =
    answer.ok &&
    sortOut(answer.value, {
      keyOf: ({ code }) => code,
      keyName: 'L-nummer',
      known,
      isSame: ({ name }, before) => name === before.name,
    })
  expect(sorted).toMatchObject({
    fresh: [{ line: 2, row: { code: 'L9001' } }],
    changed: [{ line: 3, row: { name: 'Ons Huis' }, before: { name: 'Ons Thuis' } }],
    same: 1,
    wrong: [{ line: 5, column: 1, name: 'L-nummer', code: 'twice', given: 'L9001' }],
    wrongRows: 1,
  })
})

it('names columns as a spreadsheet does', () => {
  expect([1, 26, 27, 52, 703, 16_384].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'AAA',
    'XFD',
  ])
})
