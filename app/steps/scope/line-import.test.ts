import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOfOverview } from '#agreement/overviews.store.ts'
import { lineHash } from '#agreement/overviews.ts'
import type { Id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { xlsxOf } from '#platform/spreadsheet.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { lineImportMoves } from './line-import.commands.ts'
import { columnNames } from './line-import.ts'
import { makeOverview, sendOverview } from './overviews.example.ts'

const header = columnNames.join(';')

const csv = (...rows: string[]) => new File([[header, ...rows].join('\r\n')], 'bod.csv')

const first = '1;Nieuwbouw;Wij bouwen 120 woningen.;De Weiden;120;woningen;1.250.000;2027;BES;Grond'
const second = '2;Huurbeleid;De huren stijgen met de inflatie.;;;;;2027;Beschikbaarheid;'

type Given = { file: File } | { rows: string }

async function bring(db: Db, overviewId: Id<'ActivityOverview'>, given: Given) {
  const input = lineImportMoves.importLines.fields.parse({ roundId, overviewId, ...given })
  return lineImportMoves.importLines.run(await acting('strateeg', db), input)
}

it('reads the lines of a file into the version in the making; the same file again changes nothing', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await makeOverview(db, [])
    expect(await bring(db, overviewId, { file: csv(first, second) })).toMatchObject({
      value: { fresh: 2, changed: 0, same: 0 },
    })
    expect(await linesOfOverview(db, roundId, overviewId)).toMatchObject([
      { reference: '1', kind: 'new_build', quantity: 120, amount: 1_250_000, themeId },
      { reference: '2', kind: 'rent_policy', quantity: null, themeId, counterpart: '' },
    ])
    expect(await bring(db, overviewId, { file: csv(first, second) })).toMatchObject({
      refusal: { code: 'import-nothing' },
    })
    const other = first.replace(';120;', ';130;')
    expect(await bring(db, overviewId, { file: csv(other) })).toMatchObject({
      value: { fresh: 0, changed: 1, same: 0 },
    })
    expect(await linesOfOverview(db, roundId, overviewId)).toMatchObject([
      { reference: '1', quantity: 130 },
      { reference: '2' },
    ])
  }))

it('reads a sheet of Excel the same, with a title above the names', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await makeOverview(db, [])
    const names = ['Nummer', 'Soort', 'Voornemen', 'Aantal', 'Eenheid', 'Jaar']
    const sheet = xlsxOf([
      ['Bod van Voorbeeldwonen'],
      names,
      [1, 'Sloop', 'Wij slopen vier flats.', 48, 'woningen', 2028],
    ])
    expect(await bring(db, overviewId, { file: new File([sheet], 'bod.xlsx') })).toMatchObject({
      value: { fresh: 1 },
    })
    expect(await linesOfOverview(db, roundId, overviewId)).toMatchObject([
      { reference: '1', kind: 'demolition', quantity: 48, amount: null, year: 2028 },
    ])
  }))

it.each([
  ['an unknown kind', '3;Toveren;Iets;;;;;2027;;', { column: 2, code: 'not-in-list' }],
  ['no words', '3;Sloop;;;;;;2027;;', { column: 3, code: 'empty-cell' }],
  [
    'a number that is none',
    '3;Sloop;Iets;;veel;woningen;;2027;;',
    { column: 5, code: 'not-a-number' },
  ],
  ['a number without its unit', '3;Sloop;Iets;;4;;;2027;;', { column: 6, code: 'empty-cell' }],
  [
    'a unit without its number',
    '3;Sloop;Iets;;;woningen;;2027;;',
    { column: 5, code: 'empty-cell' },
  ],
  ['a year outside the bod', '3;Sloop;Iets;;;;;2040;;', { column: 8, code: 'out-of-range' }],
  [
    'a theme that is not there',
    '3;Sloop;Iets;;;;;2027;Vervoer;',
    { column: 9, code: 'not-in-list' },
  ],
  ['a number that was there before', '1;Sloop;Iets;;;;;2027;;', { column: 1, code: 'twice' }],
])('names line and column of %s, and reads in nothing', (_, row, problem) =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await makeOverview(db, [])
    expect(await bring(db, overviewId, { file: csv(first, row) })).toMatchObject({
      refusal: { code: 'import-wrong', problems: [{ line: 3, ...problem }] },
    })
    expect(await linesOfOverview(db, roundId, overviewId)).toEqual([])
  }),
)

it.each([
  ['is empty', new File([], 'bod.csv'), 'empty-file'],
  ['misses columns', new File(['Nummer;Jaar\r\n1;2027'], 'bod.csv'), 'columns-missing'],
  ['has no lines', new File([header], 'bod.csv'), 'no-rows'],
  ['is no sheet', new File(['%PDF-1.7\n\0\0'], 'bod.csv'), 'unknown-encoding'],
])('refuses a file that %s', (_, file, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await makeOverview(db, [])
    expect(await bring(db, overviewId, { file })).toMatchObject({ refusal: { code } })
  }),
)

it.each(['', '{', '[{"reference":"1"}]', 'null'])('refuses rows that are none: %j', (rows) =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await makeOverview(db, [])
    expect(await bring(db, overviewId, { rows })).toMatchObject({
      refusal: { code: 'import-wrong' },
    })
  }),
)

it('is for the version in the making only', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await sendOverview(db)
    expect(await bring(db, overviewId, { file: csv(first) })).toMatchObject({
      refusal: { code: 'overview-sent' },
    })
  }))

const someLine = fc.record({
  reference: fc.integer({ min: 1, max: 6 }).map(String),
  kind: fc.constantFrom('new_build' as const, 'sale' as const, 'other' as const),
  text: fc.constantFrom('Wij bouwen.', 'Wij verkopen niet; of toch?', '"Goed wonen"'),
  area: fc.constantFrom('', 'Noord'),
  quantity: fc.constantFrom(0, 3, 1.125),
  unit: fc.constant('woningen'),
  amount: fc.constantFrom(null, 250_000),
  year: fc.constantFrom(2027, 2031),
  themeId: fc.constantFrom(null, themeId),
  counterpart: fc.constantFrom('', 'Grond'),
})

it('is idempotent whatever the lines: twice is once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(someLine, { minLength: 1, maxLength: 6, selector: (one) => one.reference }),
      (lines) =>
        inDatabase(async (db) => {
          await addRound(db)
          const overviewId = await makeOverview(db, [7, 8])
          const rows = JSON.stringify(lines)
          await bring(db, overviewId, { rows })
          const once = await linesOfOverview(db, roundId, overviewId)
          expect(await bring(db, overviewId, { rows })).toMatchObject({
            refusal: { code: 'import-nothing' },
          })
          expect(await linesOfOverview(db, roundId, overviewId)).toEqual(once)
          for (const line of lines)
            expect(once.find(({ reference }) => reference === line.reference)?.contentHash).toBe(
              lineHash(line),
            )
        }),
    ),
    { seed: 5, numRuns: 15 },
  )
}, 60_000)
