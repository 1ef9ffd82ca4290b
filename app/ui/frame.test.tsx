import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, it } from 'vitest'
import { brandIcon } from './brand-icon.ts'
import { Crumbs, Footer, Header } from './frame.tsx'
import { Highlights } from './highlights.tsx'
import { adviserMark } from './kit.example.tsx'
import { page } from './page.tsx'
import { Clause, Remark, Sheet } from './sheet.tsx'
import { StatusTiles } from './status-tiles.tsx'
import { Tag } from './tag.tsx'

it('leads a visitor without account to signing in, and shows nobody’s name', () => {
  const header = html(<Header signIn={{ href: '/inloggen', name: 'Inloggen' }} />)
  expect(header).toContain('<a class="who who--out" href="/inloggen">Inloggen</a>')
  expect(header).not.toContain('namens')
  expect(header).not.toContain('<nav')
})

it('leads from the brand to where the person begins', () => {
  expect(html(<Header home="/overzicht" />)).toContain('<a class="brand" href="/overzicht">')
  expect(html(<Header />)).toContain('<a class="brand" href="/">')
})

it('says on every page what must be known of all of them', () => {
  expect(html(<Header notice="Dit is een demo." />)).toContain('Dit is een demo.')
})

it('links every page above, but not the page itself', () => {
  const crumbs = html(<Crumbs crumbs={[{ href: '/a', name: 'Trajecten' }]} here="Partijen" />)
  expect(crumbs.match(/<a /g)).toHaveLength(1)
  expect(crumbs).toContain('aria-label="Kruimelpad"')
})

it('has its links at the foot', () => {
  const footer = html(
    <Footer links={[{ href: '/privacy', name: 'Privacy' }]} words="Vragen? Bel." />,
  )
  expect(footer).toContain('<p>Vragen? Bel.</p>')
  expect(footer).toContain('<a href="/privacy">Privacy</a>')
})

it('lets people go to the content at once', async () => {
  const text = await page({ title: 'Partijen' }, 'Inhoud').text()
  expect(text.indexOf('href="#inhoud"')).toBeLessThan(text.indexOf('<header'))
  expect(text).toContain('<main id="inhoud"')
})

it('shows a front page with its band, and a working page over the whole width', async () => {
  const front = await page({ title: 'Uw huurhuis', hero: <p>Zoek</p>, actions: 'Knop' }, 'x').text()
  expect(front).toContain('<main id="inhoud" tabindex="-1" class="main--hero">')
  expect(front.match(/<h1/g)).toHaveLength(1)
  expect(await page({ title: 'Tafel', wide: true }, 'x').text()).toContain('<body class="wide">')
})

it('says more in its heading than in the tab of the browser', async () => {
  const text = await page(
    { title: 'Onderhandeling', heading: 'Waar zijn we het over eens?', above: 'Traject' },
    null,
  ).text()
  expect(text).toContain('<h1>Waar zijn we het over eens?</h1>')
  expect(text).toContain('<title>Onderhandeling · Handslag</title>')
})

it('lets a public page be kept, and a private page never', async () => {
  const kept = page({ title: 'Openbaar', headers: { 'Cache-Control': 'public' } }, null)
  expect(kept.headers.get('Cache-Control')).toBe('public')
})

it('has an icon of its own', () => {
  expect(brandIcon.svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
})

it('leads from a figure to the list behind it', () => {
  const tiles = html(
    <StatusTiles
      name="Stand"
      tiles={[{ href: '?s=ok', status: 'ok', figure: 17, name: 'Op koers', current: true }]}
    />,
  )
  expect(tiles).toContain('<nav aria-label="Stand">')
  expect(tiles.replace(/<[^>]+>/g, '')).toBe('17 Op koers')
})

it('says in plain words what matters most', () => {
  const list = html(
    <Highlights
      highlights={[
        {
          key: 'a',
          icon: 'leaf',
          title: 'Koude huizen worden warm',
          href: '/a',
          text: 'Zonder extra huur.',
          state: <Tag status="ok">Op koers</Tag>,
        },
      ]}
    />,
  )
  expect(list).toContain('<h3><a href="/a">Koude huizen worden warm</a></h3>')
  expect(list.replace(/<[^>]+>/g, ' ')).toMatch(/Zonder extra huur\..*Op koers/)
})

it('keeps what is agreed apart from what is said about it', () => {
  const sheet = html(
    <Sheet
      bar="Concept 3"
      marginName="Opmerkingen"
      margin={
        <Remark mark={adviserMark} who="Bo" line="Adviseur">
          Te vaag.
        </Remark>
      }
    >
      <Clause number="1.">Tekst</Clause>
    </Sheet>,
  )
  expect(sheet).toContain('<aside class="sheet__margin" aria-label="Opmerkingen">')
  expect(sheet).toContain('<span class="clause__number">1.</span>')
  expect(html(<Sheet>Alleen tekst</Sheet>)).not.toContain('aside')
})
