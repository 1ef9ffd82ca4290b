import { request } from 'node:http'
import { Readable } from 'node:stream'
import { serve } from '@hono/node-server'
import { expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inOwnDatabase } from '#platform/testing.ts'
import { routes } from '#routes.ts'
import { visiting } from './testing.ts'

const modules = import.meta.glob<string>(['./**/*.page.tsx', './**/*.api.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

const pages = `/trajecten/${roundId}`
const api = `/api/v1${pages}`
const megabyte = 1_000_000
const boundary = 'grens'

const head = (fields: Record<string, string>, file: string) =>
  [
    ...Object.entries(fields).map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${boundary}\r\nContent-Disposition: form-data; name="${file}"; filename="groot.pdf"\r\n`,
    'Content-Type: application/pdf\r\n\r\n%PDF-1.7\n',
  ].join('')

/** The same bytes again and again: what is sent takes no memory worth measuring. */
function* form(beginning: string, megabytes: number) {
  yield Buffer.from(beginning)
  const chunk = Buffer.alloc(megabyte / 10, 37)
  for (let nth = 0; nth < megabytes * 10; nth += 1) yield chunk
  yield Buffer.from(`\r\n--${boundary}--\r\n`)
}

type Sent = {
  port: number
  path: string
  cookie: string
  beginning: string
  megabytes: number
  /** Says beforehand how many bytes come. */
  says: boolean
}

/** Sends a form with a file over the wire. */
function send({ port, path, cookie, beginning, megabytes, says }: Sent) {
  const length = Buffer.byteLength(beginning) + megabytes * megabyte + boundary.length + 8
  const headers = {
    Cookie: cookie,
    Origin: `http://127.0.0.1:${port}`,
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
    ...(says && { 'Content-Length': String(length) }),
  }
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => {
        text += piece
      })
      answer.on('end', () => resolve({ status: answer.statusCode, text }))
    })
    asking.on('error', reject)
    Readable.from(form(beginning, megabytes)).pipe(asking)
  })
}

async function served(db: Db, test: (port: number, cookie: string) => Promise<void>) {
  const { app, headers } = await visiting(db, 'strateeg')
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  try {
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await test(port, headers.Cookie)
  } finally {
    await new Promise((closed) => server.close(closed))
  }
}

/** The most memory outside the heap while `work` goes on, beyond what was in use before. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }, 5)
  await work()
  clearInterval(watch)
  return most
}

it.each([
  ['the API for files', `${api}/bestanden`, { move: 'upload' }, 409, 'hoogstens 20 MB'],
  ['the page for documents', `${pages}/scope/documenten`, { move: 'link' }, 409, 'hoogstens 20 MB'],
  ['the verifier', '/verifieer', { move: 'verify' }, 422, 'groter dan 20 MB'],
  ['the API for figures', `${api}/monitoring`, { move: 'reportValue' }, 409, 'hoogstens 20 MB'],
  ['a page without files', `${pages}/coordinatie`, { move: 'appoint' }, 413, 'hoogstens 2 MB'],
] as const)(
  'refuses 30 MB at %s with a sentence, and keeps nothing',
  (_, path, fields, status, words) =>
    inOwnDatabase(async (db) => {
      await db.transaction().execute(async (own) => {
        await addRound(own)
        await addTabledCommitment(own)
      })
      await served(db, async (port, cookie) => {
        const beginning = head(fields, path === '/verifieer' ? 'bestand' : 'file')
        for (const says of [true, false]) {
          const answer = await send({ port, path, cookie, beginning, megabytes: 30, says })
          expect([answer.status, answer.text.includes(words) || answer.text]).toEqual([
            status,
            true,
          ])
        }
      })
      await asOwner(db)
      expect(await db.selectFrom('files').selectAll().execute()).toEqual([])
      expect(await db.selectFrom('events').select('move').execute()).toEqual([])
    }),
)

it('holds little more in memory than the limit for each of four who send 90 MB at once', () =>
  inOwnDatabase(async (db) => {
    await db.transaction().execute((own) => addRound(own))
    await served(db, async (port, cookie) => {
      const beginning = head({ move: 'upload' }, 'file')
      const path = `${api}/bestanden`
      const one = { port, path, cookie, beginning, megabytes: 90 }
      const four = (says: boolean) => () =>
        Promise.all([1, 2, 3, 4].map(() => send({ ...one, says })))
      expect(await memoryOf(four(true))).toBeLessThan(180 * megabyte)
      expect(await memoryOf(four(false))).toBeLessThan(240 * megabyte)
    })
  }))

it('takes everything that reads uploads itself for a route with files, and nothing else', () => {
  const reading = Object.entries(modules).filter(([, text]) => text.includes('readUpload('))
  const marked = Object.values<{ module: string; takesFiles?: true }>(routes).filter(
    ({ takesFiles }) => takesFiles,
  )
  expect(marked.map(({ module }) => `./${module}`).toSorted()).toEqual(
    reading.map(([file]) => file).toSorted(),
  )
})
