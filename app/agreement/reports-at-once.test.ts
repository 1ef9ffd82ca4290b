import { expect, it } from 'vitest'
import { anActor, testInstallation } from '#parties/acting.example.ts'
import { type Context, identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { now, roundId } from '#parties/parties.example.ts'
import { type Db, inRole, inTransaction } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { chainOf } from './history.store.ts'
import { addIndicator, indicatorId } from './indicators.example.ts'
import { reportMoves } from './reports.commands.ts'
import {
  addEvidence,
  addReported,
  addRunningRound,
  evidenceId,
  quarter,
  reportId,
} from './reports.example.ts'
import { reportsOf } from './reports.store.ts'
import { standingReports } from './reports.ts'

/** Somebody of the example on a connection of her own, in a transaction that commits. */
const as = <T>(db: Db, name: PersonName, work: (context: Context) => Promise<T>): Promise<T> => {
  const actor = anActor(name)
  return inRole(db, identityOf(actor, now), (own) =>
    work({ db: own, now, installation: testInstallation(), actor }),
  )
}

const running = (db: Db, reported: boolean) =>
  inTransaction(db, async (own) => {
    await addRunningRound(own)
    await addTabledCommitment(own)
    await addIndicator(own)
    await addEvidence(own)
    if (reported) await addReported(own, quarter(3))
  })

const figure = {
  roundId,
  code: 'VBS-BES-01',
  indicator: indicatorId(1),
  unit: 'woningen',
  measured: quarter(3).referenceOn,
  note: '',
  evidence: evidenceId,
}

it('takes one of two figures that are sent over the same period at the same moment', () =>
  inOwnDatabase(async (db) => {
    await running(db, false)
    const report = { ...figure, period: quarter(3).periodFrom }
    const answers = await Promise.all(
      [170, 180].map((value) =>
        as(db, 'strateeg', (own) => reportMoves.reportValue.run(own, { ...report, value })),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'already-reported' } })
    expect(await as(db, 'lid', (own) => reportsOf(own.db, roundId))).toHaveLength(1)
    expect(await as(db, 'lid', (own) => chainOf(own.db, roundId))).toHaveLength(1)
  }))

it('takes one of two corrections of the same figure', () =>
  inOwnDatabase(async (db) => {
    await running(db, true)
    const correction = { ...figure, report: reportId(1), reason: 'Telfout.' }
    const answers = await Promise.all(
      [170, 180].map((value) =>
        as(db, 'strateeg', (own) => reportMoves.correctReport.run(own, { ...correction, value })),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'already-corrected' } })
    const reports = await as(db, 'lid', (own) => reportsOf(own.db, roundId))
    expect([reports.length, standingReports(reports).length]).toEqual([2, 1])
  }))
