import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Path } from '#routes.ts'

type Shown = { path: Path; state: string }

const phone = { width: 360, height: 780 }
const desk = { width: 1280, height: 900 }

/** Where the pictures of the pages go; a run of the tests leaves none unless it is asked to. */
const folder = process.env.SCREENS || process.env.LONG ? 'docs/screens' : undefined
/** A folder for pictures of every state, to look at. */
const everything = process.env.LOOK

/** Takes a picture of a page as it is now, at a desk and on a phone. */
export async function snap(page: Page, { path, state }: Shown): Promise<void> {
  const name = nameOf(path)
  if (folder && state === 'filled') await take(page, `${folder}/${name}`)
  if (everything) await take(page, `${everything}/${name}.${state}`)
}

/** Of a very long page, such as an agreement, the beginning says enough. */
const mostPixels = 3000

async function take(page: Page, file: string): Promise<void> {
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true })
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    const { width } = size
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    const clip = { x: 0, y: 0, width, height: Math.min(whole, mostPixels) }
    const path = `${file}.${width}.jpg`
    await page.screenshot({ path, fullPage: true, clip, type: 'jpeg', quality: 50 })
  }
}

/** `/trajecten/:roundId/scope` becomes `trajecten.roundId.scope`; the public home is `home`. */
const nameOf = (path: Path): string =>
  path.replaceAll(':', '').split('/').filter(Boolean).join('.') || 'home'
