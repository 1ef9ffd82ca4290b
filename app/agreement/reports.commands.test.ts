import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { aPdf } from './files.example.ts'
import { chainOf } from './history.store.ts'
import { addIndicator, indicatorId } from './indicators.example.ts'
import { monitoredIn } from './light.store.ts'
import { lightOf } from './light-of-commitment.ts'
import { reportMoves } from './reports.commands.ts'
import { addEvidence, addReported, evidenceId, reportId } from './reports.example.ts'
import { reportsOf } from './reports.store.ts'

const { reportValue, correctReport, confirmReport, disputeReport } = reportMoves

const place = { roundId, code: 'VBS-BES-01', indicator: indicatorId(1) }
const figure = {
  ...place,
  period: day('2027-01-01'),
  value: 60,
  unit: 'woningen',
  measured: day('2027-03-31'),
  note: '',
  evidence: evidenceId,
}

/** Someone of the example, in the spring of the term. */
const inApril = async (name: PersonName, db: Db) => ({
  ...(await acting(name, db)),
  now: new Date('2027-04-05T09:00:00Z'),
})

const measured = (test: (db: Db) => Promise<void>) =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    await addIndicator(db)
    await addEvidence(db)
    await test(db)
  })

describe('the supplier', () => {
  it('reports a value with what shows it', () =>
    measured(async (db) => {
      const pdf = new File([new Uint8Array(aPdf())], 'opleverlijst.pdf')
      const sent = { ...figure, evidence: undefined, file: pdf }
      expect(await reportValue.run(await inApril('strateeg', db), sent)).toMatchObject({ ok: true })

      await acting('secretaris', db)
      expect(await reportsOf(db, roundId)).toMatchObject([
        {
          value: 60,
          referenceOn: '2027-03-31',
          evidence: { name: 'opleverlijst.pdf' },
          reviews: [],
        },
      ])
      await asOwner(db)
      expect(await chainOf(db, roundId)).toMatchObject([{ subject: 'report', move: 'reportValue' }])
    }))

  it('corrects it with a new row and a reason; the old one stays', () =>
    measured(async (db) => {
      await addReported(db)
      const correction = { ...figure, evidence: undefined, value: 57, report: reportId(1) }
      const context = await inApril('strateeg', db)
      const corrected = await correctReport.run(context, { ...correction, reason: 'Telfout.' })
      expect(corrected).toMatchObject({ ok: true })
      expect(await reportsOf(db, roundId)).toMatchObject([
        { value: 60, reason: '' },
        {
          value: 57,
          correctsId: reportId(1),
          reason: 'Telfout.',
          evidence: { fileId: evidenceId },
        },
      ])
      const again = await correctReport.run(context, { ...correction, reason: 'Nog eens.' })
      expect(again).toMatchObject({ refusal: { code: 'already-corrected' } })
    }))

  it('can change no figure where it stands', () =>
    measured(async (db) => {
      await addReported(db)
      await acting('strateeg', db)
      const change = db.updateTable('reports').set({ value: 240 }).execute()
      await expect(change).rejects.toThrow('permission denied')
    }))

  it.each<[PersonName, string]>([
    ['lid', 'no-mandate'],
    ['voorzitter', 'not-the-supplier'],
    ['coordinator', 'not-yours-to-do'],
    ['raadslid', 'not-yours-to-do'],
    ['vreemde', 'no-such-round'],
  ])('is not %s: %s', (name, code) =>
    measured(async (db) => {
      const answer = await reportValue.run(await inApril(name, db), figure)
      expect(answer).toMatchObject({ refusal: { code } })
      await asOwner(db)
      expect(await db.selectFrom('reports').selectAll().execute()).toEqual([])
    }),
  )

  it.each([
    ['without evidence', { evidence: undefined }, 'evidence-missing'],
    ['in another unit', { unit: '%' }, 'unit-mismatch'],
    ['over no period of the term', { period: day('2027-02-01') }, 'not-a-period'],
    ['over a period to come', { period: day('2027-07-01') }, 'period-not-begun'],
    ['with an empty file', { file: new File([], 'leeg.pdf') }, 'file-empty'],
    ['on no indicator of this commitment', { code: 'VBS-BES-02' }, 'no-such-indicator'],
  ])('is refused a value %s', (_, given, code) =>
    measured(async (db) => {
      await addTabledCommitment(db, { nth: 2 })
      const answer = await reportValue.run(await inApril('strateeg', db), { ...figure, ...given })
      expect(answer).toMatchObject({ refusal: { code } })
      await asOwner(db)
      expect(await chainOf(db, roundId)).toEqual([])
    }),
  )

  it('reports once over a period', () =>
    measured(async (db) => {
      await addReported(db)
      const answer = await reportValue.run(await inApril('strateeg', db), figure)
      expect(answer).toMatchObject({ refusal: { code: 'already-reported' } })
    }))
})

describe('the checker', () => {
  const about = { ...place, report: reportId(1) }
  const lightIn = async (db: Db) => {
    const [first] = await monitoredIn(db, roundId)
    const [one] = first?.measured ?? []
    return one && lightOf(one, day('2027-04-05')).state
  }

  it('makes a figure count by confirming it', () =>
    measured(async (db) => {
      await addReported(db)
      const context = await inApril('voorzitter', db)
      expect(await lightIn(db)).toBe('not-started')
      await confirmReport.run(context, { ...about, remark: '' })
      expect(await lightIn(db)).toBe('on-track')
    }))

  it('disputes it with a reason, and may change her mind: both stay', () =>
    measured(async (db) => {
      await addReported(db)
      const context = await inApril('voorzitter', db)
      const dispute = { ...about, reason: 'Drie staan nog leeg.', own: 57 }
      await disputeReport.run(context, dispute)
      expect(await lightIn(db)).toBe('not-started')
      const later = { ...context, now: new Date('2027-04-08T09:00:00Z') }
      await confirmReport.run(later, { ...about, remark: 'Nu wel.' })
      expect(await reportsOf(db, roundId)).toMatchObject([
        {
          reviews: [
            { verdict: 'dispute', ownValue: 57, reason: 'Drie staan nog leeg.' },
            { verdict: 'confirm', reason: 'Nu wel.' },
          ],
        },
      ])
      await asOwner(db)
      const moves = (await chainOf(db, roundId)).map(({ move }) => move)
      expect(moves).toEqual(['disputeReport', 'confirmReport'])
    }))

  it.each<[PersonName, string]>([
    ['strateeg', 'not-the-checker'],
    ['secretaris', 'not-the-checker'],
    ['coordinator', 'not-yours-to-do'],
  ])('is not %s: %s', (name, code) =>
    measured(async (db) => {
      await addReported(db)
      const answer = await confirmReport.run(await inApril(name, db), { ...about, remark: '' })
      expect(answer).toMatchObject({ refusal: { code } })
    }),
  )

  it('says nothing of a figure that was corrected', () =>
    measured(async (db) => {
      await addReported(db)
      await addReported(db, { nth: 2, correctsId: reportId(1), reason: 'Telfout.' })
      const context = await inApril('voorzitter', db)
      const answer = await confirmReport.run(context, { ...about, remark: '' })
      expect(answer).toMatchObject({ refusal: { code: 'already-corrected' } })
    }))

  it('cannot be got round: the database takes no review by another party', () =>
    measured(async (db) => {
      await addReported(db)
      await acting('strateeg', db)
      const forged = db
        .insertInto('reportReviews')
        .values({
          id: reportId(9) as never,
          reportId: reportId(1),
          roundId,
          partyId: partyId('voorbeeldwonen'),
          verdict: 'confirm',
          reviewedBy: (await acting('strateeg', db)).actor.personId,
          reviewedAt: new Date('2027-04-05T09:00:00Z'),
        })
        .execute()
      await expect(forged).rejects.toThrow('row-level security')
    }))
})
