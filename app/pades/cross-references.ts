/** One cross-reference table: what it lists, and where the one before it stands. */
type Section = {
  at: number
  objects: readonly { label: string; offset: number }[]
  previous: number | null
}

/**
 * Whether the tables that say where each object is are beyond doubt, for the whole file: every table
 * refers to an older one, every entry of a table points to the object of that number, written
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
  const ends = revisionEnds.map((end) => startOf(text, end))
  const tables = chain.filter((section) => section !== 'stream')
  if (tables.length < chain.length)
    return tables.length === 0 && ends.every((at) => at !== null && kindAt(text, at) === 'stream')
  const known = new Set(tables.map((table) => table.at))
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

function kindAt(text: Buffer, at: number): 'table' | 'stream' | null {
  const start = text.toString('latin1', at, at + 24)
  if (start.startsWith('xref')) return 'table'
  return /^\d{1,10} \d{1,5} obj/.test(start) ? 'stream' : null
}

/** The tables from the newest to the oldest; `null` when one can't be read or they go round. */
function chainFrom(text: Buffer, start: number): readonly (Section | 'stream')[] | null {
  const chain: (Section | 'stream')[] = []
  let next: number | null = start
  while (next !== null) {
    const at: number = next
    const kind = kindAt(text, at)
    if (kind === 'stream') return [...chain, kind]
    const section = kind === 'table' ? readTable(text, at) : null
    if (section === null) return null
    chain.push(section)
    next = section.previous
    if (next !== null && next >= at) return linearized(text, chain, next)
  }
  return chain
}

/** A file made for fast viewing begins with its newest table, and the only older one stands behind it. */
function linearized(
  text: Buffer,
  chain: readonly (Section | 'stream')[],
  at: number,
): readonly (Section | 'stream')[] | null {
  const oldest = readTable(text, at)
  return oldest === null || oldest.previous !== null ? null : [...chain, oldest]
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

function listed(text: Buffer, section: Section): boolean {
  const { at, previous } = section
  const isFirstOfTwo = previous !== null && previous > at
  return section.objects.every(({ label, offset }) => {
    const inOrder = isFirstOfTwo || (offset < at && offset > (previous ?? 0))
    return inOrder && text.toString('latin1', offset, offset + label.length) === label
  })
}
