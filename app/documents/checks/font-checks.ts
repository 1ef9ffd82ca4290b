import { type Check, placesOf } from './check.ts'
import { declaredWidths, type Font, fontsOf, programWidths, unicodeOf } from './fonts.ts'
import type { Inspected } from './inspected.ts'
import { dictOf, isReference, numberOf, textOf } from './pdf-objects.ts'

const types = new Set(['Type0', 'Type1', 'MMType1', 'Type3', 'TrueType'].map((one) => `/${one}`))

/** A check of every font of the file. */
const ofFonts =
  (isBroken: (pdf: Inspected, font: Font) => boolean) =>
  (pdf: Inspected): string[] =>
    placesOf(fontsOf(pdf), (font) => isBroken(pdf, font))

const isIdentity = ({ composite, dict }: Font) =>
  composite && ['/Identity-H', '/Identity-V'].includes(String(dict['/Encoding']))

/** Letters: all in the file, and each known as a character. */
export const fontChecks = {
  'font-type': {
    standard: 'PDF/A-2',
    clause: '6.2.11.2',
    asks: 'A font has a type of PDF 1.7 and a name',
    broken: ofFonts(
      (_, { dict }) =>
        !types.has(String(dict['/Subtype'])) || typeof dict['/BaseFont'] !== 'string',
    ),
  },
  'glyph-map': {
    standard: 'PDF/A-2',
    clause: '6.2.11.3.2',
    asks: 'A composite TrueType font says how characters become glyphs',
    broken: ofFonts(
      (_, { simple }) =>
        simple['/Subtype'] === '/CIDFontType2' &&
        simple['/CIDToGIDMap'] !== '/Identity' &&
        !isReference(simple['/CIDToGIDMap']),
    ),
  },
  'character-map': {
    standard: 'PDF/A-2',
    clause: '6.2.11.3.3',
    asks: 'The encoding of a composite font is predefined or in the file',
    broken: ofFonts(
      (_, font) => font.composite && !isIdentity(font) && !isReference(font.dict['/Encoding']),
    ),
  },
  embedded: {
    standard: 'PDF/A-2',
    clause: '6.2.11.4.1',
    asks: 'The program of every font is in the file',
    broken: ofFonts(
      (_, { dict, descriptor }) =>
        dict['/Subtype'] !== '/Type3' &&
        !['/FontFile', '/FontFile2', '/FontFile3'].some((key) => isReference(descriptor[key])),
    ),
  },
  'character-set': {
    standard: 'PDF/A-2',
    clause: '6.2.11.4.2',
    asks: 'A list of the characters in a subset names all that are shown',
    broken: ofFonts((pdf, { descriptor, shown }) => {
      const list = descriptor['/CIDSet']
      const bits = isReference(list) ? pdf.data.get(list) : undefined
      if (!bits) return false
      return [...shown].some((code) => ((bits[code >> 3] ?? 0) & (128 >> (code & 7))) === 0)
    }),
  },
  widths: {
    standard: 'PDF/A-2',
    clause: '6.2.11.5',
    asks: 'The widths of the letters are those of the program',
    broken: ofFonts((pdf, font) => {
      const real = font.simple['/CIDToGIDMap'] === '/Identity' ? programWidths(pdf, font) : null
      if (!real) return false
      const said = declaredWidths(pdf, font)
      const last = real.at(-1) ?? 0
      const usual = numberOf(pdf, font.simple['/DW'] ?? 1000)
      return [...font.shown].some(
        (code) => Math.abs((said.get(code) ?? usual) - (real[code] ?? last)) > 1.5,
      )
    }),
  },
  unicode: {
    standard: 'PDF/A-2',
    clause: '6.2.11.7.2',
    asks: 'Every letter that is shown is known as a character',
    broken: ofFonts((pdf, font) => {
      const known = unicodeOf(pdf, font)
      return font.composite && [...font.shown].some((code) => code !== 0 && !known.get(code))
    }),
  },
  'unicode-value': {
    standard: 'PDF/UA-1',
    clause: '7.21.7',
    asks: 'No letter is known as U+0000, U+FEFF, U+FFFE or a private code',
    broken: ofFonts((pdf, font) =>
      [...unicodeOf(pdf, font).values()].some((text) => /[\p{Cc}\p{Co}\ufeff\ufffe]/u.test(text)),
    ),
  },
  'missing-glyph': {
    standard: 'PDF/A-2',
    clause: '6.2.11.8',
    asks: 'No letter is shown that the font does not have',
    broken: ofFonts((_, { composite, shown }) => composite && shown.has(0)),
  },
  'font-registry': {
    standard: 'PDF/A-2',
    clause: '6.2.11.3.1',
    asks: 'A composite font names the collection of its characters',
    broken: ofFonts((pdf, { composite, simple }) => {
      const system = dictOf(pdf, simple['/CIDSystemInfo'])
      return composite && ['/Registry', '/Ordering'].some((key) => textOf(pdf, system[key]) === '')
    }),
  },
} satisfies Record<string, Check>
