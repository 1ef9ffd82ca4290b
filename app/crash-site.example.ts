import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

/** A folder of the checkout, so that what is built here finds its packages. */
const build = path.resolve('var/build-slow')

/** Builds the application as it is now, beside the build that people use. */
export function buildOnce(): void {
  const { status, stderr } = spawnSync(
    'node_modules/.bin/vite',
    ['build', '--outDir', build, '--logLevel', 'error'],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The application does not build: ${stderr}`)
}

/** A `VAR_DIR` of its own with a port of its own: where the application is started and killed. */
export type Home = { folder: string; port: number; address: string }

/** Everybody may enter it, so that the user of the database server can. */
export async function aHome(): Promise<Home> {
  const port = await freePort()
  const folder = mkdtempSync('/tmp/test-home-')
  chmodSync(folder, 0o755)
  return { folder, port, address: `http://127.0.0.1:${port}` }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** One start of the application: a process, what it has said so far, and how it ended. */
export type Start = {
  process: ChildProcess
  said: () => string
  /** The exit code; `null` where it was killed. */
  ended: Promise<number | null>
}

/** Types `handslag WORDS` in an environment of nothing but the home and what is given. */
export function typed(
  { folder, port }: Home,
  words: readonly string[],
  given: NodeJS.ProcessEnv = {},
): Start {
  const env = { PATH: process.env.PATH, VAR_DIR: folder, PORT: String(port), ...given }
  const child = spawn(process.execPath, [path.join(build, 'cli.js'), ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  const ended = once(child, 'close').then(() => child.exitCode)
  return { process: child, said: () => said, ended }
}

export const serve = (home: Home, given?: NodeJS.ProcessEnv): Start => typed(home, ['serve'], given)

/** Waits until a start says this; fails with all it said where it ends first. */
export async function says(start: Start, words: string): Promise<void> {
  const isOver = start.ended.then(() => true)
  while (!start.said().includes(words))
    if (await Promise.race([isOver, shortWait()]))
      if (!start.said().includes(words)) throw new Error(`It ended and said: ${start.said()}`)
}

/** A start that serves: at the end of this the site answers. */
export async function served(home: Home, given?: NodeJS.ProcessEnv): Promise<Start> {
  const start = serve(home, given)
  await says(start, 'Handslag staat op')
  return start
}

/** Tells a start to stop, as Ctrl-C does. */
export async function stopped(start: Start): Promise<void> {
  start.process.kill('SIGTERM')
  await start.ended
}

export const shortWait = (): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), 50))

/** The process number of the database server of a home. */
export function postmasterOf({ folder }: Home): number | undefined {
  const file = path.join(folder, 'postgres/data/postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

/** Kills the database server of a home as a power cut would: nothing is said to it. */
export function killDatabase(home: Home): void {
  const number = postmasterOf(home)
  if (!number) throw new Error('No database server runs here')
  process.kill(number, 'SIGKILL')
}
