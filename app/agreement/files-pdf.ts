const most = 64_000_000

/** Unpacks what zlib packed; `undefined` where that cannot be. Comes in from outside: rules touch no machine. */
export type Inflate = (packed: Uint8Array) => Uint8Array | undefined

/** A PDF name may write any letter as `#` and two hexadecimals: `/J#61vaScript` is `/JavaScript`. */
const named = (name: string, flags = '') =>
  new RegExp(`/${[...name].map(spelled).join('')}(?![A-Za-z0-9])`, flags)

function spelled(letter: string): string {
  const code = letter.charCodeAt(0).toString(16)
  return `(?:${letter}|#(?:${code}|${code.toUpperCase()}))`
}

const does = [named('JavaScript'), named('Launch'), named('XFA')]
const isLocked = named('Encrypt')
const objectStream = named('ObjStm', 'g')

/**
 * Whether a PDF does something by itself: a script, starting a program, or a form with scripts.
 * Looks in the objects that stand open and in those that are packed in streams; a file whose
 * objects can't be read is `locked`.
 */
export function lookIntoPdf(bytes: Uint8Array, inflate: Inflate): 'plain' | 'script' | 'locked' {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const open = pdf.toString('latin1')
  if (isLocked.test(open)) return 'locked'
  if (acts(open)) return 'script'
  let unpacked = 0
  for (const { index } of open.matchAll(objectStream)) {
    const packed = streamAfter(pdf, open, index)
    if (!packed) continue
    const objects = inflate(packed)
    unpacked += objects?.length ?? 0
    if (!objects || unpacked > most) return 'locked'
    if (acts(Buffer.from(objects).toString('latin1'))) return 'script'
  }
  return 'plain'
}

const acts = (objects: string) => does.some((pattern) => pattern.test(objects))

/** The bytes of the stream that the dictionary at `from` announces. */
function streamAfter(pdf: Buffer, open: string, from: number): Buffer | undefined {
  const keyword = /stream\r?\n/g
  keyword.lastIndex = from
  if (!keyword.test(open)) return undefined
  const end = open.indexOf('endstream', keyword.lastIndex)
  return pdf.subarray(keyword.lastIndex, end < 0 ? pdf.length : end)
}
