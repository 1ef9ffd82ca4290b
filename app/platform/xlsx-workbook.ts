import { type SpreadsheetLimits, Stopped, within } from './spreadsheet-limits.ts'
import type { Parts, XmlReader } from './xlsx-parts.ts'

/** A sheet as the workbook names it, and the part of the zip that it stands in. */
type Sheet = { name: string; part: string; isShown: boolean }

/** What the workbook says of itself: its sheets, how it counts days, and where its texts and styles stand. */
export type Workbook = {
  sheets: readonly Sheet[]
  /** Whether day 0 is 1 January 1904, as on old Macs; otherwise 30 December 1899. */
  from1904: boolean
  strings: string | undefined
  styles: string | undefined
}

/** Reads the workbook. A part that isn't there, or that stands outside of the file, ends the reading. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const main = (await relationsOf(parts, '_rels/.rels', '')).find(({ kind }) =>
    kind.endsWith('/officeDocument'),
  )
  if (!main) throw new Stopped({ code: 'not-a-spreadsheet' })
  const folder = main.part.slice(0, main.part.lastIndexOf('/') + 1)
  const rels = `${folder}_rels/${main.part.slice(folder.length)}.rels`
  const relations = await relationsOf(parts, rels, folder)
  const named: { name: string; id: string; isShown: boolean }[] = []
  let from1904 = false
  await readAll(parts, main.part, {
    opens: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
      if (name === 'sheet')
        named.push({
          name: attributes.name ?? '',
          id: attributes['r:id'] ?? idOf(attributes),
          isShown: (attributes.state ?? 'visible') === 'visible',
        })
    },
  })
  const sheets = named.flatMap(({ id, ...sheet }) => {
    const found = relations.find((one) => one.id === id && one.kind.endsWith('/worksheet'))
    return found ? [{ ...sheet, part: found.part }] : []
  })
  if (sheets.length === 0) throw new Stopped({ code: 'not-a-spreadsheet' })
  const partOf = (kind: string) => relations.find((one) => one.kind.endsWith(kind))?.part
  return { sheets, from1904, strings: partOf('/sharedStrings'), styles: partOf('/styles') }
}

const isTrue = (said: string | undefined) => said === '1' || said === 'true'

/** The id of a relation, whatever prefix the writer gave its namespace. */
const idOf = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

type Relation = { id: string; kind: string; part: string }

async function relationsOf(parts: Parts, part: string, folder: string): Promise<Relation[]> {
  if (!parts.has(part)) throw new Stopped({ code: 'not-a-spreadsheet' })
  const relations: Relation[] = []
  await readAll(parts, part, {
    opens: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship') return
      if (TargetMode === 'External') throw new Stopped({ code: 'external-links' })
      relations.push({ id: Id, kind: Type, part: partAt(folder, Target) })
    },
  })
  return relations
}

/** A path in the zip; `..` leads nowhere, since no part has such a name. */
const partAt = (folder: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : folder + target

async function readAll(parts: Parts, part: string, reader: XmlReader): Promise<void> {
  for await (const _ of parts.read(part, reader));
}

/** The texts that stand apart from the rows, by number; what is read aloud with them is left out. */
export async function readStrings(
  parts: Parts,
  part: string | undefined,
  limits: SpreadsheetLimits,
): Promise<string[]> {
  const strings: string[] = []
  if (part === undefined) return strings
  let text = ''
  let total = 0
  let isText = false
  let isSound = false
  await readAll(parts, part, {
    opens: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isSound = true
      isText = name === 't' && !isSound
    },
    text: (piece) => {
      if (!isText) return
      text += piece
      total += piece.length
      within(limits, 'cellLength', { found: text.length })
      within(limits, 'sharedText', { found: total })
    },
    closes: (name) => {
      isText = false
      if (name === 'rPh') isSound = false
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}

/** Which of the styles, by number, show a number as a date. */
export async function readDateStyles(parts: Parts, part: string | undefined): Promise<boolean[]> {
  const styles: boolean[] = []
  if (part === undefined) return styles
  const own = new Map<string, boolean>()
  let isUsed = false
  await readAll(parts, part, {
    opens: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt') own.set(numFmtId, isDateFormat(formatCode))
      if (name === 'cellXfs') isUsed = true
      if (name === 'xf' && isUsed) styles.push(own.get(numFmtId) ?? isBuiltInDate(Number(numFmtId)))
    },
    closes: (name) => {
      if (name === 'cellXfs') isUsed = false
    },
  })
  return styles
}

/** ECMA-376 part 1, §18.8.30: these numbers need no format of their own. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** A format with a day or a year in it, outside of what is quoted or stands between brackets. */
const isDateFormat = (format: string) =>
  /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''))
