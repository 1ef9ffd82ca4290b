import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import type { Sent } from './sending.ts'
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

/** The page that came back opens at what it has to say: that is in focus, and so in sight. */
const expectToOpenThere = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')

/**
 * The page that came back says what is wrong where a keyboard finds it: every message of the summary
 * leads to its field, which says so too; and what was typed still stands there.
 */
export async function expectToHelp(page: Page, { move, kept }: Typed): Promise<void> {
  const { messages, isAtField } = await page.evaluate(helpOf)
  expect(messages, 'a summary').not.toEqual([])
  expect(messages.filter(({ leads }) => !leads)).toEqual([])
  expect(messages.map(({ text }) => text)).not.toContain('Vul dit in.')
  expect(isAtField, 'the field says it too').toBe(true)
  await expectToOpenThere(page)
  expect(await lostFrom(page, { move, kept }), 'what was typed stays').toEqual([])
}

/** The page says why not, and names the rule. Where the form is still there, so is what was typed. */
export async function expectToRefuse(page: Page, { move, kept }: Typed): Promise<void> {
  const note = page.locator('main [role=alert]')
  expect(await note.locator('p').first().innerText()).not.toBe('')
  expect(await note.locator('cite').innerText(), 'the rule').not.toBe('')
  await expectToOpenThere(page)
  const lost = await lostFrom(page, { move, kept })
  if (lost[0] !== noForm) expect(lost, 'what was typed stays').toEqual([])
}

type Typed = { move: unknown; kept: Sent }

/** Runs in the page. */
function helpOf() {
  const summary = document.querySelector('main [role=alert][tabindex]')
  const messages = [...(summary?.querySelectorAll('a') ?? [])].map((link) => ({
    text: link.textContent,
    leads: document.querySelector(`[id="${link.hash.slice(1)}"]`) !== null,
  }))
  const isAtField = document.querySelector('main [aria-invalid=true], main .field--wrong') !== null
  return { messages, isAtField }
}

const noForm = 'the form'

/** What was typed and no longer stands in the form; the form itself where the page has it no more. */
async function lostFrom(page: Page, { move, kept }: Typed): Promise<string[]> {
  const typed = kept.flatMap(({ name, value }) =>
    typeof value === 'string' && name !== 'move' ? [{ name, value }] : [],
  )
  if (typed.length === 0) return []
  const forms = await page.evaluate(formsFor, String(move))
  const lost = forms.map(({ names, entries }) =>
    typed
      .filter(({ name }) => names.includes(name))
      .map(({ name, value }) => `${name}=${value.replace(/\r?\n/g, '\r\n')}`)
      .filter((one) => !entries.includes(one)),
  )
  return lost.toSorted((one, other) => one.length - other.length)[0] ?? [noForm]
}

/** The forms that make this move, by a hidden field or by a button: their fields, and what stands in them. Runs in the page. */
const formsFor = (move: string) =>
  [...document.forms]
    .filter((form) => form.querySelector(`[name=move][value="${move}"]`) !== null)
    .map((form) => ({
      names: [...form.elements].map((element) => element.getAttribute('name') ?? ''),
      entries: [...new FormData(form)].map(([name, value]) =>
        `${name}=${value}`.replace(/\r?\n/g, '\r\n'),
      ),
    }))
