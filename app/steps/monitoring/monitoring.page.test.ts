import type { QueryResult, RootOperationNode, UnknownRow } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freezeForTest } from '#agreement/agreement-versions.example.ts'
import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { commitmentsOf } from '#agreement/commitments.store.ts'
import { addIndicator } from '#agreement/indicators.example.ts'
import { aPath } from '#agreement/light.example.ts'
import { monitoredIn } from '#agreement/light.store.ts'
import { addReported, addRunningRound, aReview, quarter } from '#agreement/reports.example.ts'
import { day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const page = `/trajecten/${roundId}/monitoring`

/** A commitment with an indicator and a confirmed figure of the end of September; the plan is 240 in the year. */
async function addFollowed(db: Db, nth: number, value: number): Promise<void> {
  await addTabledCommitment(db, { nth, title: `Afspraak ${nth}` })
  await addIndicator(db, { nth, path: aPath([2026, 240]) })
  await addReported(db, { nth, of: nth, ...quarter(3), value, reviews: [aReview({ nth })] })
}

const running = (test: (db: Db) => Promise<void>) =>
  inDatabase(async (db) => {
    await addRunningRound(db)
    await addFollowed(db, 1, 180)
    await addFollowed(db, 2, 150)
    await addFollowed(db, 3, 20)
    await addFollowed(db, 4, 240)
    await addTabledCommitment(db, { nth: 5, title: 'Niemand meet dit' })
    await test(db)
  })

const read = async (db: Db, path = page, name: 'lid' | 'strateeg' = 'lid') =>
  (await (await visiting(db, name)).get(path)).text()

describe('the page of all commitments', () => {
  it('has its conclusion for a title', () =>
    running(async (db) => {
      const html = await read(db)
      expect(html).toContain('<h1>2 van de 4 afspraken liggen op koers</h1>')
      expect(html).toContain('Stand op 25 november 2026. 2 afspraken vragen aandacht.')
    }))

  it('shows what needs attention, the worst first, with figure, plan and target', () =>
    running(async (db) => {
      const html = await read(db)
      const [attention = ''] = /<table[\s\S]*?<\/table>/.exec(html) ?? []
      const order = ['Afspraak 3', 'Afspraak 2'].map((title) => attention.indexOf(title))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(attention).not.toContain('Afspraak 1<')
      expect(attention).toContain('20 van 240; volgens plan nu 179,5')
    }))

  it.each([
    ['loopt-achter', ['Afspraak 3']],
    ['gehaald', ['Afspraak 4']],
    ['niet-gemeten', ['Niemand meet dit']],
    ['alle', ['Afspraak 3', 'Afspraak 2', 'Afspraak 1', 'Afspraak 4', 'Niemand meet dit']],
    ['ter-informatie', []],
  ])('shows under “%s” %j', (asked, titles) =>
    running(async (db) => {
      const html = await read(db, `${page}?oordeel=${asked}`)
      const [table = ''] =
        /<section[^>]*aria-labelledby="afspraken"[\s\S]*?<\/section>/.exec(html) ?? []
      const shown = [...table.matchAll(/monitoring\/[^"]*">([^<]*)</g)].map(([, title]) => title)
      expect(shown).toEqual(titles)
    }),
  )

  it('leads from a figure to what is behind it', () =>
    running(async (db) => {
      expect(await read(db)).toContain(`href="${page}?oordeel=loopt-achter#afspraken"`)
    }))

  it('asks for figures that are due, and says of whom', () =>
    running(async (db) => {
      const html = await read(db, page, 'strateeg')
      expect(html).toContain('het kwartaal tot en met 31 maart 2026')
      expect(html).toContain('<strong>Voorbeeldwonen (u)</strong>')
      expect(html).toMatch(/\d+ dagen te laat/)
    }))

  it('says so before the year begins, and where nothing was agreed', () =>
    inDatabase(async (db) => {
      await addRound(db)
      expect(await read(db)).toContain('Er is nog geen afspraak om te volgen.')
      await addTabledCommitment(db)
      await addIndicator(db)
      expect(await read(db)).toContain('Het is nog te vroeg voor een oordeel')
    }))

  it('is read in as many queries for five commitments as for fifty', () =>
    running(async (db) => {
      await acting('lid', db)
      const few = await queriesOf(db)
      for (let nth = 6; nth <= 50; nth += 1) await addFollowed(db, nth, nth)
      await acting('lid', db)
      expect(await queriesOf(db)).toBe(few)
      expect(await monitoredIn(db, roundId)).toHaveLength(50)
    }))

  it.each(['vreemde', 'raadslid', 'beheerder'] as const)('is not there for %s', (name) =>
    running(async (db) => {
      const visitor = await visiting(db, name)
      for (const path of [page, `${page}/VBS-BES-01`, `/trajecten/${roundId}/cijfers.csv`])
        expect((await visitor.get(path)).status).toBe(404)
      expect((await visitor.get(`/api/v1${page}`)).status).toBe(404)
    }),
  )
})

it('gives the figures to a spreadsheet', () =>
  running(async (db) => {
    const answer = await (await visiting(db, 'lid')).get(`/trajecten/${roundId}/cijfers.csv`)
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="cijfers-2026-11-25.csv"',
    )
    const lines = (await answer.text()).split('\r\n')
    expect(lines).toContain(
      'VBS-BES-03;Afspraak 3;Opgeleverde sociale huurwoningen;woningen;20;2026-09-30;179,51;240;Loopt achter;light-1',
    )
  }))

describe('a light', () => {
  it.each<[string, string, string]>([
    ['2026-07-28', 'Loopt achter', 'behind'],
    ['2026-07-27', 'Geen actuele gegevens', 'no-data'],
  ])(
    'of a figure of %s is “%s” in the list, on its page, in the file and over the API: grey one day past the grace',
    (on, words, state) =>
      running(async (db) => {
        await addTabledCommitment(db, { nth: 9, title: 'Van de zomer' })
        await addIndicator(db, { nth: 9, path: aPath([2026, 240]) })
        const figure = { ...quarter(3), referenceOn: day(on), value: 50 }
        await addReported(db, { nth: 9, of: 9, ...figure, reviews: [aReview({ nth: 9 })] })
        const visitor = await visiting(db, 'lid')
        const list = await (await visitor.get(`${page}?oordeel=alle`)).text()
        const detail = await (await visitor.get(`${page}/VBS-BES-09`)).text()
        const csv = await (await visitor.get(`/trajecten/${roundId}/cijfers.csv`)).text()
        const [, row = ''] = list.split('Van de zomer')
        const [line = ''] = csv.split('\r\n').filter((one) => one.startsWith('VBS-BES-09'))
        for (const text of [row.slice(0, row.indexOf('</tr>')), detail, line])
          expect(text).toContain(words)

        const { commitments } = await (await visitor.get(`/api/v1${page}`)).json()
        expect(commitments.at(-1)).toMatchObject({
          course: state,
          indicators: [{ light: { state }, input: { formula: 'light-1' } }],
        })
      }),
  )
})

it('follows only what stands in the newest frozen text', () =>
  running(async (db) => {
    for (const commitment of await commitmentsForTest(db)) await agreeAll(db, commitment)
    await freezeForTest(db)
    await addTabledCommitment(db, { nth: 6, title: 'Nog in gesprek' })
    const html = await read(db, `${page}?oordeel=alle`)
    expect(html).toContain('Afspraak 1')
    expect(html).not.toContain('Nog in gesprek')
    const visitor = await visiting(db, 'lid')
    expect((await visitor.get(`${page}/VBS-BES-06`)).status).toBe(404)
  }))

async function commitmentsForTest(db: Db) {
  await acting('lid', db)
  return commitmentsOf(db, roundId)
}

/** How many queries it takes to read what is followed. */
async function queriesOf(db: Db): Promise<number> {
  let count = 0
  const counting = {
    transformQuery: ({ node }: { node: RootOperationNode }) => {
      count += 1
      return node
    },
    transformResult: ({ result }: { result: QueryResult<UnknownRow> }) => Promise.resolve(result),
  }
  await monitoredIn(db.withPlugin(counting), roundId)
  return count
}
