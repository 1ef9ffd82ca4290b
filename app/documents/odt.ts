import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Block, Cell, Fact, Manuscript, Table } from './manuscript.ts'
import { element, escaped } from './markup.ts'
import { odfFile, odtStyles, paragraph } from './odt-styles.ts'

const mime = 'application/vnd.oasis.opendocument.text'

/** A manuscript as an ODF 1.3 text document. The same manuscript gives the same bytes. */
export function renderOdt(manuscript: Manuscript): Uint8Array {
  const { running, notice } = manuscript
  const files: Zippable = {
    mimetype: [strToU8(mime), { level: 0 }], // first and not compressed, so that a file type can be seen
    'META-INF/manifest.xml': strToU8(manifest),
    'meta.xml': strToU8(meta(manuscript)),
    'styles.xml': strToU8(odtStyles(running, notice)),
    'content.xml': strToU8(content(manuscript)),
  }
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 })
}

function content({ title, over, notice, facts, blocks }: Manuscript) {
  const cover = [
    paragraph('Over', escaped(over)),
    paragraph('Title', escaped(title)),
    notice === null ? '' : paragraph('Notice', escaped(notice)),
    ...facts.map(fact),
  ]
  const body = element('office:text', {}, ...cover, ...blocks.map(part))
  return odfFile(
    'document-content',
    element('office:automatic-styles', {}, ...automaticStyles),
    element('office:body', {}, body),
  )
}

function part(block: Block, n: number): string {
  switch (block.kind) {
    case 'heading':
      return heading(block)
    case 'text': {
      const style = block.voice === 'agreed' ? 'Agreed' : 'Plain'
      return block.paragraphs.map((text) => paragraph(style, escaped(text))).join('')
    }
    case 'facts':
      return block.facts.map(fact).join('')
    case 'table':
      return paragraph('TableTitle', escaped(block.title)) + table(block, `Tabel${n}`)
    case 'signatures': {
      const rows = block.slots.map(({ party, lines }) => [[party, ...lines].join('\n'), '\n\n\n'])
      const columns = block.columns.map((title) => ({ title, align: 'start' as const }))
      return table({ columns, rows }, `Tabel${n}`)
    }
  }
}

const heading = ({ level, text, anchor, newPage }: Block & { kind: 'heading' }) =>
  element(
    'text:h',
    {
      'text:style-name': newPage ? 'NewPage' : `Heading_20_${level}`,
      'text:outline-level': String(level),
    },
    element('text:bookmark', { 'text:name': anchor }),
    escaped(text),
  )

const fact = ({ label, value }: Fact) =>
  paragraph('Fact', `${escaped(label)}<text:tab/>${escaped(value)}`)

type Grid = { columns: readonly Omit<Table['columns'][number], 'share'>[]; rows: Table['rows'] }

function table({ columns, rows }: Grid, name: string) {
  const cells = (values: readonly string[]) =>
    element(
      'table:table-row',
      {},
      ...values.map((value) =>
        element(
          'table:table-cell',
          { 'table:style-name': 'Box', 'office:value-type': 'string' },
          value,
        ),
      ),
    )
  const style = (n: number) => (columns[n]?.align === 'end' ? 'CellEnd' : 'Cell')
  const header = cells(columns.map(({ title }) => paragraph('CellTitle', escaped(title))))
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': 'Whole' },
    element('table:table-column', { 'table:number-columns-repeated': String(columns.length) }),
    element('table:table-header-rows', {}, header),
    ...rows.map((values) => cells(values.map((value, n) => paragraph(style(n), cell(value))))),
  )
}

const cell = (value: Cell) =>
  typeof value === 'string'
    ? value.split('\n').map(escaped).join('<text:line-break/>')
    : element(
        'text:a',
        { 'xlink:type': 'simple', 'xlink:href': `#${value.anchor}` },
        escaped(value.text),
      )

const automaticStyles = [
  element(
    'style:style',
    {
      'style:name': 'NewPage',
      'style:family': 'paragraph',
      'style:parent-style-name': 'Heading_20_1',
    },
    element('style:paragraph-properties', { 'fo:break-before': 'page' }),
  ),
  element(
    'style:style',
    { 'style:name': 'Whole', 'style:family': 'table' },
    element('style:table-properties', { 'style:width': '15.8cm', 'table:align': 'margins' }),
  ),
  element(
    'style:style',
    { 'style:name': 'Box', 'style:family': 'table-cell' },
    element('style:table-cell-properties', {
      'fo:border': '0.5pt solid #b9c2cc',
      'fo:padding': '0.1cm',
    }),
  ),
]

const meta = ({ title, running, day }: Manuscript) =>
  odfFile(
    'document-meta',
    element(
      'office:meta',
      {},
      element('dc:title', {}, escaped(title)),
      element('dc:description', {}, escaped(running)),
      element('dc:language', {}, 'nl-NL'),
      element('dc:date', {}, `${day}T00:00:00`),
    ),
  )

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mime}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
`
