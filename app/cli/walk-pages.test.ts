import { expect, it } from 'vitest'
import { forDisk } from './walk-pages.ts'

const root = '/afspraken/voorbeeldstad-2027'

it('puts the looks into the page, and asks no site for anything', () => {
  const page = forDisk(
    '<link rel="preload" href="/fonts/a.woff2" as="font"/><link rel="icon" href="/icon.svg"/><link rel="stylesheet" href="/style.css?1"/>',
    root,
  )
  expect(page).toMatch(/^<style>[\s\S]*<\/style>$/)
  expect(page).not.toContain('@font-face')
  expect(page).not.toContain('href=')
})

it.each([
  [`${root}`, 'index.html'],
  [`${root}#beloften`, 'index.html#beloften'],
  ['/', 'index.html'],
  [`${root}/VBS-BES-01`, 'VBS-BES-01.html'],
  [`${root}/VBS-BES-01#meting`, 'VBS-BES-01.html#meting'],
  [`${root}.pdf`, '../signed.pdf'],
  [`${root}.docx`, '../agreement.docx'],
  [`${root}.json`, '../agreement.json'],
])('lets a link to %s find the file beside it', (address, file) => {
  expect(forDisk(`<a class="x" href="${address}">x</a>`, root)).toBe(
    `<a class="x" href="${file}">x</a>`,
  )
})

it.each([
  '/inloggen',
  '/gemeenten/voorbeeldstad',
  `${root}/volgen`,
  `${root}.atom`,
  '/afspraken/elders-2027',
])('leaves a link to %s as words', (address) => {
  expect(forDisk(`<a href="${address}">x</a>`, root)).toBe('<a>x</a>')
})

it('leaves places on the page itself and other sites alone', () => {
  const links = '<a href="#inhoud">x</a><a href="https://elders.example/">y</a>'
  expect(forDisk(links, root)).toBe(links)
})
