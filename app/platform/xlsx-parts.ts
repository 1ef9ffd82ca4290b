import { Readable } from 'node:stream'
import sax from 'sax'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { type SpreadsheetLimits, Stopped, within } from './spreadsheet-limits.ts'

/** The parts of an XLSX: XML files in a zip. */
export type Parts = {
  has: (name: string) => boolean
  /** Reads one part as it is unpacked. Between two pieces the reader can give out what it has. */
  read: (name: string, reader: XmlReader) => AsyncGenerator<void>
  close: () => void
}

/** What a reader of XML is told. Names come without their prefix. */
export type XmlReader = {
  opens: (name: string, attributes: Readonly<Record<string, string>>) => void
  closes?: (name: string) => void
  text?: (text: string) => void
}

/** Opens an XLSX, and leaves the reading where it holds what it may not. Nothing is unpacked yet. */
export async function openParts(file: Blob, limits: SpreadsheetLimits): Promise<Parts> {
  const zip = await opened(file)
  const entries = await entriesOf(zip, limits).catch((error) => {
    zip.close()
    throw error
  })
  const budget = { left: limits.inflatedBytes }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    close: () => zip.close(),
    async *read(name, reader) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) throw new Stopped({ code: 'damaged' })
      yield* parsed(unpacked(zip, entry, { limits, budget }), reader)
    },
  }
}

/** A blob reads any range of itself, from memory or from the disk. */
class BlobReader extends RandomAccessReader {
  readonly #file: Blob

  constructor(file: Blob) {
    super()
    this.#file = file
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#file.slice(start, end).stream(), { objectMode: false })
  }
}

const opened = (file: Blob): Promise<ZipFile> =>
  fromRandomAccessReaderPromise(new BlobReader(file), file.size, {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: true,
  }).catch(brokenZip)

function brokenZip(error: unknown): never {
  if (error instanceof Stopped) throw error
  const isPath = error instanceof Error && /path|characters in fileName/.test(error.message)
  throw new Stopped({ code: isPath ? 'unsafe-names' : 'damaged' })
}

/** Parts that no sheet of figures needs, and what they are refused as. */
const unwanted = [
  { name: /(^|\/)vbaProject|^xl\/(macrosheets|activeX)\//i, code: 'macros' },
  { name: /^xl\/externalLinks\//i, code: 'external-links' },
  { name: /^Encrypt(ionInfo|edPackage)$/i, code: 'locked-file' },
] as const

async function entriesOf(zip: ZipFile, limits: SpreadsheetLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      const found = unwanted.find((one) => one.name.test(name))
      if (found) throw new Stopped({ code: found.code })
      if (entry.isEncrypted()) throw new Stopped({ code: 'locked-file' })
      if (entries.has(name)) throw new Stopped({ code: 'damaged' })
      entries.set(name, entry)
      within(limits, 'parts', { found: entries.size })
    }
  } catch (error) {
    brokenZip(error)
  }
  if (!entries.has('[content_types].xml')) throw new Stopped({ code: 'not-a-spreadsheet' })
  return entries
}

type Bounds = { limits: SpreadsheetLimits; budget: { left: number } }

/** What the zip says of its own sizes is not believed: what comes out is counted. */
async function* unpacked(
  zip: ZipFile,
  entry: Entry,
  { limits, budget }: Bounds,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length
      budget.left -= chunk.length
      if (budget.left < 0) within(limits, 'inflatedBytes', { found: Number.POSITIVE_INFINITY })
      if (size > 1_000_000) within(limits, 'ratio', { found: size / entry.compressedSize })
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    brokenZip(error)
  }
}

async function* parsed(pieces: AsyncIterable<string>, reader: XmlReader): AsyncGenerator<void> {
  // It bounds tags, attributes and comments (64 kB each) only while it keeps count of where it is.
  const parser = sax.parser(true, { position: true })
  parser.ondoctype = () => {
    throw new Stopped({ code: 'definitions' })
  }
  parser.onerror = () => {
    throw new Stopped({ code: 'damaged' })
  }
  parser.onopentag = (tag) => {
    if (!('uri' in tag)) reader.opens(bare(tag.name), tag.attributes)
  }
  parser.onclosetag = (name) => reader.closes?.(bare(name))
  parser.ontext = (text) => reader.text?.(text)
  parser.oncdata = (text) => reader.text?.(text)
  for await (const piece of pieces) {
    parser.write(piece)
    yield
  }
  parser.close()
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)
