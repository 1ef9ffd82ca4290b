import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { partyId, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { actionsOf, delayTalksOf } from './actions.store.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { addIndicator, indicatorId } from './indicators.example.ts'
import { indicatorById, indicatorsOf } from './indicators.store.ts'
import {
  addReported,
  addRunningRound,
  aReport,
  aReview,
  quarter,
  reportId,
} from './reports.example.ts'
import { addReport, reportsOf, reportsOn } from './reports.store.ts'

const reported = (test: (db: Db) => Promise<void>) =>
  inDatabase(async (db) => {
    await addRunningRound(db)
    await addTabledCommitment(db)
    await addIndicator(db)
    await addReported(db, { ...quarter(1), reviews: [aReview()] })
    await test(db)
  })

describe('what is measured', () => {
  it.each(['ambtenaar', 'secretaris', 'adviseur', 'waarnemer', 'coordinator'] as const)(
    'is read by %s, who sits at the table',
    (name) =>
      reported(async (db) => {
        await acting(name, db)
        expect(await indicatorsOf(db, roundId)).toHaveLength(1)
        expect(await reportsOf(db, roundId)).toMatchObject([{ reviews: [{ verdict: 'confirm' }] }])
      }),
  )

  it.each(['raadslid', 'beheerder', 'vreemde', 'vertrokken'] as const)(
    'is not there for %s',
    (name) =>
      reported(async (db) => {
        await acting(name, db)
        expect(await indicatorsOf(db, roundId)).toEqual([])
        expect(await indicatorById(db, roundId, indicatorId(1))).toBeUndefined()
        expect(await reportsOf(db, roundId)).toEqual([])
        expect(await actionsOf(db, roundId)).toEqual([])
        expect(await delayTalksOf(db, roundId)).toEqual([])
        expect(await db.selectFrom('plannedValues').selectAll().execute()).toEqual([])
        expect(await db.selectFrom('reportReviews').selectAll().execute()).toEqual([])
      }),
  )

  it('is read for one indicator alone', () =>
    reported(async (db) => {
      await addTabledCommitment(db, { nth: 2 })
      await addIndicator(db, { nth: 2 })
      await addReported(db, { nth: 2, of: 2, ...quarter(2) })
      await acting('lid', db)
      const own = await reportsOn(db, roundId, indicatorId(2))
      expect(own.map(({ id }) => id)).toEqual([reportId(2)])
    }))
})

describe('a report', () => {
  it.each(['update reports set value = 1', 'delete from reports', 'truncate reports cascade'])(
    'is not even changed by the owner of the tables: %s',
    (statement) =>
      reported(async (db) => {
        await asOwner(db)
        await expect(sql.raw(statement).execute(db)).rejects.toThrow('append-only')
      }),
  )

  it.each<[PersonName, 'gemeente' | 'voorbeeldwonen']>([
    ['ambtenaar', 'gemeente'],
    ['ambtenaar', 'voorbeeldwonen'],
  ])('is not taken from %s in the name of %s, who do not supply this figure', (name, party) =>
    reported(async (db) => {
      await acting(name, db)
      const { evidence, reviews: _, ...row } = aReport({ nth: 2, ...quarter(2) })
      const forged = { ...row, partyId: partyId(party), evidenceFileId: evidence.fileId, roundId }
      const added = addReport(db, { ...forged, reportedBy: personId(name) })
      await expect(added).rejects.toThrow('row-level security')
    }),
  )

  it('over the same period is added once, also where two do so at the same moment', () =>
    reported(async (db) => {
      const { evidence, reviews: _, ...row } = aReport({ nth: 2, ...quarter(1) })
      const again = { ...row, roundId, evidenceFileId: evidence.fileId }
      await acting('strateeg', db)
      expect(await addReport(db, { ...again, reportedBy: personId('strateeg') })).toBe(false)
      expect(await reportsOf(db, roundId)).toHaveLength(1)
    }))
})
