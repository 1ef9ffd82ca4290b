import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { normAmount } from '#law/norm-amounts.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { normAmountsKnown } from '#parties/norm-amounts.store.ts'
import { addPeople } from '#parties/parties.example.ts'
import { type Db, inRole } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { normMoves } from './norm-entries.commands.ts'
import { someLimit, someRents } from './norm-entries.example.ts'
import { normVersionsOf } from './norm-entries.store.ts'

const enter = async (db: Db, given: object = {}, name: PersonName = 'beheerder') =>
  normMoves.enter.run(
    await acting(name, db),
    normMoves.enter.fields.parse({ ...someRents, ...given }),
  )

const correct = async (db: Db, given: object = {}) =>
  normMoves.correct.run(
    await acting('beheerder', db),
    normMoves.correct.fields.parse({ ...someLimit, ...given }),
  )

const inPeople = (test: (db: Db) => Promise<void>) =>
  inDatabase(async (db) => {
    await addPeople(db)
    await test(db)
  })

it('gives everyone the amounts of a year from the moment that they are entered', () =>
  inPeople(async (db) => {
    expect(await enter(db)).toMatchObject({ ok: true, value: { year: 2027, set: 'huren' } })
    await inRole(db, { role: 'handslag_public' }, async (db) => {
      const amounts = await normAmountsKnown(db)
      expect(normAmount('rentRise', day('2027-07-01'), amounts)).toMatchObject({
        value: 4.6,
        found: someRents.found,
        publishedOn: '2026-11-24',
        verified: 'secondary',
      })
    })
  }))

it('keeps what was corrected, by whom and why; the last one holds', () =>
  inPeople(async (db) => {
    expect((await correct(db)).ok).toBe(true)
    const again = { seen: 1, value: 764.26, reason: 'Verkeerd overgetypt.' }
    expect((await correct(db, again)).ok).toBe(true)
    const versions = await normVersionsOf(db, 2026)
    expect(versions.map(({ number, value, by, reason }) => [number, value, by, reason])).toEqual([
      [2, 764.26, 'Dewi Smit', 'Verkeerd overgetypt.'],
      [1, 764.25, 'Dewi Smit', someLimit.reason],
    ])
    const amounts = await normAmountsKnown(db)
    expect(normAmount('benefitCapHigh', day('2026-03-01'), amounts)?.value).toBe(764.26)
  }))

it('writes one line in the history of the installation for each', () =>
  inPeople(async (db) => {
    await enter(db)
    await correct(db)
    await asOwner(db)
    const { rows } = await sql`select chain, subject, move from events order by seq`.execute(db)
    expect(rows).toEqual([
      { chain: 'installation', subject: 'normAmounts', move: 'enter' },
      { chain: 'installation', subject: 'normAmounts', move: 'correct' },
    ])
  }))

it('enters a year once: who comes second is told, and changes nothing', () =>
  inPeople(async (db) => {
    await enter(db)
    expect(await enter(db, { rentRise: 4.7 })).toMatchObject({ refusal: { code: 'year-entered' } })
    expect(await normVersionsOf(db, 2027)).toHaveLength(2)
  }))

it('corrects what she saw, not what another made of it meanwhile', () =>
  inPeople(async (db) => {
    await correct(db)
    expect(await correct(db, { value: 770 })).toMatchObject({ refusal: { code: 'amount-changed' } })
  }))

it('is for who runs the installation alone, and the database says so too', () =>
  inPeople(async (db) => {
    expect(await enter(db, {}, 'coordinator')).toMatchObject({
      refusal: { code: 'not-the-administrator', basis: 'register-codes' },
    })
    await enter(db)
    await acting('coordinator', db)
    expect(await normVersionsOf(db, 2027)).toEqual([])
    await expect(
      sql`savepoint here; insert into norm_amounts
      select norm, year, 9, entry_id, value, published_on, found, verified, reason, entered_by, entered_at
      from snapshot.norm_amounts n join norm_amounts using (norm, year)`.execute(db),
    ).rejects.toThrow()
  }))

it('takes amounts above nought only, and asks for the source', () => {
  for (const given of [{ rentRise: 0 }, { rentRise: -1 }, { found: ' ' }, { publishedOn: '' }])
    expect(normMoves.enter.fields.safeParse({ ...someRents, ...given }).success).toBe(false)
  expect(normMoves.correct.fields.safeParse({ ...someLimit, reason: '' }).success).toBe(false)
})
