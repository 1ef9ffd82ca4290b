import { element, escaped } from './markup.ts'

const names = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
}

/** One of the XML files of an ODF 1.3 document. */
export function odfFile(root: string, ...content: readonly string[]): string {
  const spaces = Object.entries(names).map(([key, uri]) => [`xmlns:${key}`, uri])
  const attributes = { ...Object.fromEntries(spaces), 'office:version': '1.3' }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(`office:${root}`, attributes, ...content)}`
}

type Look = { name: string; text?: Record<string, string>; paragraph?: Record<string, string> }

const space = (above: string, below: string) => ({
  'fo:margin-top': above,
  'fo:margin-bottom': below,
})

const serif = { 'style:font-name': 'serif' }
const blue = { 'fo:color': '#154273', 'fo:font-weight': 'bold' }

const looks: readonly Look[] = [
  { name: 'Title', text: { 'fo:font-size': '26pt', ...serif }, paragraph: space('3cm', '0.6cm') },
  { name: 'Over', text: { 'fo:font-size': '12pt', 'fo:color': '#555555' } },
  { name: 'Notice', text: { 'fo:color': '#8a2a0a', 'fo:font-weight': 'bold' } },
  { name: 'Plain', paragraph: space('0cm', '0.2cm') },
  { name: 'Agreed', text: { 'fo:font-size': '11pt', ...serif }, paragraph: space('0cm', '0.2cm') },
  { name: 'TableTitle', text: { 'fo:color': '#555555' }, paragraph: space('0.3cm', '0.1cm') },
  { name: 'CellTitle', text: { 'fo:font-weight': 'bold' } },
  { name: 'Cell' },
  { name: 'CellEnd', paragraph: { 'fo:text-align': 'end' } },
]

const style = ({ name, text = {}, paragraph = {} }: Look) =>
  element(
    'style:style',
    { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': 'Standard' },
    element('style:paragraph-properties', paragraph),
    element('style:text-properties', text),
  )

const headingStyle = (level: number) =>
  element(
    'style:style',
    {
      'style:name': `Heading_20_${level}`,
      'style:display-name': `Heading ${level}`,
      'style:family': 'paragraph',
      'style:parent-style-name': 'Standard',
      'style:default-outline-level': String(level),
    },
    element('style:paragraph-properties', {
      'fo:keep-with-next': 'always',
      ...space(level === 1 ? '0.9cm' : '0.6cm', '0.25cm'),
    }),
    element('style:text-properties', {
      ...blue,
      'fo:font-size': `${{ 1: 17, 2: 12, 3: 10.5 }[level] ?? 10}pt`,
    }),
  )

/** Lines of the kind "Uiterlijk: 31 december 2027": the values stand below each other. */
const factStyle = element(
  'style:style',
  { 'style:name': 'Fact', 'style:family': 'paragraph', 'style:parent-style-name': 'Standard' },
  element(
    'style:paragraph-properties',
    { 'fo:margin-left': '4cm', 'fo:text-indent': '-4cm' },
    element('style:tab-stops', {}, element('style:tab-stop', { 'style:position': '0cm' })),
  ),
)

const fonts = element(
  'office:font-face-decls',
  {},
  element('style:font-face', { 'style:name': 'sans', 'svg:font-family': "'Source Sans 3'" }),
  element('style:font-face', { 'style:name': 'serif', 'svg:font-family': "'Source Serif 4'" }),
)

const page = element(
  'style:page-layout',
  { 'style:name': 'A4' },
  element('style:page-layout-properties', {
    'fo:page-width': '21cm',
    'fo:page-height': '29.7cm',
    'fo:margin-top': '2cm',
    'fo:margin-bottom': '2cm',
    'fo:margin-left': '2.8cm',
    'fo:margin-right': '2.4cm',
  }),
  element('style:header-style', {}),
  element('style:footer-style', {}),
)

/** The file `styles.xml`: letters, headings with their outline levels, and what is on every page. */
export function odtStyles(running: string, notice: string | null): string {
  const standard = element(
    'style:default-style',
    { 'style:family': 'paragraph' },
    element('style:paragraph-properties', { 'fo:hyphenation-ladder-count': 'no-limit' }),
    element('style:text-properties', {
      'style:font-name': 'sans',
      'fo:font-size': '10pt',
      'fo:language': 'nl',
      'fo:country': 'NL',
      'fo:hyphenate': 'false',
    }),
  )
  const base = element('style:style', { 'style:name': 'Standard', 'style:family': 'paragraph' })
  const header = element('style:header', {}, paragraph('Notice', escaped(notice ?? '')))
  const number = '<text:page-number text:select-page="current"/> van <text:page-count/>'
  const footer = element(
    'style:footer',
    {},
    paragraph('Plain', `${escaped(running)} · Pagina ${number}`),
  )
  const master = { 'style:name': 'Standard', 'style:page-layout-name': 'A4' }
  return odfFile(
    'document-styles',
    fonts,
    element(
      'office:styles',
      {},
      standard,
      base,
      ...looks.map(style),
      factStyle,
      ...[1, 2, 3].map(headingStyle),
    ),
    element('office:automatic-styles', {}, page),
    element(
      'office:master-styles',
      {},
      element('style:master-page', master, notice === null ? '' : header, footer),
    ),
  )
}

/** A paragraph in one of the styles above; its content is markup. */
export const paragraph = (name: string, content: string) =>
  element('text:p', { 'text:style-name': name }, content)
