import type { KyselyPlugin } from 'kysely'
import { expect, it } from 'vitest'
import { addIndicator } from '#agreement/indicators.example.ts'
import { addReported, aReview, reportId } from '#agreement/reports.example.ts'
import { addSealedRound } from '#agreement/sealed-versions.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { publishing } from '#steps/publication/publication.example.ts'
import { visiting } from '#testing.ts'

/** Counts the queries that are asked through it. */
function counting() {
  let asked = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  return { plugin, count: () => asked }
}

async function queriesOf(db: Db, path: string, name?: PersonName): Promise<number> {
  const { plugin, count } = counting()
  const { get } = await visiting(db.withPlugin(plugin), name)
  const before = count()
  const answer = await get(path)
  expect(answer.status).toBe(200)
  await answer.text()
  return count() - before
}

/** The example round with so many promises, each measured and reported, published. */
async function addPublished(db: Db, promises: number): Promise<void> {
  await addSealedRound(db, promises)
  for (let nth = 1; nth <= promises; nth++) {
    await addIndicator(db, { nth })
    const reviews = [aReview({ nth, reportId: reportId(nth) })]
    await addReported(db, { nth, of: nth, reviews })
  }
  await publishing(db)
}

const agreement = '/afspraken/voorbeeldstad-2027'
const step = `/trajecten/${roundId}`
const api = `/api/v1/trajecten/${roundId}`

it.each<[string, PersonName?]>([
  ['/'],
  ['/gemeenten'],
  ['/gemeenten/voorbeeldstad'],
  [agreement],
  [`${agreement}/VBS-BES-01`],
  [`${agreement}.csv`],
  ['/api/v1/afspraken'],
  ['/api/v1/afspraken/voorbeeldstad-2027'],
  [`${step}/herziening`, 'lid'],
  [`${step}/herziening/afspraken/VBS-BES-01`, 'lid'],
  [`${step}/publicatie`, 'strateeg'],
  [`${step}/publicatie/woorden`, 'strateeg'],
  [`${api}/vervolgbesluiten`, 'lid'],
  [`${api}/gewone-woorden`, 'lid'],
])('asks the database as often for twelve promises as for two: %s', async (path, name) => {
  const counts: number[] = []
  for (const promises of [2, 12])
    await inDatabase(async (db) => {
      await addPublished(db, promises)
      counts.push(await queriesOf(db, path, name))
    })
  expect(counts[1]).toBe(counts[0])
  expect(counts[0]).toBeGreaterThan(0)
})
