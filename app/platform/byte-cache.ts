import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** Goes on an answer that is the same for everybody until something is published or the day is over. */
export const untilPublished = { 'Cache-Control': 'public, max-age=60' } as const

/** The most that is kept. */
const mostBytes = 64_000_000

type Kept = { day: string; tag: string; headers: string[]; body: Buffer }

/** A site as a function from request to response. */
export type Fetch = (request: Request) => Response | Promise<Response>

/** Whole answers of public pages in memory, so that most readers cost neither a query nor a page. */
export type ByteCache = {
  /** Answers from memory. `false` where it can't, and then nothing was sent. */
  answer: (request: IncomingMessage, response: ServerResponse) => boolean
  /** The same site, of which every answer that says `untilPublished` is kept. */
  keeping: (fetch: Fetch) => Fetch
  /** Forgets everything: something was published, or might have been. */
  forget: () => void
}

/**
 * Keeps answers by their address and the day. Only plain addresses: with a question mark there
 * would be no end of them. An answer that was begun before something was forgotten is not kept.
 *
 * @param dayNow the day it is; asked at most once a minute
 */
export function byteCache(now: () => number, dayNow: () => string): ByteCache {
  const memory = memoryOf(mostBytes)
  let generation = 0
  let known = { minute: -1, day: '' }

  const today = (): string => {
    const minute = Math.floor(now() / 60_000)
    if (known.minute !== minute) known = { minute, day: dayNow() }
    return known.day
  }
  return {
    answer(request, response) {
      const isHead = request.method === 'HEAD'
      if (request.method !== 'GET' && !isHead) return false
      const found = memory.get(request.url ?? '')
      if (!found || found.day !== today()) return false
      const isSame = request.headers['if-none-match'] === found.tag
      response.writeHead(isSame ? 304 : 200, found.headers)
      response.end(isSame || isHead ? undefined : found.body)
      return true
    },
    keeping: (fetch) => async (request) => {
      const begun = { generation, day: today() }
      const answer = await fetch(request)
      const url = addressOf(request)
      if (!url || !isForAll(answer)) return answer
      const body = Buffer.from(await answer.arrayBuffer())
      const entry = keptOf(answer, body, begun.day)
      if (generation === begun.generation) memory.keep(url, entry)
      return new Response(body, { status: 200, headers: pairs(entry.headers) })
    },
    forget() {
      generation += 1
      memory.clear()
    },
  }
}

/** Answers by their address, as far as there is room: what was kept first goes first. */
function memoryOf(room: number) {
  const kept = new Map<string, Kept>()
  let size = 0
  const drop = (url: string) => {
    size -= kept.get(url)?.body.length ?? 0
    kept.delete(url)
  }
  return {
    get: (url: string) => kept.get(url),
    keep(url: string, answer: Kept) {
      drop(url)
      kept.set(url, answer)
      size += answer.body.length
      for (const oldest of kept.keys()) {
        if (size <= room) break
        drop(oldest)
      }
    },
    clear() {
      size = 0
      kept.clear()
    },
  }
}

function addressOf({ method, url }: Request): string | undefined {
  const { pathname, search } = new URL(url)
  return method === 'GET' && search === '' ? pathname : undefined
}

const isForAll = ({ status, headers }: Response): boolean =>
  status === 200 &&
  headers.get('Cache-Control') === untilPublished['Cache-Control'] &&
  !headers.has('Set-Cookie')

function keptOf({ headers }: Response, body: Buffer, day: string): Kept {
  const tag = `"${createHash('sha256').update(day).update(body).digest('base64url').slice(0, 22)}"`
  const all = [...headers.entries()].filter(
    ([name]) => name !== 'etag' && name !== 'content-length',
  )
  const own = [...all, ['etag', tag], ['content-length', String(body.length)]]
  return { day, tag, headers: own.flat(), body }
}

const pairs = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((name, nth) => (nth % 2 === 0 ? [[name, flat[nth + 1] ?? '']] : []))

/**
 * Calls `heard` at every notification on a channel, and whenever one may have been missed: once it
 * listens, and when its connection is lost. Connects again every second.
 *
 * @returns how to stop
 */
export function listenTo(
  databaseUrl: string,
  channel: string,
  heard: () => void,
): () => Promise<void> {
  const stopping = new AbortController()
  const listen = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await listenOnce({ databaseUrl, channel, heard, until: stopping.signal }).catch(() => {})
      heard()
      await setTimeout(1000, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }
  const listening = listen()
  return () => {
    stopping.abort()
    return listening
  }
}

type Listening = { databaseUrl: string; channel: string; heard: () => void; until: AbortSignal }

async function listenOnce({ databaseUrl, channel, heard, until }: Listening): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
    until.addEventListener('abort', () => resolve())
  })
  client.on('notification', heard)
  try {
    await client.connect()
    await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    heard()
    await lost
  } finally {
    await client.end().catch(() => {})
  }
}
