import { afterAll, beforeAll, expect, it } from 'vitest'
import { fill } from '#bench/rows.ts'
import { people } from '#parties/cast.example.ts'
import { roundId } from '#parties/parties.example.ts'
import { desk } from './looks.ts'
import { newSite, type Site } from './site.ts'
import { openWindow, type Window } from './window.ts'

let site: Site
let window: Window
beforeAll(async () => {
  site = await newSite(0)
  await site.db.transaction().execute((db) => fill(db, { commitments: 20, parties: 12 }))
  window = await openWindow(site, { who: people.strateeg.email })
  await window.page.setViewportSize(desk)
  await window.page.goto(`/trajecten/${roundId}/onderhandeling`)
})
afterAll(async () => {
  await window.close()
  await site.close()
})

it('keeps the first column and one’s own in sight with twelve parties; the page does not scroll', async () => {
  const { page } = window
  const table = page.locator('.matrix')
  const subjectPartiesAndAdviser = 1 + 12 + 1
  expect(await table.locator('thead th').count()).toBe(subjectPartiesAndAdviser)
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(desk.width)

  await table.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  const scrolled = await table.evaluate((element) => {
    element.scrollLeft = element.scrollWidth
    return element.scrollLeft
  })
  expect(scrolled).toBeGreaterThan(500)
  const edge = await table.boundingBox()
  for (const column of ['.matrix__subject', '.matrix__mine']) {
    const head = await table.locator(`thead ${column}`).boundingBox()
    expect(head?.x).toBeGreaterThanOrEqual(edge?.x ?? 0)
    expect((head?.x ?? 0) + (head?.width ?? 0)).toBeLessThan(desk.width)
    const first = table.locator(`tbody tr:not(.matrix__group) ${column}`).first()
    expect((await first.boundingBox())?.x).toBe(head?.x)
  }
  const last = await table.locator('thead th').last().boundingBox()
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(desk.width)
})
