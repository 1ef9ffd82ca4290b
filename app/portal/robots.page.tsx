import type { Handler } from '#parties/handler.ts'
import { untilPublished } from '#platform/byte-cache.ts'
import { href } from '#routes.ts'

/** What search engines may read: what is public, and no page of people at work. In the demo nothing: what is there is made up. */
export const get: Handler<'/robots.txt'> = ({ context: { installation } }) => {
  const closed = ['/inloggen', '/overzicht', '/trajecten', '/volgen', '/account', '/beheer']
  const lines = installation.isDemo
    ? ['User-agent: *', 'Disallow: /']
    : [
        'User-agent: *',
        ...closed.map((path) => `Disallow: ${path}`),
        `Sitemap: ${installation.baseUrl}${href('/sitemap.xml', {})}`,
      ]
  return Promise.resolve(
    new Response(`${lines.join('\n')}\n`, {
      headers: { 'Content-Type': 'text/plain; charset=utf-8', ...untilPublished },
    }),
  )
}
