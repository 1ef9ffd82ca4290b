import { strToU8, type ZipOptions, zipSync } from 'fflate'
import type { SheetCell } from '#kernel/sheet.ts'
import { columnLetters } from '#kernel/sheet.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function cellXml(value: SheetCell, reference: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${Number(value)}</v></c>`
  return `<c r="${reference}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
}

/** A sheet as XML, its first row on line 1. */
export const sheetXml = (rows: Iterable<readonly SheetCell[]>): string =>
  sheetOf(
    [...rows]
      .map((cells, n) => {
        const xml = cells.map((cell, nth) => cellXml(cell, `${columnLetters(nth + 1)}${n + 1}`))
        return `<row r="${n + 1}">${xml.join('')}</row>`
      })
      .join(''),
  )

/** A sheet around rows that are XML already. */
export const sheetOf = (rows: string): string =>
  `${head}<worksheet ${ns}><sheetData>${rows}</sheetData></worksheet>`

/** The parts of an XLSX with these sheets, by the name of each; what `others` has comes instead or besides. */
export function xlsxParts(
  sheets: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const names = Object.keys(sheets)
  const related = (kind: string, target: string, nth: number | string) =>
    `<Relationship Id="rId${nth}" Type="${relation}/${kind}" Target="${target}"/>`
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships ${relations}>${related('officeDocument', 'xl/workbook.xml', 1)}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${ns} xmlns:r="${relation}"><sheets>${names.map((name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships ${relations}>${names.map((_, n) => related('worksheet', `worksheets/sheet${n + 1}.xml`, n + 1)).join('')}${related('sharedStrings', 'sharedStrings.xml', 'Texts')}${related('styles', 'styles.xml', 'Styles')}</Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst ${ns}/>`,
    'xl/styles.xml': `${head}<styleSheet ${ns}/>`,
    ...Object.fromEntries(
      Object.values(sheets).map((xml, n) => [`xl/worksheets/sheet${n + 1}.xml`, xml]),
    ),
    ...others,
  }
}

/** Parts as a zip. */
export const zipped = (
  parts: Readonly<Record<string, string>>,
  options: ZipOptions = {},
): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      options,
    ),
  )

/** An XLSX with one sheet of these rows. */
export const xlsxOf = (rows: Iterable<readonly SheetCell[]>): Uint8Array<ArrayBuffer> =>
  zipped(xlsxParts({ Blad1: sheetXml(rows) }))
