import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { type Inflate, lookIntoPdf } from './files-pdf.ts'
import { namesInZip, textOfFirstEntry } from './files-zip.ts'

/** The biggest file that can be sent in: 20 MB. */
export const maxFileBytes = 20_000_000

/** The biggest form with a file: the other fields stand beside it. */
export const maxRequestBytes = maxFileBytes + 1_000_000

/** A file as the database knows it; its bytes stand outside, by their SHA-256. */
export type StoredFile = {
  id: Id<'File'>
  name: string
  mediaType: string
  sizeBytes: number
  sha256: string
  uploadedAt: Date
}

type Kind = { mediaType: string; ending: string; is: (bytes: Uint8Array) => boolean }

/** What can be sent in, known by its bytes: neither the name nor what the browser says counts. */
const kinds: readonly Kind[] = [
  { mediaType: 'application/pdf', ending: 'pdf', is: startsWith('%PDF-') },
  { mediaType: 'image/png', ending: 'png', is: startsWith('\x89PNG\r\n\x1a\n') },
  { mediaType: 'image/jpeg', ending: 'jpg', is: startsWith('\xff\xd8\xff') },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
    is: hasEntry('word/document.xml'),
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    is: hasEntry('xl/workbook.xml'),
  },
  {
    mediaType: 'application/vnd.oasis.opendocument.text',
    ending: 'odt',
    is: (bytes) => textOfFirstEntry(bytes) === 'application/vnd.oasis.opendocument.text',
  },
]

const text = { csv: 'text/csv', txt: 'text/plain' }

/** The names of the kinds, as a form offers them. */
export const acceptedEndings = [...kinds.map(({ ending }) => ending), ...Object.keys(text)]

export type FileRefusal = {
  code:
    | 'file-too-big'
    | 'file-empty'
    | 'file-kind-unknown'
    | 'file-has-script'
    | 'file-locked'
    | 'no-room-for-file'
  basis: BasisId
}

const no = (code: FileRefusal['code']) => refuse({ code, basis: 'file-limits' })

export type CheckedFile = { name: string; mediaType: string }

/**
 * Looks at the bytes of a file that somebody sends in. Refused: nothing in it, over 20 MB, a kind
 * that isn't in the list, a script or macro, and a PDF that is locked, since nobody can look into it.
 *
 * @param inflate looks into packed parts of a PDF
 * @returns the kind by its bytes, and a name that is safe to give back, with the ending of that kind
 */
export function checkFile(
  name: string,
  bytes: Uint8Array,
  inflate: Inflate,
): Result<CheckedFile, FileRefusal> {
  if (bytes.length === 0) return no('file-empty')
  if (bytes.length > maxFileBytes) return no('file-too-big')
  const kind = kinds.find(({ is }) => is(bytes)) ?? textKind(name, bytes)
  if (!kind) return no('file-kind-unknown')
  const look = kind.ending === 'pdf' ? lookIntoPdf(bytes, inflate) : lookIntoZip(bytes)
  if (look !== 'plain') return no(look === 'script' ? 'file-has-script' : 'file-locked')
  return ok({ name: safeName(name, kind.ending), mediaType: kind.mediaType })
}

function startsWith(signature: string) {
  return (bytes: Uint8Array) =>
    Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature
}

function hasEntry(name: string) {
  return (bytes: Uint8Array) => namesInZip(bytes).includes(name)
}

/** A macro stands in an entry of its own: `vbaProject.bin` in Office files, `Basic/` in OpenDocument. */
const lookIntoZip = (bytes: Uint8Array) =>
  namesInZip(bytes).some((name) => /(^|\/)vbaProject\.bin$|^Basic\//i.test(name))
    ? 'script'
    : 'plain'

/** Text has no control characters but tabs and line ends; whether it is CSV only its name can say. */
function textKind(name: string, bytes: Uint8Array): Omit<Kind, 'is'> | undefined {
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32) || byte === 127
  if (bytes.some(isControl)) return undefined
  const ending = /\.csv$/i.test(name) ? 'csv' : 'txt'
  return { ending, mediaType: text[ending] }
}

/** The last part of a path, without signs that mean something to a file system, with the right ending. */
function safeName(name: string, ending: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '').replace(/\s+/g, ' ')
  const bare = plain.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^[. ]+|[. ]+$/g, '')
  return `${[...bare].slice(0, 100).join('') || 'bestand'}.${ending}`
}
