import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { docxStyles } from './docx-styles.ts'
import type { Block, Cell, Fact, Manuscript, Table as TableBlock } from './manuscript.ts'

/** A manuscript as a Word document (OOXML). The same manuscript gives the same bytes. */
export async function renderDocx(manuscript: Manuscript): Promise<Uint8Array> {
  const { title, over, notice, running, facts, blocks, day } = manuscript
  const cover = [
    paragraph('Over', over),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...(notice === null ? [] : [paragraph('Notice', notice)]),
    ...facts.map(fact),
  ]
  const pages = [PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES]
  const footer = new Paragraph({
    children: [new TextRun(`${running} · Pagina `), new TextRun({ children: pages })],
  })
  const document = new Document({
    title,
    description: running,
    creator: over,
    styles: docxStyles,
    sections: [
      {
        properties: { page: { margin: { left: 1588, right: 1361, top: 1474, bottom: 1474 } } },
        headers:
          notice === null
            ? {}
            : { default: new Header({ children: [paragraph('Notice', notice)] }) },
        footers: { default: new Footer({ children: [footer] }) },
        children: [...cover, ...blocks.flatMap(part)],
      },
    ],
  })
  return withoutClock(await Packer.toBuffer(document), day)
}

/** The library writes the moment of writing; here the day of the manuscript takes its place. */
function withoutClock(bytes: Uint8Array, day: string) {
  const files = unzipSync(bytes)
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array())
  const moment = />\d{4}-\d{2}-\d{2}T[\d:.]+Z</gu
  files['docProps/core.xml'] = strToU8(core.replace(moment, `>${day}T00:00:00Z<`))
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 })
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

function part(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const { level, text, newPage } = block
      return [new Paragraph({ heading: levels[level], text, pageBreakBefore: newPage })]
    }
    case 'text': {
      const style = block.voice === 'agreed' ? 'Agreed' : 'Plain'
      return block.paragraphs.map((text) => paragraph(style, text))
    }
    case 'facts':
      return block.facts.map(fact)
    case 'table':
      return [paragraph('TableTitle', block.title), table(block)]
    case 'signatures': {
      const rows = block.slots.map(({ party, lines }) => [[party, ...lines].join('\n'), '\n\n\n'])
      const columns = block.columns.map((title) => ({ title, share: 1, align: 'start' as const }))
      return [table({ columns, rows })]
    }
  }
}

const paragraph = (style: string, text: string) => new Paragraph({ style, text })

const fact = ({ label, value }: Fact) =>
  new Paragraph({
    style: 'Fact',
    children: [
      new TextRun({ text: label, color: '555555' }),
      new TextRun({ children: [new Tab(), value] }),
    ],
  })

function table({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.round((8957 * share) / whole))
  const cells = (values: readonly Cell[], bold: boolean) =>
    values.map((value, n) => cell(value, { bold, end: columns[n]?.align === 'end' }))
  const titles = columns.map(({ title }) => title)
  const header = new TableRow({ tableHeader: true, cantSplit: true, children: cells(titles, true) })
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) }))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    rows: [header, ...body],
  })
}

function cell(value: Cell, { bold, end }: { bold: boolean; end: boolean }) {
  const lines = (typeof value === 'string' ? value : value.text).split('\n')
  const runs = lines.map((text, n) => new TextRun({ text, bold, ...(n > 0 ? { break: 1 } : {}) }))
  const alignment = end ? AlignmentType.END : AlignmentType.START
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ alignment, children: runs })],
  })
}
