import { beforeAll, describe, expect, it } from 'vitest'
import { openDb } from '#platform/db.ts'
import { type Path, routes } from '#routes.ts'
import { expected, readsOf } from './authorisation.example.ts'
import { momentOf } from './canonical.example.ts'
import { addressOf, giveTokens, letterOf, rowOf, siteAt, siteOf } from './requests.example.ts'
import { answersTo, handled, moduleFiles, paths } from './route-moves.example.ts'
import { visitorNames, visitors } from './visitors.example.ts'
import { atStage, telling, theWorld } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

describe('authorisation.txt', () => {
  it('says of every route and method who gets in, and of none that is not there', () => {
    expect([...expected.keys()].toSorted()).toEqual(handled.toSorted())
  })

  it('lets somebody in at every route, and keeps somebody out where not everyone may come', () => {
    const wrong = [...expected].filter(([route, rows]) => {
      const all = [...rows.values()].map(({ row }) => row).join('')
      const access = paths.find((path) => route.endsWith(` ${path}`))
      const isForAll = access && ['public', 'gate'].includes(routes[access].for)
      return !all.includes('o') || !(isForAll || /[ix-]/.test(all))
    })
    expect(wrong.map(([route]) => route)).toEqual([])
  })

  it('keeps out also somebody who is signed in, of every page of a round', () => {
    const ofRounds = [...expected].filter(([route]) => route.includes('/:roundId'))
    const open = ofRounds.filter(([, rows]) =>
      [...rows.values()].every(({ row }) => !/[x-]/.test(row)),
    )
    expect(open.map(([route]) => route)).toEqual([])
  })
})

it('answers at no address outside the table', () => {
  const app = siteOf({ db: () => openDb('postgres://nowhere', 1), stage: 'empty', cookies: {} }).app
  const known = [...paths, ...withoutTable]
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/*')
    .map(({ path }) => path.split('/').map(withoutPattern).join('/'))
  expect(served.filter((path) => !known.includes(path) && !/^\/fonts\//.test(path))).toEqual([])
})

/** `:name{[a-z]+\.pdf}` is `:name.pdf` in the table. */
const withoutPattern = (part: string): string =>
  part.replace(/\{.*\}$/, (pattern) => /\\(\.\w+)\}$/.exec(pattern)?.[1] ?? '')

/** For everyone, and without anything of anybody in it. */
const withoutTable = ['/healthz', '/readyz', '/style.css', '/icon.svg']

it('names every page and every API module, and none twice', () => {
  const named = paths.map((path) => `./${routes[path].module}`)
  expect(named.toSorted()).toEqual(moduleFiles.toSorted())
})

describe.each(paths.filter((path) => answersTo(path, 'get')))('GET %s', (path) => {
  it.each(readsOf(path))('%s', async (stage, { row, marker }) => {
    const got = await asking(await siteAt(stage), path)
    expect(rowOf(got.letters)).toBe(row)
    const without = got.shown.filter(
      ({ name, shown }) => !shown.includes(marker.replace('{name}', visitors[name]?.name ?? '')),
    )
    expect(without.map(({ name }) => name)).toEqual([])
  })
})

/** What each visitor is answered, and what is shown to those who get in. */
async function asking({ db, get }: Awaited<ReturnType<typeof siteAt>>, path: Path) {
  const address = await addressOf(db, path)
  const answers = await Promise.all(
    visitorNames.map(async (name) => {
      const response = await get(name, address)
      const headers = response.headers.get('Content-Disposition') ?? ''
      return { name, letter: letterOf(response), shown: headers + (await response.text()) }
    }),
  )
  return {
    letters: Object.fromEntries(answers.map(({ name, letter }) => [name, letter])),
    shown: answers.filter(({ letter }) => letter === 'o'),
  }
}

const read = paths.filter((path) => answersTo(path, 'get'))

describe('a program with a token', () => {
  const overApi = read.filter((path) => path.startsWith('/api/'))

  it.each(overApi)('reads at %s what its person reads', async (path) => {
    for (const [stage, { row }] of readsOf(path)) {
      const got = await asking(await siteAt(stage, 'token'), path)
      expect([stage, rowOf(got.letters)]).toEqual([stage, row])
    }
  })

  it('opens no page', async () => {
    const pages = read.filter(
      (path) => !path.startsWith('/api/') && !['public', 'gate'].includes(routes[path].for),
    )
    const site = await siteAt('sealed', 'token')
    for (const path of pages) {
      const { letters } = await asking(site, path)
      expect([path, new Set(Object.values(letters))]).toEqual([path, new Set(['i'])])
    }
  })

  it.each([
    ['ended', { expiresAt: momentOf.sealed }],
    ['revoked', { revokedAt: momentOf.sealed }],
  ])('is asked who it is when its token has %s', async (_, change) => {
    const closed = overApi.filter((path) => routes[path].for === 'member')
    await atStage('sealed', async (db) => {
      const cookies = await giveTokens(db, 'sealed')
      await db.updateTable('apiTokens').set(change).execute()
      const site = siteOf({ db: () => db, stage: 'sealed', cookies, carrier: 'token' })
      for (const path of closed) {
        const response = await site.get('strateeg', await addressOf(db, path))
        const { type } = await response.json()
        const media = response.headers.get('Content-Type')
        expect([path, response.status, type, media]).toEqual([
          path,
          401,
          '/problems/not-signed-in',
          'application/problem+json',
        ])
      }
    })
  })
})
