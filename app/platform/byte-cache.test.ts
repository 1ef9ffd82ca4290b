import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'kysely'
import { afterEach, expect, it, vi } from 'vitest'
import { type ByteCache, byteCache, listenTo, untilPublished } from './byte-cache.ts'
import { inOwnDatabase, urlOf } from './testing.ts'

let server: Server | undefined

afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))))

let made = 0

const site = (request: Request) => {
  made += 1
  const { pathname } = new URL(request.url)
  const headers = { ...(pathname === '/own' ? {} : untilPublished), 'X-Frame-Options': 'DENY' }
  const status = pathname === '/gone' ? 404 : 200
  return new Response(`${pathname} ${made}`, { status, headers })
}

/** The site with its cache before it, on a port of its own; `day` can be set. */
async function serve(fetch: (request: Request) => Response | Promise<Response> = site) {
  const clock = { day: '2027-01-01', minute: 0 }
  const cache: ByteCache = byteCache(
    () => clock.minute * 60_000,
    () => clock.day,
  )
  const listener = getRequestListener(cache.keeping(fetch))
  server = createServer((request, response) => {
    if (!cache.answer(request, response)) void listener(request, response)
  })
  await new Promise((resolve) => server?.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = server.address() as AddressInfo
  const get = (path: string, init?: RequestInit) =>
    globalThis.fetch(`http://127.0.0.1:${port}${path}`, init)
  return { cache, clock, get }
}

it('answers the second reader from memory, with the same bytes and headers', async () => {
  const { get } = await serve()
  const [one, other] = [await get('/a'), await get('/a')]
  expect(await other.text()).toBe(await one.text())
  expect(other.headers.get('X-Frame-Options')).toBe('DENY')
  expect(other.headers.get('ETag')).toBe(one.headers.get('ETag'))
  const same = await get('/a', { headers: { 'If-None-Match': one.headers.get('ETag') ?? '' } })
  expect([same.status, await same.text()]).toEqual([304, ''])
  const head = await get('/a', { method: 'HEAD' })
  expect([head.status, head.headers.get('ETag')]).toEqual([200, one.headers.get('ETag')])
})

it.each(['/own', '/gone', '/a?zoek=b'])('keeps nothing of %s', async (path) => {
  const { get } = await serve()
  expect(await (await get(path)).text()).not.toBe(await (await get(path)).text())
})

it('keeps nothing of what is sent to it', async () => {
  const { get } = await serve()
  const sent = await (await get('/a', { method: 'POST' })).text()
  expect(await (await get('/a')).text()).not.toBe(sent)
})

it('makes a page anew once something was published', async () => {
  const { get, cache } = await serve()
  const before = await (await get('/a')).text()
  cache.forget()
  expect(await (await get('/a')).text()).not.toBe(before)
})

it('makes a page anew on the next day', async () => {
  const { get, clock } = await serve()
  const before = await (await get('/a')).text()
  clock.day = '2027-01-02'
  expect(await (await get('/a')).text()).toBe(before)
  clock.minute += 1
  expect(await (await get('/a')).text()).not.toBe(before)
})

it('does not keep a page that was begun before something was published', async () => {
  const { get, cache } = await serve(async (request) => {
    cache.forget()
    return site(request)
  })
  const before = await (await get('/a')).text()
  expect(await (await get('/a')).text()).not.toBe(before)
})

it('hears of what is published once the transaction is through, and when it begins to listen', () =>
  inOwnDatabase(async (db) => {
    let heard = 0
    const stop = listenTo(await urlOf(db), 'published', () => {
      heard += 1
    })
    await vi.waitFor(() => expect(heard).toBe(1))
    await db.transaction().execute(async (db) => {
      await sql`select pg_notify('published', 'voorbeeldstad-2027')`.execute(db)
      expect(heard).toBe(1)
    })
    await vi.waitFor(() => expect(heard).toBe(2))
    await stop()
  }))

it('takes a lost connection for news, and listens again', () =>
  inOwnDatabase(async (db) => {
    let heard = 0
    const stop = listenTo(await urlOf(db), 'published', () => {
      heard += 1
    })
    await vi.waitFor(() => expect(heard).toBe(1))
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query like 'listen%' and datname = current_database()`.execute(db)
    await vi.waitFor(() => expect(heard).toBe(3), 5000)
    await sql`select pg_notify('published', '')`.execute(db)
    await vi.waitFor(() => expect(heard).toBe(4))
    await stop()
  }))
