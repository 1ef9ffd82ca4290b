// Sets manuscripts with Typst, in a process of its own: Typst keeps some memory after each job, and
// a document that asks for too much may end this process but never the server. It is started with
// `--eval`, so it imports nothing of ours, and finds Typst and the letters by its arguments.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { Worker } from 'node:worker_threads'

type Compiler = typeof import('@myriaddreamin/typst-ts-node-compiler')
type Reasons = Parameters<InstanceType<Compiler['NodeCompiler']>['fetchDiagnostics']>[0]
type Answer = { ready: true } | { pdf: Buffer; slots: unknown; rss: number } | Fault
type Fault = { fault: string; rss: number }

const [typst = '', limit, template = '', ...letters] = process.argv.slice(1)
const { NodeCompiler }: Compiler = await import(typst)
const fontBlobs = letters.map((path) => readFileSync(path))
const known = new Set(fontBlobs.flatMap((blob) => [...codePoints(blob)]))
// A folder that can't be there, so that there is nothing to read in it and nothing to tidy up.
const workspace = '/dev/null/typst'
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })

watchMemory(Number(limit))
process.on('disconnect', () => process.exit())
process.on('message', ({ data, seconds }: { data: unknown; seconds: number }) =>
  send(answer(data, seconds)),
)
send({ ready: true })

function send(message: Answer) {
  process.send?.(message)
}

function answer(data: unknown, seconds: number): Answer {
  try {
    return { ...render(data, seconds), rss: process.memoryUsage().rss }
  } catch (error) {
    return { fault: String(error).slice(0, 2000), rss: process.memoryUsage().rss }
  }
}

function render(data: unknown, creationTimestamp: number) {
  const json = Buffer.from(JSON.stringify(printable(data)))
  compiler.resetShadow()
  compiler.mapShadow(join(workspace, 'manuscript.json'), json)
  const compiled = compiler.compile({ mainFileContent: template })
  refuse(compiled.takeError())
  refuse(compiled.takeWarnings()) // an unknown letter is only a warning
  const { result } = compiled
  if (!result) throw new Error('Typst made nothing')
  const slots: unknown = compiler.query(result, { selector: '<slot>', field: 'value' })
  // Typst holds to one standard at a time: the first export is the gate that refuses what PDF/UA
  // does not allow, the second is the file.
  compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp })
  const pdf = compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp })
  compiler.evictCache(0)
  return { pdf, slots }
}

function refuse(reasons: Reasons | null) {
  if (!reasons) return
  const messages: string[] = compiler.fetchDiagnostics(reasons).map(({ message }) => message)
  throw new Error(messages.join('; '))
}

/** The same data with every sign that no letter is for as its number: `[U+1F642]`. */
function printable(data: unknown): unknown {
  if (typeof data === 'string') return data.replace(/[^ -~]/gu, shown)
  if (Array.isArray(data)) return data.map(printable)
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)]))
}

function shown(sign: string) {
  const code = sign.codePointAt(0) ?? 0
  if (known.has(code)) return sign
  // Joiners and variation selectors only say how to draw their neighbour.
  if (/\p{Default_Ignorable_Code_Point}/u.test(sign)) return ''
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}

/** The signs a TrueType font can draw, from its `cmap` table in format 4 or 12. */
function* codePoints(font: Buffer): Generator<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, n) => 12 + 16 * n)
  const at = tables.find((entry) => font.toString('latin1', entry, entry + 4) === 'cmap')
  if (at === undefined) return
  const cmap = font.subarray(font.readUInt32BE(at + 8))
  for (let n = 0; n < cmap.readUInt16BE(2); n += 1) {
    const part = cmap.subarray(cmap.readUInt32BE(8 + 8 * n))
    if (part.readUInt16BE(0) === 12) yield* ranges12(part)
    if (part.readUInt16BE(0) === 4) yield* ranges4(part)
  }
}

function* ranges12(part: Buffer): Generator<number> {
  for (let n = 0; n < part.readUInt32BE(12); n += 1)
    yield* range(part.readUInt32BE(16 + 12 * n), part.readUInt32BE(20 + 12 * n))
}

function* ranges4(part: Buffer): Generator<number> {
  const segments = part.readUInt16BE(6) / 2
  for (let n = 0; n < segments; n += 1)
    yield* range(part.readUInt16BE(16 + 2 * (segments + n)), part.readUInt16BE(14 + 2 * n))
}

function* range(first: number, last: number): Generator<number> {
  for (let code = first; code <= last && code !== 0xffff; code += 1) yield code
}

/** Typst works in this thread and cannot be asked to stop, so another thread keeps the watch. */
function watchMemory(bytes: number) {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${bytes}) process.kill(process.pid, 'SIGKILL')
  }, 50)`
  new Worker(watch, { eval: true }).unref()
}
