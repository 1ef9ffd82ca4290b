import type { Day } from '#kernel/day.ts'

/** A line that says one thing about what stands above it: "Uiterlijk: 31 december 2027". */
export type Fact = { label: string; value: string }

/** What stands in a cell: a text, or a text that leads to a heading of the same manuscript. */
export type Cell = string | { text: string; anchor: string }

/** Where one person signs: `field` names the signature field of the PDF, `lines` say who she is. */
export type SignatureSlot = { field: string; party: string; lines: readonly string[] }

/**
 * One piece of a manuscript. `agreed` text is what parties bind themselves to and is set in another
 * letter than the rest. Texts hold no line breaks: a text with paragraphs is several of them.
 */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; anchor: string; newPage: boolean }
  | { kind: 'text'; voice: 'agreed' | 'plain'; paragraphs: readonly string[] }
  | { kind: 'facts'; facts: readonly Fact[] }
  | Table
  | { kind: 'signatures'; columns: readonly [string, string]; slots: readonly SignatureSlot[] }

export type Table = {
  kind: 'table'
  title: string
  /** Numbers stand to the right, so that they can be compared. A column is as wide as its share. */
  columns: readonly { title: string; share: number; align: 'start' | 'end' }[]
  rows: readonly (readonly Cell[])[]
}

/**
 * A document as it will be read, without its form: PDF, DOCX, ODT and HTML are written from the
 * same manuscript, so that all of them say the same in the same order.
 */
export type Manuscript = {
  title: string
  /** Stands small above the title. */
  over: string
  /** What the file is found by; the first fact is the reference. */
  facts: readonly Fact[]
  /** Stands below every page, before the page number. */
  running: string
  notice: string | null
  contents: string
  day: Day
  blocks: readonly Block[]
}

/** A heading that others can refer to. Two headings with one anchor are a fault of the maker. */
export const heading = (level: 1 | 2 | 3, text: string, anchor: string): Block => ({
  kind: 'heading',
  level,
  text: oneLine(text),
  anchor,
  newPage: false,
})

/** Text as people typed it: what they broke into lines becomes paragraphs; nothing if it is empty. */
export function text(voice: 'agreed' | 'plain', typed: string): Block[] {
  const paragraphs = typed.split(/[\r\n\u2028\u2029]+/u).map(oneLine)
  const written = paragraphs.filter((paragraph) => paragraph !== '')
  return written.length === 0 ? [] : [{ kind: 'text', voice, paragraphs: written }]
}

/** The facts that are known; a fact without value is left out. */
export const facts = (entries: readonly (readonly [string, string | null])[]): Block[] => {
  const known = knownFacts(entries)
  return known.length === 0 ? [] : [{ kind: 'facts', facts: known }]
}

/** See {@link facts}, where they stand in no block. */
export const knownFacts = (entries: readonly (readonly [string, string | null])[]): Fact[] =>
  entries.flatMap(([label, value]) => {
    const line = oneLine(value ?? '')
    return line === '' ? [] : [{ label: oneLine(label), value: line }]
  })

/**
 * A text on one line, in composed letters (NFC), with a single space between words and without
 * signs that cannot be printed: some of them break a file, and those that turn the direction of
 * writing would show another text than the one that was signed. The bullets that word processors
 * hide in private code points become real ones.
 */
export const oneLine = (typed: string) =>
  typed
    .normalize('NFC')
    .replace(/[\uf0a7\uf0b7\uf0d8\uf076\uf0fc]/gu, '•')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u200b\u2060\ufeff]/gu, '')
    .trim()

/** A section under a heading of its own; no section where there is nothing to say. */
export const under = (title: string, anchor: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(1, title, anchor), ...blocks]

/** Columns of a table of words, with the share of the width that each takes. */
export const columns = (...titles: readonly (readonly [string, number])[]) =>
  titles.map(([title, share]) => ({ title, share, align: 'start' as const }))
