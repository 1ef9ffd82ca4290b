import type { KyselyPlugin } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '#platform/db.ts'
import { countOf } from './locks.example.ts'
import { multiply, multiplyRounds } from './many-rows.example.ts'
import { addressOf, signInAll, siteOf } from './requests.example.ts'
import { answersTo, paths } from './route-moves.example.ts'
import { inWorld, telling, theWorld } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

/** How many queries each address takes, for someone at the table. */
async function queriesPer(db: Db, asked: readonly (typeof paths)[number][]) {
  const cookies = await signInAll(db, 'sealed')
  let queries = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  const counted = db.withPlugin(counting)
  const site = siteOf({ db: () => counted, stage: 'sealed', cookies })
  const all: Record<string, number> = {}
  for (const path of asked) {
    const address = await addressOf(db, path)
    queries = 0
    const response = await site.get('strateeg', address)
    await response.arrayBuffer()
    all[`${path} ${response.status}`] = queries
  }
  return all
}

const readable = paths.filter((path) => answersTo(path, 'get'))

describe('how many queries a page takes', () => {
  it('is the same with 14 commitments in the round as with 1,400, and as many of all the rest', async () => {
    const few = await inWorld('sealed', async (db) => {
      await db.transaction().execute((db) => multiply(db, 1))
      expect(await countOf(db, 'commitments', `lane = 'table'`)).toBe(14)
      return queriesPer(db, readable)
    })
    const many = await inWorld('sealed', async (db) => {
      await db.transaction().execute((db) => multiply(db, 199))
      expect(await countOf(db, 'commitments', `lane = 'table'`)).toBe(1400)
      expect(await countOf(db, 'indicators', 'true')).toBeGreaterThan(200)
      return queriesPer(db, readable)
    })
    expect(many).toEqual(few)
    expect(Object.keys(few).filter((address) => address.endsWith(' 500'))).toEqual([])
    expect(Math.max(...Object.values(few))).toBeLessThan(60)
  }, 300_000)

  it('is the same with 1 round and agreement as with 100', async () => {
    const outside = readable.filter((path) => !path.includes(':roundId'))
    const few = await inWorld('sealed', (db) => queriesPer(db, outside))
    const many = await inWorld('sealed', async (db) => {
      await db.transaction().execute((db) => multiplyRounds(db, 99))
      expect(await countOf(db, 'rounds', 'true')).toBeGreaterThan(100)
      return queriesPer(db, outside)
    })
    expect(many).toEqual(few)
  }, 300_000)
})
