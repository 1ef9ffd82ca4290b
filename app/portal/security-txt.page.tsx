import { addDays, dayOf } from '#kernel/day.ts'
import type { Handler } from '#parties/handler.ts'
import { untilPublished } from '#platform/byte-cache.ts'
import { href } from '#routes.ts'

/** Where to report a weakness (RFC 9116). It is renewed every day, so that it never expires while the site runs. */
export const get: Handler<'/.well-known/security.txt'> = ({ context: { installation, now } }) => {
  const { baseUrl } = installation
  const lines = [
    `Contact: ${baseUrl}${href('/over', {})}`,
    `Expires: ${addDays(dayOf(now), 180)}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${baseUrl}${href('/.well-known/security.txt', {})}`,
  ]
  return Promise.resolve(
    new Response(`${lines.join('\n')}\n`, {
      headers: { 'Content-Type': 'text/plain; charset=utf-8', ...untilPublished },
    }),
  )
}
