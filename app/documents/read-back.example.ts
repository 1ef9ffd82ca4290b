import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** What a program that isn't ours says about a PDF, e.g. `pdfinfo -struct-text`. */
export function askAbout(pdf: Uint8Array, program: string, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  const file = join(folder, 'file.pdf')
  try {
    writeFileSync(file, pdf)
    const dash = program === 'pdftotext' ? ['-'] : []
    const run = { encoding: 'utf8', stdio: 'pipe', maxBuffer: 256e6 } as const
    return execFileSync(program, [...options, file, ...dash], run)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of a PDF in the order of its tags, as a screen reader gets it. */
export function readAloud(pdf: Uint8Array): string {
  const lines = askAbout(pdf, 'pdfinfo', '-struct-text').split('\n')
  const spoken = lines.map((line) => {
    const text = /^\s*"(.*)"$/u.exec(line)?.[1]
    return text ?? '\n' // a new element
  })
  return spaced(spoken.join(''))
}

export const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The pieces that can't be found in the text after the piece before them. */
export function missingInOrder(text: string, pieces: readonly string[]): string[] {
  let from = 0
  return pieces.filter((piece) => {
    const at = text.indexOf(spaced(piece), from)
    if (at >= 0) from = at + spaced(piece).length
    return at < 0
  })
}

/** The text of a DOCX or ODT as a word processor shows it; every paragraph and tab is a space. */
export function readOffice(file: Uint8Array, part: 'word/document.xml' | 'content.xml'): string {
  const xml = strFromU8(unzipSync(file)[part] ?? new Uint8Array())
  return readMarkup(xml.replace(/<text:tab\/>|<text:line-break\/>|<w:tab\/>|<w:br\/>/gu, ' '))
}

/** The text of HTML or XML without its elements. */
export function readMarkup(markup: string): string {
  const text = markup
    .replace(/<style>.*?<\/style>/gsu, '')
    .replace(/<\/?(w:t|w:r|text:a|a|text:bookmark)\b[^>]*>/gu, '')
    .replace(/<[^>]+>/gu, ' ')
  const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
  return spaced(Object.entries(signs).reduce((all, [from, to]) => all.replaceAll(from, to), text))
}
