import { type BrowserServer, chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser of this run is reached. */
    chromium: string
  }
}

/** Without these it looks up hosts and fetches updates at every start. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let server: BrowserServer | undefined

/** Once per run: one browser, in which every test opens windows of its own. */
export async function setup(project: TestProject): Promise<void> {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium'
  server = await chromium.launchServer({ executablePath, args: quiet })
  project.provide('chromium', server.wsEndpoint())
}

export async function teardown(): Promise<void> {
  await server?.close()
}
