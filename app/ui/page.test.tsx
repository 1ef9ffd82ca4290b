import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fonts, preloadedFont } from './fonts.ts'
import { page, seeOther } from './page.tsx'
import { style, styleHref } from './style.ts'

const who = {
  name: 'Fatima',
  organisation: 'Huurdersvereniging Voorbeeldwonen',
  mark: { shape: 'drop', initial: 'H' },
  href: '/ik',
} as const

it('is a whole Dutch page without script, with one heading and its own title', async () => {
  const answer = page({ title: 'Overzicht', lead: 'Er staan 3 dingen klaar.' }, <p>Inhoud</p>)
  expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  const html = await answer.text()
  expect(html).toMatch(/^<!doctype html><html lang="nl" class="pa-theme">/)
  expect(html).toContain('<title>Overzicht · Handslag</title>')
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).not.toMatch(/<script|style="/)
})

it('says in the title that a form came back wrong', async () => {
  expect(await page({ title: 'Partijen', status: 422 }, null).text()).toContain(
    '<title>Fout: Partijen · Handslag</title>',
  )
  expect(await page({ title: 'Partijen', status: 409 }, null).text()).toContain(
    '<title>Partijen · Handslag</title>',
  )
})

it('says for which organisation the person speaks', async () => {
  const html = await page({ title: 'Overzicht', who }, null).text()
  expect(html).toContain('namens')
  expect(html).toContain('Huurdersvereniging Voorbeeldwonen')
  expect(html).toContain('mark--drop')
})

it('shows the way back up, and marks where you are', async () => {
  const crumbs = [{ name: 'Trajecten', href: '/trajecten' }]
  const nav = { links: [{ href: '/overzicht', name: 'Overzicht', current: true }] }
  const html = await page({ title: 'Partijen', crumbs, nav }, null).text()
  expect(html).toContain('<a href="/trajecten">Trajecten</a>')
  expect(html).toContain('<span aria-current="page">Partijen</span>')
  expect(html).toContain('<a href="/overzicht" aria-current="page">Overzicht</a>')
})

it('names its step, its notice and its feeds', async () => {
  const html = await page(
    {
      title: 'Onderhandeling',
      notice: 'Nagebouwd voorbeeld, niet door deze partijen gesloten.',
      step: { nth: 4, of: 10 },
      feeds: [{ href: '/a.atom', type: 'application/atom+xml', title: 'Nieuws' }],
      footer: { links: [{ href: '/privacy', name: 'Privacy' }] },
    },
    null,
  ).text()
  expect(html).toContain('Stap 4 van 10')
  expect(html).toContain('Nagebouwd voorbeeld')
  expect(html).toContain('<link rel="alternate" href="/a.atom"')
  expect(html).toContain('<a href="/privacy">Privacy</a>')
})

it('sends the browser on with a changed cookie', () => {
  const answer = seeOther('/overzicht', { 'Set-Cookie': 'session=1' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/overzicht'])
  expect(answer.headers.get('Set-Cookie')).toBe('session=1')
})

it('serves every font that its style sheet asks for, and asks nothing of another server', () => {
  const asked = [...style.matchAll(/url\("([^"]+)"\)/g)].map(([, path]) => path)
  expect(asked.toSorted()).toEqual(fonts.map(({ path }) => path).toSorted())
  expect(fonts.filter(({ file }) => !existsSync(file))).toEqual([])
  expect(asked).toContain(preloadedFont)
  expect(style).not.toMatch(/https?:|@import/)
})

it('has an address for its style sheet that changes with the content', () => {
  expect(styleHref).toMatch(/^\/style\.css\?[0-9a-f]{8}$/)
})
