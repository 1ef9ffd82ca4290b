import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { SheetCell } from '#kernel/sheet.ts'
import { sheetOf, sheetXml, xlsxOf, xlsxParts, zipped } from './spreadsheet.example.ts'
import { readSpreadsheet, sheetsIn } from './spreadsheet.ts'

type Asked = Parameters<typeof readSpreadsheet>[1]

/** Every row as `line: cells`, or why reading stopped. */
async function rowsIn(file: Blob, asked?: Asked) {
  const rows: [number, readonly SheetCell[]][] = []
  for await (const row of readSpreadsheet(file, asked)) {
    if (!row.ok) return row.refusal
    rows.push([row.value.line, row.value.cells])
  }
  return rows
}

const csv = (text: string) => new Blob([text])
const bytes = (...values: readonly (string | number)[]) =>
  new Blob([
    Buffer.concat(
      values.map((one) =>
        Buffer.from(typeof one === 'string' ? Buffer.from(one, 'latin1') : [one]),
      ),
    ),
  ])

it.each([
  [';', 'kvk;naam\n12345678;Wonen, en meer\n'],
  [',', 'kvk,naam\r\n12345678,"Wonen, en meer"\r\n'],
  ['tabs', 'kvk\tnaam\n12345678\tWonen, en meer'],
  ['what Excel says of itself', 'sep=;\r\nkvk;naam\r\n12345678;Wonen, en meer\r\n'],
])('reads a CSV with %s between, all of it as text', async (_, text) => {
  const shift = text.startsWith('sep') ? 1 : 0
  expect(await rowsIn(csv(text))).toEqual([
    [1 + shift, ['kvk', 'naam']],
    [2 + shift, ['12345678', 'Wonen, en meer']],
  ])
})

it.each([
  ['UTF-8', Buffer.from('naam\nSúdwest-Fryslân € 1\n')],
  ['UTF-8 with its mark', Buffer.from('\uFEFFnaam\nSúdwest-Fryslân € 1\n')],
  ['UTF-16 with its mark', Buffer.from('\uFEFFnaam\nSúdwest-Fryslân € 1\n', 'utf16le')],
  [
    'UTF-16, the other way round',
    Buffer.from('\uFEFFnaam\nSúdwest-Fryslân € 1\n', 'utf16le').swap16(),
  ],
  ['Windows-1252', Buffer.from('naam\nS\xfadwest-Frysl\xe2n \x80 1\n', 'latin1')],
])('reads accents and the euro in %s', async (_, written) => {
  expect(await rowsIn(new Blob([written]))).toEqual([
    [1, ['naam']],
    [2, ['Súdwest-Fryslân € 1']],
  ])
})

it('counts lines as people do: empty ones too, and those inside of a cell', async () => {
  expect(await rowsIn(csv('a;b\n\n"een\ntwee";3\n;\n5;6\n'))).toEqual([
    [1, ['a', 'b']],
    [3, ['een\ntwee', '3']],
    [6, ['5', '6']],
  ])
})

it('gives a text back that was kept from running as a formula', async () => {
  expect(await rowsIn(csv("a;b\n'-tekst;'s-Gravenhage\n"))).toEqual([
    [1, ['a', 'b']],
    [2, ['-tekst', "'s-Gravenhage"]],
  ])
})

it.each([
  ['nothing in it', csv(''), { code: 'empty-file' }],
  ['a PDF', bytes('%PDF-1.7\n', 0xe2, 1, 2), { code: 'not-a-spreadsheet' }],
  [
    'a page of the web',
    csv('<html><table><tr><td>1</td></tr></table>'),
    { code: 'not-a-spreadsheet' },
  ],
  [
    'UTF-16 without its mark',
    new Blob([Buffer.from('naam;kvk', 'utf16le')]),
    { code: 'unknown-encoding' },
  ],
  [
    'a mark of UTF-8 and then something else',
    bytes(0xef, 0xbb, 0xbf, 'a\xe2b'),
    { code: 'unknown-encoding' },
  ],
  ['an old .xls', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, 0), { code: 'old-excel' }],
  [
    'a workbook with a password',
    new Blob([
      'x'.repeat(0),
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    { code: 'locked-file' },
  ],
  ['a formula', csv('a;b\n1;=SOM(A1:A9)\n'), { code: 'formula', line: 2, column: 2 }],
  ['a quote that never closes', csv('a;b\n"een;2\n3;4\n'), { code: 'damaged' }],
])('refuses a CSV that is or has %s', async (_, file, refusal) => {
  expect(await rowsIn(file)).toMatchObject({ basis: 'file-limits', ...refusal })
})

it.each([
  [{ fileBytes: 10 }, 'a;b\n1;2\n3;4\n', { limit: 'fileBytes', most: 10 }],
  [{ rows: 2 }, 'a;b\n1;2\n3;4\n', { limit: 'rows', line: 3 }],
  [{ columns: 3 }, 'a;b\n1;2;3;4\n', { limit: 'columns', line: 2 }],
  [{ cellLength: 5 }, 'a;b\n1;twaalf\n', { limit: 'cellLength', line: 2, column: 2 }],
])('stops reading a CSV over a limit: %o', async (limits, text, refusal) => {
  expect(await rowsIn(csv(text), { limits })).toMatchObject({ code: 'over-limit', ...refusal })
})

it('stops at a million columns in a CSV', async () => {
  expect(await rowsIn(csv(`a;b\n${';'.repeat(1_000_000)}\n`))).toMatchObject({
    code: 'over-limit',
    limit: 'columns',
    line: 2,
  })
})

it('reads text, numbers, truth and empty cells of an XLSX', async () => {
  const file = new Blob([
    xlsxOf([
      ['kvk', 'jaar', 'daeb'],
      ['01234567', 2027, true],
      [null, null, null],
      ['A&B', 12.5],
    ]),
  ])
  expect(await rowsIn(file)).toEqual([
    [1, ['kvk', 'jaar', 'daeb']],
    [2, ['01234567', 2027, true]],
    [4, ['A&B', 12.5]],
  ])
})

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d mmmm yyyy"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
const texts =
  '<sst><si><t>Delft</t></si><si><r><t>Súd</t></r><r><t xml:space="preserve">west </t></r><rPh><t>klank</t></rPh></si><si><t/></si></sst>'

it('reads dates by their format, and texts that stand apart', async () => {
  const rows =
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" s="1"><v>46022</v></c><c r="E3" s="2"><v>46022.75</v></c><c r="F3" s="3"><v>7</v></c><c r="G3" t="s"><v>2</v></c></row>'
  const parts = xlsxParts(
    { A: sheetOf(rows) },
    { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': texts },
  )
  expect(await rowsIn(new Blob([zipped(parts)]))).toEqual([
    [3, ['Delft', 'Súdwest ', null, '2025-12-31', '2025-12-31', 7, null]],
  ])
})

it('reads the sheet that is asked for, by its name, and the first one otherwise', async () => {
  const file = new Blob([
    zipped(xlsxParts({ Uitleg: sheetXml([['lees dit']]), Hfd1: sheetXml([['kvk']]) })),
  ])
  expect(await sheetsIn(file)).toEqual({ ok: true, value: ['Uitleg', 'Hfd1'] })
  expect(await rowsIn(file)).toEqual([[1, ['lees dit']]])
  expect(await rowsIn(file, { sheet: 'hfd1' })).toEqual([[1, ['kvk']]])
  expect(await rowsIn(file, { sheet: 'Hfd9' })).toEqual({
    code: 'no-such-sheet',
    sheets: ['Uitleg', 'Hfd1'],
    basis: 'file-limits',
  })
  expect(await sheetsIn(csv('a;b'))).toEqual({ ok: true, value: [] })
})

it('reads a file on disk without taking it into memory first', async () => {
  const folder = mkdtempSync('/tmp/spreadsheet-')
  try {
    const name = path.join(folder, 'kept')
    writeFileSync(name, xlsxOf([['kvk'], ['12345678']]))
    expect(await rowsIn(await openAsBlob(name))).toEqual([
      [1, ['kvk']],
      [2, ['12345678']],
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
