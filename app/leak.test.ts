import { beforeAll, expect, it } from 'vitest'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { publicationMoves } from '#steps/publication/publish.commands.ts'
import { addressesOf } from './addresses.example.ts'
import { readAll } from './answers.example.ts'
import { does, momentOf } from './canonical.example.ts'
import {
  audienceOf,
  dropForms,
  type Mark,
  markAll,
  marksIn,
  publishMarks,
  writtenColumns,
} from './marks.example.ts'
import { seenByNobody } from './private-columns.example.ts'
import { signInAll, siteOf } from './requests.example.ts'
import { tell } from './stages.example.ts'
import { type VisitorName, visitorNames } from './visitors.example.ts'
import { inWorld, telling, theWorld } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

it('knows of every column in which people can write who may see it', async () => {
  const all = await writtenColumns(await theWorld('empty'))
  const unknown = all.filter(({ table, column }) => !audienceOf(table, column))
  expect(unknown.map(({ table, column }) => `${table}.${column}`)).toEqual([])
})

type Seen = Map<string, Set<VisitorName>>

/** Asks every page for everyone, and keeps who saw which mark where she may not. */
async function crawl(db: Db, marks: readonly Mark[], names: readonly VisitorName[]) {
  const byMark = new Map(marks.map((mark) => [mark.mark, mark]))
  const cookies = await signInAll(db, 'sealed')
  const site = siteOf({ db: () => db, stage: 'sealed', cookies })
  const leaks = new Set<string>()
  const seen: Seen = new Map()
  for (const { path, address, mayToo } of await addressesOf(db))
    await Promise.all(
      names.map(async (name) => {
        const text = await readAll(await site.get(name, address))
        for (const found of new Set(marksIn(text))) {
          const mark = byMark.get(found)
          if (!mark || mayToo.includes(mark.column)) continue
          if (mark.may.has(name))
            seen.set(mark.column, (seen.get(mark.column) ?? new Set()).add(name))
          else leaks.add(`${name} sees ${mark.column} at ${path}`)
        }
      }),
    )
  return { leaks: [...leaks].toSorted(), seen }
}

it(
  'shows nobody what is not hers, and her what is',
  () =>
    inWorld('negotiating', async (db) => {
      const marks: Mark[] = []
      await dropForms(db)
      await db.transaction().execute((db) => markAll(db, marks))
      for (const stage of ['frozen', 'sealed'] as const) {
        await db.transaction().execute((db) => tell[stage](db))
        await db.transaction().execute((db) => markAll(db, marks))
      }
      await db
        .transaction()
        .execute((db) =>
          does(
            db,
            ['coordinator', momentOf.sealed],
            [publicationMoves.publish, { roundId, kind: 'agreement' }],
          ),
        )
      const settled = await publishMarks(db, marks)
      const { leaks, seen } = await crawl(db, settled, visitorNames)
      expect(leaks).toEqual([])

      const columns = new Set(marks.map(({ column }) => column))
      const unseen = [...columns].filter((column) => !seen.has(column) && !(column in seenByNobody))
      expect(unseen).toEqual([])
    }),
  300_000,
)
