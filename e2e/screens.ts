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

async function take(page: Page, file: string): Promise<void> {
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true })
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    const name = `${file}.${size.width}.jpg`
    await page.screenshot({ path: name, fullPage: true, type: 'jpeg', quality: 60 })
  }
}

/** `/trajecten/:roundId/scope` becomes `trajecten.roundId.scope`; the public home is `home`. */
const nameOf = (path: Path): string =>
  path.replaceAll(':', '').split('/').filter(Boolean).join('.') || 'home'
