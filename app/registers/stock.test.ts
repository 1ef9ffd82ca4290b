import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectRows } from '#kernel/dry-run.ts'
import { importTable } from '#kernel/import-table.ts'
import { readSpreadsheet } from '#platform/spreadsheet.ts'
import { csvFile, ownHomes, stockHeader, xlsxFile } from './registers.example.ts'
import { type StockRow, sortStock, stockColumns, stockKey, stockRows } from './stock.ts'

const rooms = 'Aantal onzelfstandige eenheden woonruimte'
const known = new Map<string, StockRow>()

/** Reads a sheet of homes, without any database. */
async function read(file: File) {
  const table = importTable(stockColumns, readSpreadsheet(file), stockRows)
  const rows = await collectRows(table, 'kvk')
  if (!rows.ok) throw new Error(rows.refusal.code)
  return rows.value
}

/** One line of the open data, with what the test is about changed. */
const line = (changed: Partial<Record<string, string>> = {}) => {
  const usual: Record<string, string> = {
    kvk: '90000002',
    jaar: '2026',
    gemeente: 'Utrecht',
    daeb: 'ja',
    soort_instelling: 'TI',
    omschrijving: ownHomes,
    waarde: '480',
  }
  return stockHeader.map((name) => changed[name] ?? usual[name] ?? '').join(';')
}

const sheet = (...lines: string[]) => csvFile([stockHeader.join(';'), ...lines].join('\n'))

const homes: StockRow = {
  kvk: '90000002',
  year: 2026,
  code: 'GM0344',
  isDaeb: true,
  dwelling: 'self_contained',
  homes: 480,
}

describe('a sheet of homes', () => {
  it('is read into homes of a corporation in a municipality in a year', async () => {
    const run = sortStock(await read(sheet(line())), known)
    expect(run.fresh).toEqual([{ line: 2, column: 1, row: homes }])
    expect([run.same, run.wrongRows, run.others]).toEqual([0, 0, 0])
  })

  it('keeps homes and rooms apart, and both regimes', async () => {
    const lines = [
      line(),
      line({ omschrijving: rooms, waarde: '12' }),
      line({ daeb: 'nee', waarde: '30' }),
      line({ daeb: 'nee', omschrijving: rooms, waarde: '4' }),
    ]
    const { fresh } = sortStock(await read(sheet(...lines)), known)
    expect(fresh.map(({ row }) => [row.isDaeb, row.dwelling, row.homes])).toEqual([
      [true, 'self_contained', 480],
      [true, 'shared', 12],
      [false, 'self_contained', 30],
      [false, 'shared', 4],
    ])
  })

  it('passes over money, and firms in which a corporation only has a part', async () => {
    const lines = [
      line(),
      line({ omschrijving: 'Totaal bedrijfslasten', waarde: '1,5' }),
      line({ soort_instelling: 'Verbinding', gemeente: 'Nergens' }),
    ]
    const run = sortStock(await read(sheet(...lines)), known)
    expect(run.fresh).toHaveLength(1)
    expect([run.others, run.wrongRows]).toEqual([2, 0])
  })

  it.each(['', 'TI', 'ti', ' TI '])('takes rows whose kind of owner reads “%s”', async (owner) => {
    const run = sortStock(await read(sheet(line({ soort_instelling: owner }))), known)
    expect(run.fresh).toHaveLength(1)
  })

  it.each([
    ['GM0344', 'GM0344'],
    ['gm0344', 'GM0344'],
    ['Gemeente Utrecht', 'GM0344'],
    ["'s-Gravenhage", 'GM0518'],
    ['Den Haag', 'GM0518'],
  ])('knows the municipality that it calls %s', async (gemeente, code) => {
    const { fresh } = sortStock(await read(sheet(line({ gemeente }))), known)
    expect(fresh.map(({ row }) => row.code)).toEqual([code])
  })

  it.each([
    ['a municipality that never was', { gemeente: 'Nergenshuizen' }, 3],
    ['a word that programs use themselves', { gemeente: 'constructor' }, 3],
    ['less than no homes', { waarde: '-1' }, 7],
    ['half a home', { waarde: '10,5' }, 7],
    ['more homes than a country has', { waarde: '1000001' }, 7],
    ['a year of before there was any sheet', { jaar: '1999' }, 2],
    ['a year that is far away', { jaar: '2101' }, 2],
    ['neither yes nor no', { daeb: 'misschien' }, 4],
    ['a KvK number of nine digits', { kvk: '123456789' }, 1],
    ['no number of homes', { waarde: '' }, 7],
  ])('leaves out a row with %s, and says in which column', async (_, changed, column) => {
    const run = sortStock(await read(sheet(line(), line(changed))), known)
    expect(run.fresh).toHaveLength(1)
    expect(run.wrongRows).toBe(1)
    expect(run.wrong).toMatchObject([{ line: 3, column }])
  })

  it('takes no home and a million of them', async () => {
    const lines = [line({ waarde: '0' }), line({ jaar: '2027', waarde: '1000000' })]
    const { fresh } = sortStock(await read(sheet(...lines)), known)
    expect(fresh.map(({ row }) => row.homes)).toEqual([0, 1_000_000])
  })

  it('gives a KvK number its nought back that a spreadsheet took for a number', async () => {
    const cells = [1234567, 2026, 'Utrecht', true, 'TI', ownHomes, 480]
    const run = sortStock(await read(xlsxFile([stockHeader, cells])), known)
    expect(run.fresh.map(({ row }) => row.kvk)).toEqual(['01234567'])
  })

  it('says that a row comes twice, even where its number is another', async () => {
    const run = sortStock(await read(sheet(line(), line({ waarde: '481' }))), known)
    expect(run.fresh.map(({ row }) => row.homes)).toEqual([480])
    expect(run.wrong).toEqual([
      {
        line: 3,
        column: 1,
        name: 'kvk',
        code: 'twice',
        given: '90000002 2026 GM0344 daeb self_contained',
      },
    ])
  })
})

describe('a sheet beside what is known of the same edition', () => {
  const before = new Map([[stockKey(homes), homes]])

  it('changes nothing where all is as it was', async () => {
    const run = sortStock(await read(sheet(line())), before)
    expect([run.fresh, run.changed, run.same]).toEqual([[], [], 1])
  })

  it('shows what the number was, where it is another now', async () => {
    const run = sortStock(await read(sheet(line({ waarde: '500' }))), before)
    expect(run.changed).toMatchObject([{ row: { homes: 500 }, before: { homes: 480 } }])
  })

  it('takes another year, place, regime or kind for another row', async () => {
    const lines = [
      line({ jaar: '2027' }),
      line({ gemeente: 'Amsterdam' }),
      line({ daeb: 'nee' }),
      line({ omschrijving: rooms }),
      line({ kvk: '90000003' }),
    ]
    const run = sortStock(await read(sheet(...lines)), before)
    expect([run.fresh.length, run.changed.length, run.same]).toEqual([5, 0, 0])
  })

  it('counts each row once, as new, changed, the same or twice, whatever the sheet holds', () => {
    const aRow = fc.record({
      kvk: fc.constantFrom('90000001', '90000002'),
      year: fc.integer({ min: 2026, max: 2028 }),
      code: fc.constantFrom('GM0344', 'GM0363'),
      isDaeb: fc.boolean(),
      what: fc.constantFrom(ownHomes, rooms),
      homes: fc.integer({ min: 0, max: 3 }),
    })
    void fc.assert(
      fc.property(fc.array(aRow), fc.array(aRow), (first, second) => {
        const asRead = (rows: typeof first) => ({
          rows: rows.map(({ code, ...row }, n) => ({
            line: n + 2,
            column: 1,
            row: { ...row, place: code, owner: null },
          })),
          wrong: [],
          wrongRows: 0,
          others: 0,
        })
        const kept = new Map(
          sortStock(asRead(first), known).fresh.map(({ row }) => [stockKey(row), row]),
        )
        const run = sortStock(asRead(second), kept)
        const counted = run.fresh.length + run.changed.length + run.same + run.wrongRows
        expect(counted).toBe(second.length)
        const again = sortStock(asRead(first), kept)
        expect([again.fresh, again.changed]).toEqual([[], []])
      }),
    )
  })
})
