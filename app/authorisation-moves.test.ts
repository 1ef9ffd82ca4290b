import { beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '#platform/db.ts'
import type { Path } from '#routes.ts'
import { movesExpectedAt } from './authorisation.example.ts'
import type { Body, Stage } from './canonical.example.ts'
import { linesPerChain } from './moves.example.ts'
import { plainPosts } from './plain-posts.example.ts'
import { addressOf, type Carrier, cookiesAt, letterOf, rowOf, siteOf } from './requests.example.ts'
import { answersTo, movesAt, paths } from './route-moves.example.ts'
import { type VisitorName, visitorNames } from './visitors.example.ts'
import { atStage, telling, theWorld, undone } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

type Post = {
  name: string
  stage: Stage
  before?: ((db: Db) => Promise<unknown>) | undefined
  body: (db: Db) => Promise<Body> | Body
  /** How many lines of history it leaves where it is done. */
  lines: number
}

/** Everything that can be sent to a route. */
function postsTo(path: Path): Post[] {
  const moves = movesAt(path).map(({ name, canonical: { at, before, body } }) => ({
    name,
    stage: at,
    before,
    body: async (db: Db) => ({ ...(await body(db)), move: name }),
    lines: 1,
  }))
  const plain = Object.entries(plainPosts[path] ?? {}).map(([name, { at, body, before }]) => ({
    name,
    stage: at ?? 'empty',
    before,
    body: async (db: Db) => ({
      ...(typeof body === 'function' ? await body(db) : body),
      ...(name === '-' ? {} : { move: name }),
    }),
    lines: 0,
  }))
  return [...moves, ...plain]
}

describe.each(paths.filter((path) => answersTo(path, 'post')))('POST %s', (path) => {
  const posts = postsTo(path)

  it('is expected to do what it does, and nothing else', () => {
    const names = posts.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(0)
    const written = [...movesExpectedAt(path).keys()].filter((name) => !name.endsWith('@token'))
    expect(written.toSorted()).toEqual(names.toSorted())
  })

  const carried = posts.flatMap((post) =>
    carriersTo(path).map((carrier) => [post.name, carrier, post] as const),
  )
  it.each(carried)('%s by %s', (name, carrier, post) =>
    atStage(post.stage, async (db) => {
      await post.before?.(db)
      const body = await post.body(db)
      const address = await addressOf(db, path, body)
      const cookies = await cookiesAt(post.stage, carrier)
      const letters: Partial<Record<VisitorName, string>> = {}
      let inside = db
      const site = siteOf({ db: () => inside, stage: post.stage, cookies, carrier })
      for (const visitor of visitorNames)
        await undone(db, async (db) => {
          const before = await linesOf(db)
          inside = db
          const letter = letterOf(await site.post(visitor, address, body))
          letters[visitor] = letter
          expect([visitor, (await linesOf(db)) - before]).toEqual([
            visitor,
            letter === 'o' ? post.lines : 0,
          ])
        })
      const expected = movesExpectedAt(path)
      const other = carrier === 'token' ? expected.get(`${name}@token`) : undefined
      expect(rowOf(letters)).toBe((other ?? expected.get(name))?.row)
    }),
  )
})

/** A program with a token has the rights of who it works for, over the API; to the pages it is nobody. */
const carriersTo = (path: Path): Carrier[] =>
  path.startsWith('/api/') ? ['cookie', 'token'] : ['cookie']

const linesOf = async (db: Db): Promise<number> =>
  [...(await linesPerChain(db)).values()].reduce((sum, lines) => sum + lines, 0)
