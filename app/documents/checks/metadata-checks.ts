import { type Check, unless } from './check.ts'
import type { Inspected } from './inspected.ts'
import { dictOf, textOf } from './pdf-objects.ts'

const element = ({ xmp }: Inspected, name: string) =>
  new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'su').exec(xmp)?.[1] ??
  new RegExp(` ${name}="([^"]*)"`, 'u').exec(xmp)?.[1]

/** The text of an element, also where it is in an rdf:Alt or rdf:Seq. */
const inXmp = (pdf: Inspected, name: string) =>
  (element(pdf, name) ?? '')
    .replace(/<[^>]+>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&')
    .trim()

/** What the information dictionary and the XMP metadata both say must be the same. */
const twice = [
  ['/Title', 'dc:title'],
  ['/Author', 'dc:creator'],
  ['/Subject', 'dc:description'],
  ['/Keywords', 'pdf:Keywords'],
  ['/Creator', 'xmp:CreatorTool'],
  ['/Producer', 'pdf:Producer'],
  ['/CreationDate', 'xmp:CreateDate'],
  ['/ModDate', 'xmp:ModifyDate'],
] as const

/** Dates are written in two ways; the digits are the same. The zone Z equals +00:00. */
const comparable = (key: string, text: string) =>
  key.endsWith('Date') ? text.replace(/(Z|[+-]00'?:?00'?)$/u, '').replace(/\D/gu, '') : text

/** Namespaces that PDF/A-2 knows by itself (6.6.2.3, after XMP of 2005). */
const knownSchemas = [
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://www.aiim.org/pdfa/ns/',
  'adobe:ns:meta/',
]

/** What the file says about itself. */
export const metadataChecks = {
  metadata: {
    standard: 'PDF/A-2',
    clause: '6.6.2.1',
    asks: 'The catalog has XMP metadata in a packet',
    broken: (pdf) => {
      const { '/Type': type, '/Subtype': subtype } = dictOf(pdf, pdf.catalog['/Metadata'])
      const packet = /<\?xpacket begin=.*<rdf:RDF.*<\?xpacket end=/su.test(pdf.xmp)
      return unless(type === '/Metadata' && subtype === '/XML' && packet)
    },
  },
  'metadata-header': {
    standard: 'PDF/A-2',
    clause: '6.6.2.2',
    asks: 'The header of the metadata has no bytes and no encoding',
    broken: ({ xmp }) => unless(!/<\?xpacket begin=[^?]*\s(bytes|encoding)=/u.test(xmp)),
  },
  'metadata-schema': {
    standard: 'PDF/A-2',
    clause: '6.6.2.3',
    asks: 'A namespace that PDF/A does not know is described in an extension schema',
    broken: ({ xmp }) => {
      const used = [...xmp.matchAll(/xmlns:\w+="([^"]+)"/gu)].map(([, uri = '']) => uri)
      const described = /<pdfaSchema:namespaceURI>([^<]+)</gu
      const own = [...xmp.matchAll(described)].map(([, uri]) => uri)
      return used.filter(
        (uri) => !own.includes(uri) && !knownSchemas.some((known) => uri.startsWith(known)),
      )
    },
  },
  information: {
    standard: 'PDF/A-2',
    clause: '6.6.3',
    asks: 'The information dictionary and the metadata say the same',
    broken: (pdf) => {
      const information = dictOf(pdf, pdf.trailer['/Info'])
      return twice.flatMap(([key, name]) => {
        const [own, xmp] = [textOf(pdf, information[key]), inXmp(pdf, name)]
        const same = comparable(key, own) === comparable(key, xmp)
        return information[key] === undefined || same ? [] : [key]
      })
    },
  },
  'pdfa-marker': {
    standard: 'PDF/A-2',
    clause: '6.6.4',
    asks: 'The metadata says: PDF/A, part 2, conformance A',
    broken: (pdf) =>
      unless(inXmp(pdf, 'pdfaid:part') === '2' && inXmp(pdf, 'pdfaid:conformance') === 'A'),
  },
  'pdfua-marker': {
    standard: 'PDF/UA-1',
    clause: '5',
    asks: 'The metadata says: PDF/UA, part 1',
    broken: (pdf) => unless(inXmp(pdf, 'pdfuaid:part') === '1'),
  },
  title: {
    standard: 'PDF/UA-1',
    clause: '7.1',
    asks: 'The metadata has the title of the document',
    broken: (pdf) => unless(inXmp(pdf, 'dc:title') !== ''),
  },
  'display-title': {
    standard: 'PDF/UA-1',
    clause: '7.1',
    asks: 'The window shows the title and not the name of the file',
    broken: (pdf) =>
      unless(dictOf(pdf, pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true),
  },
  marked: {
    standard: 'PDF/A-2',
    clause: '6.7.2.2',
    asks: 'The catalog says that the document is tagged',
    broken: (pdf) => unless(dictOf(pdf, pdf.catalog['/MarkInfo'])['/Marked'] === true),
  },
  suspects: {
    standard: 'PDF/UA-1',
    clause: '7.1',
    asks: 'No tag is suspected to be wrong',
    broken: (pdf) => unless(dictOf(pdf, pdf.catalog['/MarkInfo'])['/Suspects'] !== true),
  },
  language: {
    standard: 'PDF/A-2',
    clause: '6.7.4',
    asks: 'The catalog names the language of the document',
    broken: (pdf) => unless(textOf(pdf, pdf.catalog['/Lang']) !== ''),
  },
  'language-tag': {
    standard: 'PDF/UA-1',
    clause: '7.2',
    asks: 'Every language is named by a tag like nl-NL',
    broken: (pdf) =>
      pdf.dicts.flatMap(({ place, dict }) => {
        const lang = textOf(pdf, dict['/Lang'])
        return lang === '' || /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(lang) ? [] : [place]
      }),
  },
} satisfies Record<string, Check>
