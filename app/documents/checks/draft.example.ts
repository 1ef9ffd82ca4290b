import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** A value that a test may change, as `qpdf --json=2` writes it. */
type Value = null | boolean | number | string | Value[] | Entries
export type Entries = { [key: string]: Value }

type Stored = { value: Value } | { stream: { dict: Entries; data: string } }

const file = z.object({ qpdf: z.tuple([z.looseObject({}), z.custom<Record<string, Stored>>()]) })

/** A PDF as JSON with its streams uncompressed. */
export const takenApart = (pdf: Uint8Array): string => {
  const how = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized']
  return inFolder(pdf, (path) =>
    execFileSync('qpdf', [...how, path], { maxBuffer: 1e9 }),
  ).toString()
}

/** A PDF whose objects can be changed at will; `qpdf` writes them back as a file. */
export class Draft {
  private readonly json: z.infer<typeof file>
  private next = 900_000

  /** @param json what {@link takenApart} says of a file */
  constructor(json: string) {
    this.json = file.parse(JSON.parse(json))
  }

  /** The changed file. Streams stay as they are here, so that a wrong filter stays wrong. */
  write(...options: readonly string[]): Uint8Array {
    return inFolder(JSON.stringify(this.json), (path) => {
      const how = ['--json-input', '--stream-data=preserve', ...options]
      execFileSync('qpdf', [...how, path, `${path}.pdf`], { stdio: 'pipe' })
      return readFileSync(`${path}.pdf`)
    })
  }

  get catalog(): Entries {
    return this.at(this.trailer['/Root'])
  }

  get information(): Entries {
    return this.at(this.trailer['/Info'])
  }

  private get trailer(): Entries {
    const { trailer } = this.json.qpdf[1]
    return dict(trailer && 'value' in trailer ? trailer.value : undefined)
  }

  /** The dictionary behind a reference, or the dictionary itself. */
  at(value: Value | undefined): Entries {
    if (typeof value !== 'string') return dict(value)
    const stored = this.stored(value)
    return 'value' in stored ? dict(stored.value) : stored.stream.dict
  }

  items(value: Value | undefined): Value[] {
    const stored = typeof value === 'string' ? this.stored(value) : undefined
    const found = stored && 'value' in stored ? stored.value : value
    if (!Array.isArray(found)) throw new Error('Not an array')
    return found
  }

  /** The nth object of which an entry has this value. */
  find(key: string, value: string, n = 0): { reference: string; dict: Entries } {
    const found = Object.keys(this.json.qpdf[1]).flatMap((name) => {
      if (!name.startsWith('obj:')) return []
      const reference = name.slice(4)
      const stored = this.stored(reference)
      const held = 'value' in stored ? stored.value : stored.stream.dict
      return isEntries(held) && held[key] === value ? [{ reference, dict: held }] : []
    })
    const [one] = found.slice(n)
    if (!one) throw new Error(`Nothing with ${key} ${value}`)
    return one
  }

  /** The nth tag of a type, as it stands in the file. */
  tag(type: string, n = 0) {
    return this.find('/S', type, n)
  }

  add(value: Value): string {
    const reference = `${this.next} 0 R`
    this.next += 1
    this.json.qpdf[1][`obj:${reference}`] = { value }
    return reference
  }

  addStream(dict: Entries, data: Uint8Array | string): string {
    const reference = this.add(null)
    const base64 = Buffer.from(data).toString('base64')
    this.json.qpdf[1][`obj:${reference}`] = { stream: { dict, data: base64 } }
    return reference
  }

  /** Changes the data of a stream. */
  edit(reference: Value | undefined, change: (data: Buffer) => Buffer | string): void {
    const stored = this.stored(reference)
    if (!('stream' in stored)) throw new Error('Not a stream')
    const data = Buffer.from(stored.stream.data, 'base64')
    stored.stream.data = Buffer.from(change(data)).toString('base64')
  }

  private stored(reference: Value | undefined): Stored {
    const stored = this.json.qpdf[1][`obj:${reference}`]
    if (!stored) throw new Error(`No object ${reference}`)
    return stored
  }
}

/** How to break exactly one rule: in the objects, or where `qpdf` would mend that, in the bytes. */
export type Break = {
  objects?: (draft: Draft) => void
  options?: readonly string[]
  bytes?: (pdf: Buffer) => Uint8Array
}

const isEntries = (value: Value | undefined): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function dict(value: Value | undefined): Entries {
  if (!isEntries(value)) throw new Error('Not a dictionary')
  return value
}

function inFolder<Result>(content: Uint8Array | string, work: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'))
  try {
    writeFileSync(join(folder, 'file'), content)
    return work(join(folder, 'file'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
