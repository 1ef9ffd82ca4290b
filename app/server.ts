import { pino } from 'pino'
import { readEnv } from '#platform/env.ts'
import { keptPages } from '#platform/kept-pages.ts'
import { onlyOne } from '#platform/only-one.ts'
import { createApp } from './app.ts'
import { seedIfEmpty } from './seed.ts'
import { alreadyRuns, StartRefused, start } from './start.ts'
import { sweepLeftovers } from './sweep.ts'
import { startWorker } from './worker.ts'

const say = (line: string) => console.log(line)

/** Starts the site and keeps it until it is told to stop; the exit code says whether it could start. */
export async function serveSite(): Promise<void> {
  const read = readEnv(process.env)
  if (!read.ok) return giveUp(read.faults)
  const { env } = read
  const started = await start(env, say).catch(notStarted)
  if (!started) return
  const letGo = await onlyOne(started.databaseUrl, stopWithoutDatabase)
  if (!letGo) {
    await started.stop()
    return giveUp([alreadyRuns(env.varDir)])
  }
  await sweepLeftovers(started, { at: new Date(), say })
  await seedIfEmpty(started, say)

  const log = pino({ level: 'info' })
  const complain = (reference: string, err: unknown) => log.error({ reference, err })
  const working = startWorker(started, complain)
  working.catch((error: unknown) => complain('jobs', error))
  const changed = () => void working.then(({ nudge }) => nudge()).catch(() => {})
  const app = createApp({ ...started, log: complain, changed })
  const kept = keptPages(started)
  const server = kept.before(app.fetch).listen(env.port, env.host, () => {
    say(`Handslag staat op ${env.baseUrl}`)
    if (env.isDemo)
      say(`Log in op ${env.baseUrl}/inloggen, bijvoorbeeld als coordinator@demo.example`)
  })
  server.on('error', (error) => void closeAll().then(() => giveUp([error.message])))

  const closeAll = async () => {
    server.close()
    await kept.stop()
    await working.then(({ stop }) => stop()).catch(() => {})
    await letGo()
    await started.stop()
  }
  onStopSignal(async () => {
    await closeAll()
    process.exit()
  })
}

/** What a person must mend she reads in one sentence; a fault goes on. */
function notStarted(error: unknown): void {
  if (!(error instanceof StartRefused)) throw error
  giveUp([error.message])
}

function giveUp(reasons: string[]): void {
  for (const reason of reasons) console.error(reason)
  process.exitCode = 1
}

/** The next start starts the database too, and finds in it everything that was answered as done. */
function stopWithoutDatabase(): void {
  console.error('De database is weggevallen. Handslag stopt. Start het opnieuw.')
  process.exit(1)
}

/** One Ctrl-C arrives several times: from the terminal, from npm and from start.mjs. */
function onStopSignal(stop: () => Promise<void>): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (!isStopping) void stop()
      isStopping = true
    })
}
