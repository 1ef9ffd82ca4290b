import { type Check, placesOf, unless } from './check.ts'
import type { Content, Inspected } from './inspected.ts'
import { dictOf, isReference, listOf, numberOf, type PdfValue, textOf } from './pdf-objects.ts'

/** The operators of PDF 1.7 (ISO 32000-1, annex A). */
const operators = new Set(
  [
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l',
    'm M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "',
  ]
    .join(' ')
    .split(' '),
)

/** Which operator takes its operand by name from which part of the resources. */
const named: Readonly<Record<string, string>> = {
  Tf: '/Font',
  Do: '/XObject',
  gs: '/ExtGState',
  sh: '/Shading',
  cs: '/ColorSpace',
  CS: '/ColorSpace',
}

const plainSpaces = new Set(['/DeviceRGB', '/DeviceGray', '/DeviceCMYK', '/Pattern'])
const intents = new Set(
  ['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation'].map(
    (one) => `/${one}`,
  ),
)
const blends = new Set(
  [
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight',
    'SoftLight Difference Exclusion Hue Saturation Color Luminosity',
  ]
    .join(' ')
    .split(' ')
    .map((one) => `/${one}`),
)

const states = (pdf: Inspected) =>
  pdf.contents.flatMap(({ place, resources }) =>
    Object.values(dictOf(pdf, resources['/ExtGState'])).map((state) => ({
      place: isReference(state) ? state : place,
      dict: dictOf(pdf, state),
    })),
  )

const outputIntents = (pdf: Inspected) =>
  listOf(pdf, pdf.catalog['/OutputIntents'])
    .map((intent) => dictOf(pdf, intent))
    .filter((intent) => intent['/S'] === '/GTS_PDFA1')

/** Whether a stream holds an ICC profile of a screen or printer for as many colours as it says. */
function isProfile(pdf: Inspected, value: PdfValue | undefined): boolean {
  const data = isReference(value) ? Buffer.from(pdf.data.get(value) ?? []) : Buffer.alloc(0)
  if (data.length < 128) return false
  const text = (from: number) => data.toString('latin1', from, from + 4)
  const colours = { GRAY: 1, 'RGB ': 3, CMYK: 4, 'Lab ': 3 }[text(16)]
  return (
    data.readUInt32BE(0) === data.length &&
    text(36) === 'acsp' &&
    (data[8] ?? 9) <= 4 &&
    ['mntr', 'prtr', 'scnr', 'spac'].includes(text(12)) &&
    colours === numberOf(pdf, dictOf(pdf, value)['/N'])
  )
}

const usesMissing = (pdf: Inspected, { resources, operations }: Content) =>
  operations.some(({ operator, operands }) => {
    const part = named[operator]
    const [name] = operands
    if (part === undefined || typeof name !== 'string' || plainSpaces.has(name)) return false
    return dictOf(pdf, resources[part])[name] === undefined
  })

const ofImages = (pdf: Inspected, key: string, isWrong: (value: PdfValue | undefined) => boolean) =>
  placesOf(pdf.dicts, ({ dict }) => dict['/Subtype'] === '/Image' && isWrong(dict[key]))

/** How pages are painted. */
export const graphicsChecks = {
  operators: {
    standard: 'PDF/A-2',
    clause: '6.2.2',
    asks: 'Content uses the operators of PDF 1.7 only',
    broken: (pdf) =>
      placesOf(pdf.contents, ({ operations }) =>
        operations.some(({ operator }) => !operators.has(operator)),
      ),
  },
  resources: {
    standard: 'PDF/A-2',
    clause: '6.2.2',
    asks: 'Everything content uses by name is in its own resources',
    broken: (pdf) => placesOf(pdf.contents, (content) => usesMissing(pdf, content)),
  },
  'output-intent': {
    standard: 'PDF/A-2',
    clause: '6.2.3',
    asks: 'There is one output intent for PDF/A, with a profile',
    broken: (pdf) => {
      const profiles = outputIntents(pdf).map((intent) => intent['/DestOutputProfile'])
      return unless(
        profiles.length > 0 && profiles.every(isReference) && new Set(profiles).size === 1,
      )
    },
  },
  'output-profile': {
    standard: 'PDF/A-2',
    clause: '6.2.3',
    asks: 'The profile of the output intent is a sound ICC profile',
    broken: (pdf) => {
      const profiles = outputIntents(pdf).map((intent) => intent['/DestOutputProfile'])
      return unless(profiles.filter(isReference).every((profile) => isProfile(pdf, profile)))
    },
  },
  'colour-profile': {
    standard: 'PDF/A-2',
    clause: '6.2.4.2',
    asks: 'Colour spaces rest on a sound ICC profile',
    broken: (pdf) =>
      pdf.contents.flatMap(({ place, resources }) =>
        Object.values(dictOf(pdf, resources['/ColorSpace'])).flatMap((space) => {
          const [family, profile] = listOf(pdf, space)
          return family !== '/ICCBased' || isProfile(pdf, profile) ? [] : [place]
        }),
      ),
  },
  'device-colour': {
    standard: 'PDF/A-2',
    clause: '6.2.4.3',
    asks: 'No colour is given in inks, since the output intent is a screen',
    broken: (pdf) =>
      placesOf(pdf.contents, ({ operations }) =>
        operations.some(
          ({ operator, operands }) =>
            operator === 'k' ||
            operator === 'K' ||
            (operator.toLowerCase() === 'cs' && operands[0] === '/DeviceCMYK'),
        ),
      ),
  },
  'transfer-function': {
    standard: 'PDF/A-2',
    clause: '6.2.5',
    asks: 'No graphics state has a transfer function or halftone of its own',
    broken: (pdf) =>
      placesOf(states(pdf), ({ dict }) =>
        ['/TR', '/HTP', '/HT'].some((key) => dict[key] !== undefined),
      ),
  },
  'rendering-intent': {
    standard: 'PDF/A-2',
    clause: '6.2.6',
    asks: 'A rendering intent is one of the four',
    broken: (pdf) => [
      ...placesOf(
        states(pdf),
        ({ dict }) => dict['/RI'] !== undefined && !intents.has(String(dict['/RI'])),
      ),
      ...placesOf(pdf.contents, ({ operations }) =>
        operations.some(
          ({ operator, operands }) => operator === 'ri' && !intents.has(String(operands[0])),
        ),
      ),
    ],
  },
  'image-alternates': {
    standard: 'PDF/A-2',
    clause: '6.2.8',
    asks: 'No image has another image in its place',
    broken: (pdf) => ofImages(pdf, '/Alternates', (value) => value !== undefined),
  },
  'image-interpolation': {
    standard: 'PDF/A-2',
    clause: '6.2.8',
    asks: 'No image is smoothed by the reader',
    broken: (pdf) => ofImages(pdf, '/Interpolate', (value) => value === true),
  },
  'foreign-object': {
    standard: 'PDF/A-2',
    clause: '6.2.9',
    asks: 'No object is PostScript, from another file, or for prepress servers',
    broken: (pdf) =>
      placesOf(
        pdf.dicts,
        ({ dict }) =>
          dict['/Subtype'] === '/PS' ||
          dict['/OPI'] !== undefined ||
          (dict['/Subtype'] === '/Form' && (dict['/Ref'] ?? dict['/PS'] ?? null) !== null),
      ),
  },
  'blend-mode': {
    standard: 'PDF/A-2',
    clause: '6.2.10',
    asks: 'Transparency uses the blend modes of PDF 1.7',
    broken: (pdf) =>
      placesOf(states(pdf), ({ dict }) =>
        listOf(pdf, dict['/BM']).some((mode) => !blends.has(String(mode))),
      ),
  },
  'transparency-group': {
    standard: 'PDF/A-2',
    clause: '6.2.10',
    asks: 'A group with transparency does not mix its colours as inks',
    broken: (pdf) =>
      placesOf(pdf.contents, ({ dict }) => {
        const group = dictOf(pdf, dict['/Group'])
        return textOf(pdf, group['/CS']) !== '' || group['/CS'] === '/DeviceCMYK'
      }),
  },
} satisfies Record<string, Check>
