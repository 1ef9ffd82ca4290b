import { beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '#platform/db.ts'
import type { Path } from '#routes.ts'
import type { Body } from './canonical.example.ts'
import { linesPerChain } from './moves.example.ts'
import { addressOf, cookiesAt, siteOf } from './requests.example.ts'
import { answersTo, movesAt, paths } from './route-moves.example.ts'
import { atStage, telling, theWorld, undone } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

const long = 'a'.repeat(1_000_000)

/** What no form of ours sends, and every program may. */
const strange: Record<string, unknown> = {
  'a NUL byte': 'voor\u0000na',
  'half a sign': 'voor\ud800na',
  'a day in the year 0': '0000-01-01',
  'a huge whole number': 9_007_199_254_740_991,
  'a list': ['een', 'twee'],
  nothing: null,
}

/** More of it, where there is time. */
const stranger: Record<string, unknown> = {
  'a megabyte of text': long,
  'a day that is not there': '2026-02-30',
  'a day far away': '9999-12-31',
  'a huge number': 1e308,
  'a negative number': -1,
  'a number that is none': 'NaN',
  'an object': { een: 'twee' },
  'a way out of the folder': '../../../etc/passwd',
  'a proto': '__proto__',
}

/** The ids of the address are no field of the form. */
const inAddress = (path: Path) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)

const isLong = process.env.LONG === '1'

const all = paths
  .filter((path) => answersTo(path, 'post'))
  .flatMap((path) => movesAt(path).map((one) => ({ path, ...one })))

const inApi = new Set(
  all.flatMap(({ path, command }) => (path.startsWith('/api/') ? [command] : [])),
)

/** A move that can be made in both ways is tried by the API alone, where there is no hour for it. */
const posts = all.filter(
  ({ path, command }) => isLong || path.startsWith('/api/') || !inApi.has(command),
)

describe.each(posts)('$path $name', ({ path, name, canonical }) => {
  it('answers every strange value without a fault, and does nothing half', () =>
    atStage(canonical.at, async (db) => {
      await canonical.before?.(db)
      const body = { ...(await canonical.body(db)), move: name }
      const address = await addressOf(db, path, body)
      const cookies = await cookiesAt(canonical.at)
      let inside = db
      const site = siteOf({ db: () => inside, stage: canonical.at, cookies })
      const faults: string[] = []
      for (const [field, what, value] of tries(path, body))
        await undone(db, async (db) => {
          inside = db
          const before = await linesOf(db)
          const sent = { ...body, [field]: value }
          const { status } = await site.post(canonical.by, address, sent)
          const lines = (await linesOf(db)) - before
          const isDone = status === 200 || status === 303
          if (status >= 500 || (!isDone && lines > 0) || lines > 1)
            faults.push(`${field} is ${what}: ${status}, ${lines} lines`)
        })
      expect(faults).toEqual([])
    }))
})

function tries(path: Path, body: Body): [string, string, unknown][] {
  const fields = Object.keys(body).filter((name) => !inAddress(path).includes(name))
  return fields.flatMap((field) =>
    Object.entries(isLong ? { ...strange, ...stranger } : strange).map(
      ([what, value]): [string, string, unknown] => [field, what, value],
    ),
  )
}

const linesOf = async (db: Db): Promise<number> =>
  [...(await linesPerChain(db)).values()].reduce((sum, lines) => sum + lines, 0)
