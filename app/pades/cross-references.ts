/** One cross-reference table: what it lists, and where the one before it stands. */
type Section = {
  at: number
  objects: readonly { label: string; offset: number }[]
  previous: number | null
}

/**
 * Whether the tables that say where each object is are beyond doubt, for the whole file: every table
 * refers back to an older one, every entry of a table points to the object of that number, written
 * after the previous table, and every signed revision ends in a table of the chain. A reader
 * that finds this wrong repairs the file by guessing, and may show something else than was signed.
 * Files whose oldest part uses cross-reference streams are followed, but their entries not checked.
 */
export function soundReferences(bytes: Uint8Array, revisionEnds: readonly number[]): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!text.subarray(0, 5).equals(Buffer.from('%PDF-'))) return false
  const start = startOf(text, bytes.length)
  const chain = start === null ? null : chainFrom(text, start)
  if (chain === null || start === null) return false
  const tables = chain.filter((section) => section !== 'stream')
  if (tables.length < chain.length) return tables.length === 0
  const known = new Set(tables.map((table) => table.at))
  const ends = revisionEnds.map((end) => startOf(text, end))
  return (
    ends.every((at) => at !== null && known.has(at)) && tables.every((table) => listed(text, table))
  )
}

/** What `startxref` at the end of a revision says. */
function startOf(text: Buffer, end: number): number | null {
  const tail = text.toString('latin1', Math.max(0, end - 64), end)
  const found = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail)
  return found === null ? null : Number(found[1])
}

function chainFrom(text: Buffer, start: number): readonly (Section | 'stream')[] | null {
  const chain: (Section | 'stream')[] = []
  for (let at: number | null = start; at !== null; ) {
    const isTable: boolean = text.toString('latin1', at, at + 4) === 'xref'
    const section: Section | null = isTable ? readTable(text, at) : null
    const previous: number | null = section?.previous ?? null
    if (isTable && section === null) return null
    if (previous !== null && previous >= at) return null
    chain.push(section ?? 'stream')
    at = section === null ? null : previous
  }
  return chain
}

function readTable(text: Buffer, at: number): Section | null {
  const body = text.toString('latin1', at, trailerEnd(text, at))
  const heading = /\s*(\d{1,10}) (\d{1,10})\s*?\r?\n/y
  const entry = /(\d{10}) (\d{5}) ([nf])[ \r][\r\n]/y
  const objects: { label: string; offset: number }[] = []
  heading.lastIndex = 4
  for (let found = heading.exec(body); found !== null; found = heading.exec(body)) {
    entry.lastIndex = heading.lastIndex
    for (let n = 0; n < Number(found[2]); n++) {
      const line = entry.exec(body)
      if (line === null) return null
      const label = `${Number(found[1]) + n} ${Number(line[2])} obj`
      if (line[3] === 'n') objects.push({ label, offset: Number(line[1]) })
    }
    heading.lastIndex = entry.lastIndex
    if (found[2] === '0') return null
  }
  const trailer = /\btrailer\b([\s\S]*)$/.exec(body)?.[1]
  if (trailer === undefined || trailer.includes('/XRefStm')) return null
  const previous = /\/Prev\s+(\d{1,10})/.exec(trailer)?.[1]
  return { at, objects, previous: previous === undefined ? null : Number(previous) }
}

function trailerEnd(text: Buffer, at: number): number {
  const end = text.indexOf('startxref', at)
  return end === -1 ? text.length : end
}

const listed = (text: Buffer, section: Section): boolean =>
  section.objects.every(
    ({ label, offset }) =>
      offset < section.at &&
      offset > (section.previous ?? 0) &&
      text.toString('latin1', offset, offset + label.length) === label,
  )
