const centralEntry = 0x02014b50
const endOfDirectory = 0x06054b50
const localEntry = 0x04034b50
const mostEntries = 5_000

/** The names of what is in a ZIP archive, from its directory; nothing where it is no archive, or a broken one. */
export function namesInZip(bytes: Uint8Array): string[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (zip.length < 22 || zip.readUInt32LE(0) !== localEntry) return []
  const names: string[] = []
  for (let at = startOfDirectory(zip); isEntry(zip, at) && names.length < mostEntries; ) {
    const nameLength = zip.readUInt16LE(at + 28)
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return names
}

const isEntry = (zip: Buffer, at: number) =>
  at + 46 <= zip.length && zip.readUInt32LE(at) === centralEntry

/** The directory is found from the end of the file, where at most 64 kB of comment may stand. */
function startOfDirectory(zip: Buffer): number {
  const furthest = Math.max(0, zip.length - 65_557)
  for (let at = zip.length - 22; at >= furthest; at -= 1)
    if (zip.readUInt32LE(at) === endOfDirectory) return zip.readUInt32LE(at + 16)
  return zip.length
}

/** The text of the first entry, where it is kept as it is: OpenDocument says its kind there. */
export function textOfFirstEntry(bytes: Uint8Array): string | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (zip.length < 30 || zip.readUInt32LE(0) !== localEntry || zip.readUInt16LE(8) !== 0)
    return undefined
  const start = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28)
  return zip.toString('utf8', start, start + Math.min(zip.readUInt32LE(18), 200))
}
