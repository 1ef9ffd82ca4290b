import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** How many milliseconds `npm start` takes to its first answer where there is nothing to install or build, on data that are there. */
export async function timeSecondStart(): Promise<number> {
  const folder = mkdtempSync('/tmp/bench-start-')
  try {
    await startOnce(folder)
    return await startOnce(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const port = 3999

async function startOnce(folder: string): Promise<number> {
  const start = performance.now()
  const env = { ...process.env, VAR_DIR: folder, PORT: String(port), NODE_ENV: '' }
  const site = spawn('node', ['scripts/start.mjs'], { env, stdio: 'ignore' })
  await answers()
  const took = Math.round(performance.now() - start)
  site.kill('SIGTERM')
  await once(site, 'exit')
  return took
}

async function answers(): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The site did not start within half a minute')
}
