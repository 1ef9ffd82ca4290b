import type { Operand } from './content.ts'
import type { Inspected } from './inspected.ts'
import { type Dict, dictOf, isReference, listOf, type PdfValue } from './pdf-objects.ts'

/** A font of the file with the codes that are shown in it; two bytes each for composite fonts. */
export type Font = {
  place: string
  dict: Dict
  /** The descendant of a composite font, else the font itself. */
  simple: Dict
  descriptor: Dict
  composite: boolean
  shown: ReadonlySet<number>
}

const read = new WeakMap<Inspected, readonly Font[]>()

/** Every font that some content can choose. A file is read once, however often it is asked for. */
export function fontsOf(pdf: Inspected): readonly Font[] {
  const fonts = read.get(pdf) ?? readFonts(pdf)
  read.set(pdf, fonts)
  return fonts
}

function readFonts(pdf: Inspected): Font[] {
  const shown = new Map<string, Set<number>>()
  for (const { resources, operations } of pdf.contents) {
    const fonts = dictOf(pdf, resources['/Font'])
    for (const value of Object.values(fonts)) if (isReference(value)) codesIn(shown, value)
    let codes: Set<number> | null = null
    let wide = false
    for (const { operator, operands } of operations) {
      if (operator === 'Tf') {
        const chosen = fonts[String(operands[0])]
        codes = isReference(chosen) ? codesIn(shown, chosen) : null
        wide = dictOf(pdf, chosen)['/Subtype'] === '/Type0'
      }
      for (const code of codesOf(operator, operands, wide)) codes?.add(code)
    }
  }
  return [...shown].map(([place, codes]) => font(pdf, place, codes))
}

function codesIn(shown: Map<string, Set<number>>, font: string): Set<number> {
  const codes = shown.get(font) ?? new Set<number>()
  shown.set(font, codes)
  return codes
}

const showing = new Set(['Tj', 'TJ', "'", '"'])

function codesOf(operator: string, operands: readonly Operand[], wide: boolean): number[] {
  if (!showing.has(operator)) return []
  const parts = operands.flatMap((operand) => (isItems(operand) ? operand : [operand]))
  return parts.flatMap((part) => {
    if (!(part instanceof Uint8Array)) return []
    if (!wide) return [...part]
    return Array.from({ length: part.length >> 1 }, (_, n) => Buffer.from(part).readUInt16BE(2 * n))
  })
}

const isItems = (operand: Operand): operand is readonly Operand[] => Array.isArray(operand)

function font(pdf: Inspected, place: string, shown: ReadonlySet<number>): Font {
  const dict = dictOf(pdf, place)
  const composite = dict['/Subtype'] === '/Type0'
  const simple = composite ? dictOf(pdf, listOf(pdf, dict['/DescendantFonts'])[0]) : dict
  const descriptor = dictOf(pdf, simple['/FontDescriptor'])
  return { place, dict, simple, descriptor, composite, shown }
}

/** What each code means by the ToUnicode table of the font: the characters it stands for. */
export function unicodeOf(pdf: Inspected, font: Font): ReadonlyMap<number, string> {
  const table = font.dict['/ToUnicode']
  const text = isReference(table) ? Buffer.from(pdf.data.get(table) ?? []).toString('latin1') : ''
  const found = new Map<number, string>()
  for (const [, block = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gsu))
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/giu))
      found.set(Number.parseInt(code, 16), utf16(to))
  for (const [, block = ''] of text.matchAll(/beginbfrange(.*?)endbfrange/gsu))
    for (const [, from = '', to = '', first = ''] of block.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/giu,
    ))
      addRange(found, [Number.parseInt(from, 16), Number.parseInt(to, 16)], first)
  return found
}

function addRange(
  found: Map<number, string>,
  [from, to]: readonly [number, number],
  first: string,
) {
  const start = utf16(first)
  const last = start.codePointAt(start.length - 1) ?? 0
  for (let code = from; code <= to; code += 1)
    found.set(code, start.slice(0, -1) + String.fromCodePoint(last + code - from))
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** The widths that a composite font declares, by character number. */
export function declaredWidths(pdf: Inspected, { simple }: Font): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const items = listOf(pdf, simple['/W'])
  for (let n = 0; n < items.length; ) {
    const [first, second, third] = [items[n], items[n + 1], items[n + 2]]
    const start = Number(first)
    if (typeof second === 'number') {
      for (let code = start; code <= second; code += 1) widths.set(code, Number(third))
      n += 3
    } else {
      for (const [at, width] of numbers(pdf, second).entries()) widths.set(start + at, width)
      n += 2
    }
  }
  return widths
}

const numbers = (pdf: Inspected, value: PdfValue | undefined) => listOf(pdf, value).map(Number)

/** The widths in the TrueType program itself, per thousand of the letter size; `null` without one. */
export function programWidths(pdf: Inspected, { descriptor }: Font): readonly number[] | null {
  const file = descriptor['/FontFile2']
  const data = isReference(file) ? Buffer.from(pdf.data.get(file) ?? []) : null
  if (!data || data.length < 12) return null
  const table = (name: string) => {
    for (let n = 0; n < data.readUInt16BE(4); n += 1)
      if (data.toString('latin1', 12 + 16 * n, 16 + 16 * n) === name)
        return data.subarray(data.readUInt32BE(20 + 16 * n))
    return null
  }
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')]
  if (!head || !hhea || !hmtx) return null
  const perEm = head.readUInt16BE(18)
  const count = hhea.readUInt16BE(34)
  return Array.from({ length: count }, (_, n) => (hmtx.readUInt16BE(4 * n) * 1000) / perEm)
}
