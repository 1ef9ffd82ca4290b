import { type Check, placesOf, unless } from './check.ts'
import { allTexts, dictOf, listOf, numberOf, textOf } from './pdf-objects.ts'

const start = (bytes: Uint8Array, length: number) => Buffer.from(bytes.subarray(0, length))
const filters = new Set(
  ['ASCIIHex', 'ASCII85', 'Flate', 'RunLength', 'CCITTFax', 'JBIG2', 'DCT', 'JPX'].map(
    (name) => `/${name}Decode`,
  ),
)

/** What the file is made of, before anyone looks at a page. */
export const fileChecks = {
  header: {
    standard: 'PDF/A-2',
    clause: '6.1.2',
    asks: 'The file begins with %PDF-1.n and a comment of four bytes above 127',
    broken: ({ bytes }) =>
      unless(/^%PDF-1\.[0-7]\r?\n?%[\x80-\xff]{4}/u.test(start(bytes, 20).toString('latin1'))),
  },
  'file-id': {
    standard: 'PDF/A-2',
    clause: '6.1.3',
    asks: 'The trailer has a file identifier of two strings',
    broken: (pdf) => {
      const parts = listOf(pdf, pdf.trailer['/ID']).filter((part) => textOf(pdf, part) !== '')
      return unless(parts.length === 2)
    },
  },
  encryption: {
    standard: 'PDF/A-2',
    clause: '6.1.3',
    asks: 'The file is not encrypted',
    broken: ({ trailer }) => unless(trailer['/Encrypt'] === undefined),
  },
  'end-of-file': {
    standard: 'PDF/A-2',
    clause: '6.1.3',
    asks: 'Nothing follows the last %%EOF but one end of line',
    broken: ({ bytes }) =>
      unless(/%%EOF(\r\n|\r|\n)?$/u.test(Buffer.from(bytes.subarray(-8)).toString('latin1'))),
  },
  'external-stream': {
    standard: 'PDF/A-2',
    clause: '6.1.7.1',
    asks: 'No stream has its data in another file',
    broken: (pdf) =>
      [...pdf.data.keys()].filter((place) => {
        const dict = dictOf(pdf, place)
        return ['/F', '/FFilter', '/FDecodeParms'].some((key) => dict[key] !== undefined)
      }),
  },
  'stream-filter': {
    standard: 'PDF/A-2',
    clause: '6.1.7.2',
    asks: 'Streams use the filters of PDF 1.7, but not LZW and not Crypt',
    broken: (pdf) =>
      [...pdf.data.keys()].filter((place) =>
        listOf(pdf, dictOf(pdf, place)['/Filter']).some((name) => !filters.has(String(name))),
      ),
  },
  'long-name': {
    standard: 'PDF/A-2',
    clause: '6.1.13',
    asks: 'No name is longer than 127 bytes',
    broken: (pdf) =>
      placesOf(allTexts(pdf), ({ text }) => text.startsWith('/') && Buffer.byteLength(text) > 128),
  },
  'long-string': {
    standard: 'PDF/A-2',
    clause: '6.1.13',
    asks: 'No string is longer than 32,767 bytes, but for the contents of a signature',
    broken: (pdf) =>
      placesOf(allTexts(pdf), ({ text }) => text.startsWith('u:') && text.length > 32_769),
  },
  'page-size': {
    standard: 'PDF/A-2',
    clause: '6.1.13',
    asks: 'A page is between 3 and 14,400 units wide and high',
    broken: (pdf) =>
      pdf.pages.filter((page) => {
        const box = listOf(pdf, dictOf(pdf, page)['/MediaBox']).map((side) => numberOf(pdf, side))
        const [left = 0, bottom = 0, right = 0, top = 0] = box
        return [right - left, top - bottom].some((side) => side < 3 || side > 14_400)
      }),
  },
  'state-nesting': {
    standard: 'PDF/A-2',
    clause: '6.1.13',
    asks: 'The graphics state is saved at most 28 times within itself',
    broken: (pdf) =>
      placesOf(pdf.contents, ({ operations }) => {
        let [depth, deepest] = [0, 0]
        for (const { operator } of operations) {
          if (operator === 'q') depth += 1
          if (operator === 'Q') depth -= 1
          deepest = Math.max(deepest, depth)
        }
        return deepest > 28
      }),
  },
  attachments: {
    standard: 'PDF/A-2',
    clause: '6.8',
    asks: 'No file is attached',
    broken: (pdf) => [
      ...placesOf(pdf.dicts, ({ dict }) => dict['/EF'] !== undefined),
      ...unless(dictOf(pdf, pdf.catalog['/Names'])['/EmbeddedFiles'] === undefined),
    ],
  },
  layers: {
    standard: 'PDF/A-2',
    clause: '6.9',
    asks: 'There are no layers that can be hidden',
    broken: ({ catalog }) => unless(catalog['/OCProperties'] === undefined),
  },
} satisfies Record<string, Check>
