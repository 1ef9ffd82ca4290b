import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvOf } from '#kernel/csv.ts'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { addPeople } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { csvFile, imported, ownHomes, stockHeader } from './registers.example.ts'

const digits = (least: number, most: number) => fc.integer({ min: least, max: most })

const corporation = fc.record({
  number: digits(9200, 9299).map((n) => `L${n}`),
  kvk: digits(90_001_000, 90_001_099).map(String),
  name: fc.constantFrom('Stichting Een', 'De “Twee”; wonen', "'s Drie", '=Vier', 'Vijf, en meer'),
  area: fc.constantFrom(null, 'Delft', 'Delft, Súdwest-Fryslân', 'Regio Nergens'),
})

const homes = fc.record({
  kvk: digits(90_001_000, 90_001_004).map(String),
  year: digits(2026, 2028),
  place: fc.constantFrom('Delft', 'GM0344', 'Brielle', 'Den Haag', 'Nergens'),
  daeb: fc.constantFrom('J', 'N', 'ja', ''),
  what: fc.constantFrom(ownHomes, 'Aantal onzelfstandige eenheden woonruimte', 'Huren'),
  count: digits(-1, 3),
})

async function everything(db: Db) {
  await asOwner(db)
  const stock = await db
    .selectFrom('housingStock')
    .selectAll()
    .orderBy('kvk')
    .orderBy('year')
    .orderBy('code')
    .orderBy('isDaeb')
    .orderBy('dwelling')
    .orderBy('registerImportId')
    .execute()
  const organisations = await db.selectFrom('organisations').selectAll().orderBy('id').execute()
  return { stock, organisations }
}

type Given = Parameters<typeof imported>[1]

/** Imports once or with others before it, and then again: the second time changes nothing. */
async function staysSame(db: Db, given: () => Given): Promise<void> {
  const first = await imported(db, given())
  const once = await everything(db)
  const again = await imported(db, given())
  expect(again).toMatchObject({ ok: false, refusal: { code: 'nothing-to-apply' } })
  if (!first.ok) expect(first.refusal.code).toBe('nothing-to-apply')
  expect(await everything(db)).toEqual(once)
}

it('changes nothing when the same corporations are imported again, whatever is in the file', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addPeople(db)
    await fc.assert(
      fc.asyncProperty(fc.array(corporation, { minLength: 1, maxLength: 12 }), async (rows) => {
        const lines = rows.map(({ number, kvk, name, area }) => [number, kvk, name, area])
        const text = csvOf(['L-nummer', 'KvK-nummer', 'Naam', 'Werkgebied'], lines)
        await staysSame(db, () => ({ register: 'corporations', file: csvFile(text) }))
      }),
      { numRuns: 30 },
    )
  }))

it('changes nothing when the same homes are imported again, whatever is in the file', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addPeople(db)
    await fc.assert(
      fc.asyncProperty(fc.array(homes, { minLength: 1, maxLength: 20 }), async (rows) => {
        const lines = rows.map((one) => [
          one.kvk,
          one.year,
          one.place,
          one.daeb,
          'TI',
          one.what,
          one.count,
        ])
        const text = csvOf(stockHeader, lines)
        await staysSame(db, () => ({ register: 'stock', file: csvFile(text), edition: 2026 }))
      }),
      { numRuns: 30 },
    )
  }))
