/**
 * How long reading takes. Basis `reading-load`: a default of this application that no source was found for,
 * meant to compare one pile of papers with another and not to measure people.
 */
const pace = { wordsPerMinute: 200, minutesPerPage: 3, unknown: 10 }

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What of a file says how long it is. Each comes from the bytes; what cannot be told is left out. */
export type Length = { pages?: number | undefined; words?: number | undefined }

/** Minutes of reading, at least one and at most a hundred hours: by words where they are known, else by pages. */
export function readingMinutes({ pages, words }: Length): number {
  const minutes =
    words !== undefined
      ? words / pace.wordsPerMinute
      : pages !== undefined
        ? pages * pace.minutesPerPage
        : pace.unknown
  return Math.min(6000, Math.max(1, Math.round(minutes)))
}

/**
 * How long a file is: the words of plain text and of a Word file, the pages of a PDF. Of pictures, sheets and what
 * cannot be looked into nothing is known.
 *
 * @param unzipped gives one entry of a zip as text
 */
export function lengthOf(
  mediaType: string,
  bytes: Uint8Array,
  unzipped: (bytes: Uint8Array, entry: string) => string | undefined,
): Length {
  if (mediaType === 'text/plain') return { words: wordsIn(new TextDecoder().decode(bytes)) }
  if (mediaType === docx) {
    const xml = unzipped(bytes, 'word/document.xml')
    return { words: xml === undefined ? undefined : wordsIn(xml.replace(/<[^>]*>/g, ' ')) }
  }
  if (mediaType === 'application/pdf') return { pages: pagesIn(bytes) }
  return {}
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0

/** The largest `/Count` of the page trees that stand open in a PDF, or the pages themselves. */
function pagesIn(bytes: Uint8Array): number | undefined {
  const open = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const counts = [...open.matchAll(/\/Type\s*\/Pages\b[^>]{0,400}?\/Count\s+(\d{1,5})/g)]
  const turned = [...open.matchAll(/\/Count\s+(\d{1,5})[^>]{0,400}?\/Type\s*\/Pages\b/g)]
  const most = Math.max(0, ...[...counts, ...turned].map(([, count]) => Number(count)))
  const pages = [...open.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
  return most || pages || undefined
}
