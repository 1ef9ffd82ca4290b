import { element, escaped } from '#documents/markup.ts'
import { formerMunicipalities } from '#law/former-municipalities.ts'
import { municipalities } from '#law/municipalities.ts'
import type { Handler } from '#parties/handler.ts'
import { untilPublished } from '#platform/byte-cache.ts'
import { href } from '#routes.ts'
import { publicAgreements } from '#steps/publication/snapshots.public.ts'

const standing = [
  '/',
  '/gemeenten',
  '/verifieer',
  '/over',
  '/regels',
  '/normbedragen',
  '/toegankelijkheid',
  '/privacy',
  '/api',
] as const

/** The public pages for search engines: those that are always there, and those of agreements and their municipalities. */
export const get: Handler<'/sitemap.xml'> = async ({ context: { db, installation } }) => {
  const agreements = await publicAgreements(db)
  const codes = new Set(agreements.flatMap((one) => one.municipalities))
  const places = [...municipalities, ...formerMunicipalities].filter(({ code }) => codes.has(code))
  const urls = [
    ...standing.map((path) => urlOf(installation.baseUrl, href(path, {}))),
    ...places.map(({ slug }) => urlOf(installation.baseUrl, href('/gemeenten/:slug', { slug }))),
    ...agreements.map(({ address, publishedAt }) =>
      urlOf(
        installation.baseUrl,
        href('/afspraken/:agreement', { agreement: address }),
        publishedAt.toISOString(),
      ),
    ),
  ]
  const set = element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls)
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${set}\n`, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', ...untilPublished },
  })
}

const urlOf = (baseUrl: string, path: string, changed?: string) =>
  element(
    'url',
    {},
    element('loc', {}, escaped(`${baseUrl}${path}`)),
    changed ? element('lastmod', {}, changed) : '',
  )
