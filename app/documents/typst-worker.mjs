// Sets manuscripts with Typst, in a process of its own: Typst keeps some memory after each job, and
// a document that asks for too much may end this process but never the server. It is started with
// `--eval`, so it finds Typst and the fonts by the full paths in its arguments.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Worker } from 'node:worker_threads'

const [typst, limit, template, ...fonts] = process.argv.slice(1)
const { NodeCompiler } = await import(typst)
const fontBlobs = fonts.map((path) => readFileSync(path))
const known = new Set(fontBlobs.flatMap((blob) => [...codePoints(blob)]))
const workspace = mkdtempSync(join(tmpdir(), 'typst-'))
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })

watchMemory(Number(limit))
process.on('exit', () => rmSync(workspace, { recursive: true, force: true }))
process.on('disconnect', () => process.exit())
process.on('message', ({ data, seconds }) => process.send(answer(data, seconds)))
process.send({ ready: true })

function answer(data, seconds) {
  try {
    return { ...render(data, seconds), rss: process.memoryUsage().rss }
  } catch (error) {
    return { fault: String(error?.message ?? error).slice(0, 2000), rss: process.memoryUsage().rss }
  }
}

function render(data, creationTimestamp) {
  compiler.resetShadow()
  compiler.mapShadow(
    join(workspace, 'manuscript.json'),
    Buffer.from(JSON.stringify(printable(data))),
  )
  const compiled = compiler.compile({ mainFileContent: template })
  if (compiled.hasError()) throw new Error(reasons(compiled.takeError()))
  const warnings = compiled.takeWarnings()
  if (warnings) throw new Error(reasons(warnings)) // an unknown font is only a warning
  const slots = compiler.query(compiled.result, { selector: '<slot>', field: 'value' })
  // Typst holds to one standard at a time: the first export is the gate that refuses what PDF/UA
  // does not allow, the second is the file.
  compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp })
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp })
  compiler.evictCache(0)
  return { pdf, slots }
}

const reasons = (error) =>
  compiler
    .fetchDiagnostics(error)
    .map(({ message }) => message)
    .join('; ')

/** The same data with every sign that no font has written as its number: `[U+1F642]`. */
function printable(data) {
  if (typeof data === 'string') return data.replace(/[^ -~]/gu, shown)
  if (Array.isArray(data)) return data.map(printable)
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)]))
}

function shown(sign) {
  const code = sign.codePointAt(0)
  if (known.has(code)) return sign
  // Joiners and variation selectors only say how to draw their neighbour.
  if (/\p{Default_Ignorable_Code_Point}/u.test(sign)) return ''
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}

/** The signs a TrueType font can draw, from its `cmap` table in format 4 or 12. */
function* codePoints(font) {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, n) => 12 + 16 * n)
  const at = tables.find((entry) => font.toString('latin1', entry, entry + 4) === 'cmap')
  const cmap = font.subarray(font.readUInt32BE(at + 8))
  for (let n = 0; n < cmap.readUInt16BE(2); n += 1) {
    const part = cmap.subarray(cmap.readUInt32BE(8 + 8 * n))
    if (part.readUInt16BE(0) === 12) yield* ranges12(part)
    if (part.readUInt16BE(0) === 4) yield* ranges4(part)
  }
}

function* ranges12(part) {
  for (let n = 0; n < part.readUInt32BE(12); n += 1)
    yield* range(part.readUInt32BE(16 + 12 * n), part.readUInt32BE(20 + 12 * n))
}

function* ranges4(part) {
  const segments = part.readUInt16BE(6) / 2
  for (let n = 0; n < segments; n += 1)
    yield* range(part.readUInt16BE(16 + 2 * (segments + n)), part.readUInt16BE(14 + 2 * n))
}

function* range(first, last) {
  for (let code = first; code <= last && code !== 0xffff; code += 1) yield code
}

/** Typst works in this thread and cannot be asked to stop, so another thread keeps the watch. */
function watchMemory(bytes) {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${bytes}) process.kill(process.pid, 'SIGKILL')
  }, 50)`
  new Worker(watch, { eval: true }).unref()
}
