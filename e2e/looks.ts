import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { expectCalm, type Window } from './window.ts'

/** The window of a desk, and the narrowest that pages must fit. */
export const desk = { width: 1280, height: 900 }
const narrowest = { width: 320, height: 640 }

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What holds for every page whatever it says. */
export async function expectWellMade(window: Window, answer: Response, status: number) {
  const { page } = window
  expect(answer.status(), await page.locator('main').innerText()).toBe(status)
  expect(await page.evaluate(shapeOf)).toEqual({ lang: 'nl', headings: 1, skips: [] })
  expect(await page.title()).toMatch(/^.+ · Handslag$/)
  await expectToFit(page)
  expectCalm(window)
}

/** The page never scrolls sideways. */
async function expectToFit(page: Page): Promise<void> {
  for (const size of [narrowest, desk]) {
    await page.setViewportSize(size)
    const wide = await page.evaluate(widest, size.width)
    expect(wide, `at ${size.width} px`).toEqual([])
  }
}

/** WCAG 2.2 AA as far as a program can tell. It needs a window in which its own script may run. */
export async function expectAccessible({ page }: Window): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
  expect(found).toEqual([])
}

/** The language, how many first headings there are, and which headings skip a level. Runs in the page. */
function shapeOf() {
  const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const levels = all.map((heading) => Number(heading.tagName.slice(1)))
  const skips = all
    .filter((_, nth) => nth > 0 && (levels[nth] ?? 0) > (levels[nth - 1] ?? 0) + 1)
    .map((heading) => heading.textContent)
  const headings = levels.filter((level) => level === 1).length
  return { lang: document.documentElement.lang, headings, skips }
}

/** Nothing where the page fits; else what sticks out of it. Runs in the page. */
function widest(width: number): string[] {
  const scrolled = document.scrollingElement?.scrollWidth ?? 0
  if (scrolled <= width) return []
  const out = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > width + 1,
  )
  return [`${scrolled} px`, ...out.slice(-3).map((element) => element.outerHTML.slice(0, 120))]
}

type Sent = { name: string; value: string | { file: string; base64: string } }[]

/** Sends a form from the page it stands on, as its button does; also one that the page does not offer. */
export async function send(page: Page, sent: Sent): Promise<Response> {
  const answered = page.waitForNavigation()
  await page.evaluate(submit, sent)
  const answer = await answered
  if (!answer) throw new Error(`No answer at ${page.url()}`)
  return answer
}

/** Runs in the page. */
function submit(sent: Sent): void {
  const form = document.createElement('form')
  form.method = 'post'
  const hasFile = sent.some(({ value }) => typeof value !== 'string')
  if (hasFile) form.enctype = 'multipart/form-data'
  for (const { name, value } of sent) {
    const input = document.createElement('input')
    input.name = name
    if (typeof value === 'string') input.value = value
    else {
      const bytes = Uint8Array.from(atob(value.base64), (sign) => sign.charCodeAt(0))
      const files = new DataTransfer()
      files.items.add(new File([bytes], value.file))
      input.type = 'file'
      input.files = files.files
    }
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}

/** The same body as `app/requests.example.ts` sends, name by name. */
export async function sentOf(body: Record<string, unknown>): Promise<Sent> {
  const all = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, one })),
  )
  const sent: Sent = []
  for (const { name, one } of all) {
    if (one instanceof File) sent.push({ name, value: await fileOf(one) })
    else if (one !== null && one !== undefined && one !== false)
      sent.push({ name, value: textOf(one) })
  }
  return sent
}

const textOf = (value: unknown): string =>
  value === true ? 'on' : String(value).replace(/^(\d+)\.(\d+)$/, '$1,$2')

const fileOf = async (file: File) => ({
  file: file.name,
  base64: Buffer.from(await file.arrayBuffer()).toString('base64'),
})

/**
 * The page that came back says what is wrong where a keyboard finds it: every message at the top
 * leads to its field, which says so too; and what was typed still stands there.
 */
export async function expectToHelp(page: Page, move: string, kept: Sent): Promise<void> {
  const { messages, lost, field } = await page.evaluate(helpOf, { move, kept })
  expect(messages, 'a summary at the top').not.toEqual([])
  expect(messages.filter(({ leads }) => !leads)).toEqual([])
  expect(field, 'the field says what is wrong').toBe(true)
  expect(lost, 'what was typed stays').toEqual([])
}

/** Runs in the page. */
function helpOf({ move, kept }: { move: string; kept: Sent }) {
  const summary = document.querySelector('main [role=alert][tabindex]')
  const messages = [...(summary?.querySelectorAll('a') ?? [])].map((link) => ({
    text: link.textContent,
    leads: document.querySelector(`[id="${link.hash.slice(1)}"]`) !== null,
  }))
  const forms = [...document.forms].filter((form) => new FormData(form).get('move') === move)
  const stands = forms.map((form) =>
    [...new FormData(form)].map(([name, value]) => `${name}=${value}`),
  )
  const lost = kept
    .filter(({ value }) => typeof value === 'string')
    .map(({ name, value }) => `${name}=${value}`.replace(/\r?\n/g, '\r\n'))
  const least = stands
    .map((entries) => lost.filter((one) => !entries.includes(one)))
    .toSorted((one, other) => one.length - other.length)[0]
  const field = document.querySelector('[aria-invalid=true], .field--wrong') !== null
  return { messages, lost: least ?? ['the form itself'], field }
}
