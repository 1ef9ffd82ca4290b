import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { dayOf } from '#kernel/day.ts'
import { byteCache, type Fetch, listenTo } from './byte-cache.ts'

type Watched = { databaseUrl: string; now: () => Date }

/** A server that answers public pages from memory, before the site: forgotten at each publication and at the end of the day. */
export function keptPages({ databaseUrl, now }: Watched): {
  before: (fetch: Fetch) => Server
  stop: () => Promise<void>
} {
  const cache = byteCache(
    () => now().valueOf(),
    () => dayOf(now()),
  )
  return {
    before: (fetch) => {
      const site = getRequestListener(cache.keeping(fetch))
      return createServer((request, response) => {
        if (!cache.answer(request, response)) void site(request, response)
      })
    },
    stop: listenTo(databaseUrl, 'published', cache.forget),
  }
}
