import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { askAbout } from '#documents/read-back.example.ts'

/** Everything that can be read in an answer: its headers, its text, and what is in a file with its metadata. */
export async function readAll(response: Response): Promise<string> {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${safely(value)}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return [...headers, ...textsIn(bytes)].join('\n').toLowerCase()
}

const safely = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function textsIn(bytes: Uint8Array): string[] {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start === 'PK\u0003\u0004')
    return Object.entries(unzipSync(bytes)).map(
      ([name, entry]) => `${name} ${strFromU8(entry, true)}`,
    )
  if (start === '%PDF') return [Buffer.from(bytes).toString('latin1'), ...pdfTexts(bytes)]
  // A calendar breaks its lines anywhere.
  return [Buffer.from(bytes).toString('utf8').replaceAll('\r\n ', '')]
}

const spoken = new Map<string, string[]>()

/** What other programs read in a PDF: once for each file, because many get the same. */
function pdfTexts(pdf: Uint8Array): string[] {
  const hash = createHash('sha256').update(pdf).digest('hex')
  const texts = spoken.get(hash) ?? [
    readBy(pdf, 'pdftotext'),
    readBy(pdf, 'pdfinfo'),
    readBy(pdf, 'pdfinfo', '-meta'),
  ]
  spoken.set(hash, texts)
  return texts
}

/** Nothing where it is no whole PDF, such as the small ones of the examples. */
function readBy(pdf: Uint8Array, program: string, ...options: string[]): string {
  try {
    return askAbout(pdf, program, ...options)
  } catch {
    return ''
  }
}
