import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { actionMoves } from '#agreement/actions.commands.ts'
import { freezeForTest } from '#agreement/agreement-versions.example.ts'
import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { addIndicator } from '#agreement/indicators.example.ts'
import { frequencies } from '#agreement/indicators.ts'
import { aPath } from '#agreement/light.example.ts'
import {
  addReported,
  addRunningRound,
  aReview,
  quarter,
  reportId,
} from '#agreement/reports.example.ts'
import { dueReports } from '#agreement/reports.ts'
import { type Day, day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { now, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { asksOfActor } from './asks.store.ts'
import type { AskKind } from './asks.ts'
import { askWords } from './asks.words.ts'

async function asked(name: PersonName, kind: AskKind, db: Db) {
  await acting(name, db)
  return (await asksOfActor(db)).find((ask) => ask.kind === kind)
}

/** A round in its year, with one measured commitment in its frozen text. */
const followed = (test: (db: Db) => Promise<void>) =>
  inDatabase(async (db) => {
    await addRunningRound(db)
    const commitment = await addTabledCommitment(db)
    await addIndicator(db, { path: aPath([2026, 240]) })
    await agreeAll(db, commitment)
    await freezeForTest(db)
    await asOwner(db)
    await test(db)
  })

it('asks the supplier for the figures of every quarter that is over', () =>
  followed(async (db) => {
    await addReported(db, quarter(1))
    const ask = await asked('strateeg', 'figures', db)
    expect(ask).toMatchObject({ roundId, count: 2, again: 2, due: '2026-07-28' })
    expect(ask && askWords.figures.what(ask)).toBe('Geef 2 cijfers op')
    expect(ask && askWords.figures.why(ask)).toContain('2 cijfers zijn te laat')
  }))

it.each(['lid', 'directeurVoorbeeld', 'secretaris', 'coordinator', 'vreemde'] as const)(
  'asks no figures of %s',
  (name) => followed(async (db) => expect(await asked(name, 'figures', db)).toBeUndefined()),
)

it('asks for no figures before the text is frozen', () =>
  inDatabase(async (db) => {
    await addRunningRound(db)
    await addTabledCommitment(db)
    await addIndicator(db, { path: aPath([2026, 240]) })
    expect(await asked('strateeg', 'figures', db)).toBeUndefined()
  }))

it('asks the checker, until she said something of the figure that stands', () =>
  followed(async (db) => {
    await addReported(db, quarter(1))
    expect(await asked('voorzitter', 'checks', db)).toMatchObject({ count: 1, due: '2026-12-23' })
    expect(await asked('strateeg', 'checks', db)).toBeUndefined()
    const correction = { correctsId: reportId(1), reason: 'Telfout.' }
    await addReported(db, { nth: 2, ...quarter(1), ...correction, reviews: [aReview({ nth: 2 })] })
    expect(await asked('voorzitter', 'checks', db)).toBeUndefined()
  }))

it('asks the owner of an action that is nearly due, and not of one that is far away', () =>
  followed(async (db) => {
    const task = { roundId, code: 'VBS-BES-01', text: 'Grond leveren', owner: partyId('gemeente') }
    for (const due of [day('2026-12-01'), day('2027-06-01')])
      await actionMoves.addAction.run(await acting('strateeg', db), { ...task, due })
    expect(await asked('ambtenaar', 'actions', db)).toMatchObject({
      count: 1,
      again: 0,
      due: '2026-12-01',
    })
    expect(await asked('strateeg', 'actions', db)).toBeUndefined()
  }))

type Asked = { periodFrom: Day; dueOn: Day }

it.each(frequencies)('asks per %s over the same periods as the page does', (frequency) =>
  followed(async (db) => {
    const span = { from: day('2024-08-31'), until: day('2026-10-15') }
    const term = { termFrom: span.from, termUntil: span.until }
    await db.updateTable('rounds').set(term).where('id', '=', roundId).execute()
    await db.updateTable('layers').set({ year: null }).execute()
    await db.updateTable('indicators').set({ frequency }).execute()
    await acting('strateeg', db)
    const { rows } = await sql<Asked>`select * from due_reports() order by period_from`.execute(db)
    const due = dueReports({ frequency }, { span, reports: [] }, day('2026-11-25'))
    expect(now.toISOString()).toContain('2026-11-25')
    expect(rows.map(({ periodFrom, dueOn }) => [periodFrom, dueOn])).toEqual(
      due.map(({ from, dueOn }) => [from, dueOn]),
    )
  }),
)
