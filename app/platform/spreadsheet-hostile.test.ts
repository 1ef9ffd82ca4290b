import { expect, it } from 'vitest'
import { sheetOf, sheetXml, xlsxOf, xlsxParts, zipped } from './spreadsheet.example.ts'
import { readSpreadsheet } from './spreadsheet.ts'
import type { SpreadsheetRefusal } from './spreadsheet-limits.ts'

type Asked = Parameters<typeof readSpreadsheet>[1]

async function refusalOf(
  file: Uint8Array<ArrayBuffer>,
  asked?: Asked,
): Promise<SpreadsheetRefusal | undefined> {
  for await (const row of readSpreadsheet(new Blob([file]), asked)) if (!row.ok) return row.refusal
  return undefined
}

const good = {
  Blad1: sheetXml([
    ['kvk', 'jaar'],
    ['12345678', 2027],
  ]),
}
const withParts = (others: Record<string, string>) => zipped(xlsxParts(good, others))
const withRows = (rows: string) => zipped(xlsxParts({ Blad1: sheetOf(rows) }))

it('reads the sheet that the hostile ones are made from', async () => {
  expect(await refusalOf(withParts({}))).toBeUndefined()
})

it('stops at a formula, and says in which cell', async () => {
  const rows = '<row r="7"><c r="A7"><v>1</v></c><c r="C7"><f>SUM(A1:A6)</f><v>6</v></c></row>'
  expect(await refusalOf(withRows(rows))).toMatchObject({ code: 'formula', line: 7, column: 3 })
})

it('stops at an error that a formula left', async () => {
  const rows = '<row r="2"><c r="B2" t="e"><v>#REF!</v></c></row>'
  expect(await refusalOf(withRows(rows))).toMatchObject({
    code: 'error-in-cell',
    line: 2,
    column: 2,
  })
})

it.each([
  ['macros', { 'xl/vbaProject.bin': 'x' }, 'macros'],
  ['macros of Excel 4', { 'xl/macrosheets/sheet1.xml': '<a/>' }, 'macros'],
  ['links to other workbooks', { 'xl/externalLinks/externalLink1.xml': '<a/>' }, 'external-links'],
  [
    'a sheet that stands elsewhere',
    {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://localhost/x.xml" TargetMode="External"/></Relationships>',
    },
    'external-links',
  ],
  [
    'entities that multiply',
    {
      'xl/sharedStrings.xml':
        '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
    },
    'definitions',
  ],
  [
    'an entity that reads a file',
    {
      'xl/workbook.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><workbook/>',
    },
    'definitions',
  ],
  [
    'an entity that nobody knows',
    { 'xl/sharedStrings.xml': '<sst><si><t>&geheim;</t></si></sst>' },
    'damaged',
  ],
  ['a path that leads out of it', { '../../etc/cron.d/job': 'x' }, 'unsafe-names'],
  ['a path from the root', { '/etc/passwd': 'x' }, 'unsafe-names'],
  ['an encrypted part', { EncryptedPackage: 'x' }, 'locked-file'],
  ['a part that is no XML', { 'xl/styles.xml': 'zomaar tekst' }, 'damaged'],
  [
    'a workbook without sheets',
    { 'xl/workbook.xml': '<workbook><sheets/></workbook>' },
    'not-a-spreadsheet',
  ],
])('refuses an XLSX with %s', async (_, others, code) => {
  expect(await refusalOf(withParts(others))).toMatchObject({ code, basis: 'file-limits' })
})

it('says of another file in a zip that it is no spreadsheet', async () => {
  const word = zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' })
  expect(await refusalOf(word)).toMatchObject({ code: 'not-a-spreadsheet' })
  expect(await refusalOf(zipped({ 'foto.txt': 'x' }))).toMatchObject({ code: 'not-a-spreadsheet' })
})

it('stops at a million columns, before it has read them', async () => {
  const cells = '<c><v>1</v></c>'.repeat(1_000_000)
  expect(await refusalOf(withRows(`<row r="1">${cells}</row>`))).toMatchObject({
    code: 'over-limit',
    limit: 'columns',
    line: 1,
    column: 201,
  })
})

it('stops at a cell far to the right or far down', async () => {
  const right = '<row r="1"><c r="XFD1"><v>1</v></c></row>'
  expect(await refusalOf(withRows(right))).toMatchObject({ limit: 'columns', column: 16_384 })
  const down = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
  expect(await refusalOf(withRows(down))).toMatchObject({ limit: 'rows', line: 1_048_576 })
})

it('stops unpacking a zip bomb as soon as it shows', async () => {
  const bomb = withRows(
    `<row r="1"><c t="inlineStr"><is><t>a</t></is></c></row>${' '.repeat(60_000_000)}`,
  )
  expect(bomb.length).toBeLessThan(100_000)
  expect(await refusalOf(bomb)).toMatchObject({ code: 'over-limit', limit: 'ratio' })
  const limits = { ratio: 2000, inflatedBytes: 5_000_000 }
  expect(await refusalOf(bomb, { limits })).toMatchObject({ limit: 'inflatedBytes' })
})

it('does not believe what a zip says of its own sizes', async () => {
  const bomb = Buffer.from(withRows(`<row r="1"/>${' '.repeat(3_000_000)}`))
  // Each entry of the directory holds the unpacked size 24 bytes after its start.
  for (let at = bomb.indexOf('PK\x01\x02'); at >= 0; at = bomb.indexOf('PK\x01\x02', at + 1))
    bomb.writeUInt32LE(10, at + 24)
  expect(await refusalOf(new Uint8Array(bomb))).toMatchObject({ code: 'damaged' })
})

it('stops at too much text, in one cell and in all together', async () => {
  const long = `<sst><si><t>${'lang'.repeat(5_000)}</t></si></sst>`
  expect(await refusalOf(withParts({ 'xl/sharedStrings.xml': long }))).toMatchObject({
    limit: 'cellLength',
  })
  const many = `<sst>${'<si><t>tekst</t></si>'.repeat(50)}</sst>`
  expect(
    await refusalOf(withParts({ 'xl/sharedStrings.xml': many }), { limits: { sharedText: 100 } }),
  ).toMatchObject({ limit: 'sharedText' })
  const attribute = `<row r="1" spans="${'x'.repeat(2_000_000)}"/>`
  expect(await refusalOf(withRows(attribute), { limits: { ratio: 2000 } })).toMatchObject({
    code: 'damaged',
  })
})

it('stops at too many parts', async () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`xl/media/${n}.png`, 'x']))
  expect(await refusalOf(withParts(many), { limits: { parts: 20 } })).toMatchObject({
    limit: 'parts',
  })
})

it('says of a file that was cut off, at any place, that it is damaged, and never half of its rows', async () => {
  const whole = xlsxOf(Array.from({ length: 200 }, (_, n) => ['12345678', n]))
  for (const part of [0.05, 0.3, 0.6, 0.9, 0.999]) {
    const cut = whole.slice(0, Math.floor(whole.length * part))
    expect(await refusalOf(cut), `${part}`).toMatchObject({ code: 'damaged' })
  }
})

it('says the same where XML was cut off, or rows go back', async () => {
  const unclosed = zipped(xlsxParts({ A: '<worksheet><sheetData><row r="1">' }))
  expect(await refusalOf(unclosed)).toMatchObject({ code: 'damaged' })
  const back = '<row r="5"><c r="A5"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>'
  expect(await refusalOf(withRows(back))).toMatchObject({ code: 'damaged', line: 5 })
  const twice = '<row r="5"><c r="B5"><v>1</v></c><c r="A5"><v>1</v></c></row>'
  expect(await refusalOf(withRows(twice))).toMatchObject({ code: 'damaged', line: 5 })
})
