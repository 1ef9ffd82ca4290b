import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { z } from 'zod'
import type { Manuscript } from './manuscript.ts'
import template from './manuscript.typ?raw'
import worker from './typst-worker.ts?raw'

/**
 * What one process may use. Typst keeps some megabytes after each job, so a process is replaced
 * after a number of jobs or when it has grown; the limits of time and memory end it at once.
 */
const limits = { seconds: 20, bytes: 1024e6, grownBytes: 300e6, jobs: 20, idleSeconds: 60 }

/** Where a signature field stands: page from 1, points from the top left corner of its page. */
const slot = z.object({
  name: z.string(),
  page: z.number().int(),
  x: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
  paper: z.number(),
})

const answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ pdf: z.instanceof(Uint8Array), slots: z.array(slot), rss: z.number() }),
  z.object({ fault: z.string(), rss: z.number() }),
])

type Answer = z.infer<typeof answer>
export type Typeset = { pdf: Uint8Array; slots: readonly z.infer<typeof slot>[]; rss: number }

let setter: { child: ChildProcess; jobs: number; idle?: NodeJS.Timeout } | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Sets a manuscript as PDF/A-2a that also passed the PDF/UA-1 rules of Typst. Jobs wait for each
 * other. The same manuscript gives the same bytes; the date in the file is that of the manuscript.
 *
 * @throws when Typst refuses the document, or needs more time or memory than it may have
 */
export function typeset(manuscript: Manuscript): Promise<Typeset> {
  const job = last.then(() => run(manuscript))
  last = job.catch(() => undefined)
  return job
}

/** Ends the process that waits for the next job, if there is one. */
export function stopTypesetting(): void {
  clearTimeout(setter?.idle)
  setter?.child.kill('SIGKILL')
  setter = undefined
}

async function run(data: Manuscript): Promise<Typeset> {
  const seconds = Date.parse(`${data.day}T00:00:00Z`) / 1000
  try {
    const { child } = await ready()
    keepAwake(child, true)
    const done = answered(child)
    child.send({ data, seconds })
    const message = await done
    if ('fault' in message) throw new Error(`Typst refused the document: ${message.fault}`)
    if (!('pdf' in message)) throw new Error('Typst answered before it was asked')
    keepAwake(child, false)
    rest(message.rss)
    return message
  } catch (error) {
    stopTypesetting()
    throw error
  }
}

async function ready() {
  clearTimeout(setter?.idle)
  if (setter && setter.child.exitCode === null && setter.child.signalCode === null) return setter
  const child = start()
  keepAwake(child, true)
  const started = { child, jobs: 0 }
  setter = started
  await answered(child)
  return started
}

function rest(rss: number) {
  if (!setter) return
  setter.jobs += 1
  if (setter.jobs >= limits.jobs || rss > limits.grownBytes) stopTypesetting()
  else setter.idle = setTimeout(stopTypesetting, limits.idleSeconds * 1000).unref()
}

/** The next message of the process; a fault when it can't start, dies, or is silent for too long. */
function answered(child: ChildProcess): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const tooLong = () => reject(new Error(`Typst took more than ${limits.seconds} seconds`))
  const died = () => reject(new Error('The typesetting process ended: too much memory, or a fault'))
  const timer = setTimeout(tooLong, limits.seconds * 1000)
  child.once('error', reject).once('exit', died).once('message', resolve)
  return promise
    .finally(() => {
      clearTimeout(timer)
      child.off('error', reject).off('exit', died).off('message', resolve)
    })
    .then((message) => answer.parse(message))
}

/** Only a process at work keeps the program that started it alive. */
function keepAwake(child: ChildProcess, awake: boolean) {
  child[awake ? 'ref' : 'unref']()
  child.channel?.[awake ? 'ref' : 'unref']()
}

/**
 * So that glibc gives back what a job used instead of keeping it for each thread: 120 commitments
 * stay below 250 MB, and take no longer. Another C library takes no notice.
 */
const thrift = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '65536' }

/** The process knows nothing of the server: no environment, no files but Typst and the letters. */
function start(): ChildProcess {
  const { resolve } = createRequire(import.meta.url)
  const args = [
    '--max-old-space-size=256',
    '--input-type=module-typescript',
    `--eval=${worker}`,
    '--',
    resolve('@myriaddreamin/typst-ts-node-compiler'),
    String(limits.bytes),
    template,
    ...letters.map((letter) => resolve(`@expo-google-fonts/${letter}.ttf`)),
  ]
  const child = spawn(process.execPath, args, {
    env: thrift,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // Who waits for an answer hears of it; without any listener a fault would end the server.
  return child.on('error', () => undefined)
}

const letters = [
  'source-serif-4/400Regular/SourceSerif4_400Regular',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold',
  'source-sans-3/400Regular/SourceSans3_400Regular',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold',
] as const
