import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { type Site, sessionOf } from './site.ts'

/** A window of the browser on the site, and what the browser complained of in it. */
export type Window = {
  page: Page
  site: Site
  complaints: string[]
  close: () => Promise<void>
}

type Wish = {
  /** Her address, when somebody is signed in. */
  who?: string
  /** Only for tools that measure the page: people get ours without. */
  script?: boolean
}

let browser: Promise<Browser> | undefined

/** Opens a window: without script, as our pages are made to work. */
export async function openWindow(site: Site, { who, script = false }: Wish = {}): Promise<Window> {
  browser ??= chromium.connect(inject('chromium'))
  const context = await (await browser).newContext({
    baseURL: site.address,
    javaScriptEnabled: script,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  if (who) await signIn(context, site, who)
  const page = await context.newPage()
  return { page, site, complaints: complaintsOf(page), close: () => context.close() }
}

async function signIn(context: BrowserContext, site: Site, who: string): Promise<void> {
  const value = await sessionOf(site, who)
  await context.addCookies([{ name: 'session', value, url: site.address }])
}

/** Everything a page makes the browser complain of: errors, policy that was broken, what could not be fetched. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    const isAboutStatus = /^Failed to load resource.*\b(404|409|422)\b/.test(message.text())
    const isOwnAnswer = message.location().url === page.url()
    if (isAboutStatus && isOwnAnswer) return
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
  return complaints
}

/** Nothing went wrong in this window, nor behind it. */
export function expectCalm({ complaints, site }: Window): void {
  expect(complaints).toEqual([])
  expect(site.faults).toEqual([])
}
