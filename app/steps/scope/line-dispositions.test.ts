import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freezeForTest } from '#agreement/agreement-versions.example.ts'
import { withdrawCommitment } from '#agreement/commitments.commands.ts'
import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { commitmentByCode } from '#agreement/commitments.store.ts'
import { draftMoves } from '#agreement/drafts.commands.ts'
import { draftById } from '#agreement/drafts.store.ts'
import { countLines } from '#agreement/line-dispositions.ts'
import { lineStatesOf, openLinesOf } from '#agreement/overviews.store.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import { type Db, inTransaction } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { dispositionMoves } from './line-dispositions.commands.ts'
import { lineMoves } from './overview-lines.commands.ts'
import { overviewMoves } from './overviews.commands.ts'
import { aLine, go, lineOf, makeOverview, sendOverview } from './overviews.example.ts'

const code = 'VBS-BES-01'

const stateOf = async (db: Db, reference: string) =>
  (await lineStatesOf(db, roundId)).find((line) => line.reference === reference)?.disposition

/** A round with a bod of two lines on the table, and commitments beside it. */
async function addBod(db: Db, numbers?: readonly number[]) {
  await addRound(db)
  for (const nth of [1, 2]) await addTabledCommitment(db, { nth })
  return sendOverview(db, numbers)
}

describe('what became of a line', () => {
  it('is said by a party that makes the agreement, with the reason, and names the commitment', () =>
    inDatabase(async (db) => {
      const overviewId = await addBod(db)
      const lineId = await lineOf(db, overviewId, '1')
      const reason = 'Er is grond voor 100 woningen.'
      await go(db, 'ambtenaar', [
        dispositionMoves.dispose,
        { roundId, lineId, outcome: 'changed', reason, codes: [code] },
      ])
      expect(await stateOf(db, '1')).toMatchObject({
        outcome: 'changed',
        reason,
        by: 'Gemeente Voorbeeldstad',
        commitments: [{ code, title: 'Nieuwe sociale huurwoningen' }],
      })
      expect(await openLinesOf(db, roundId)).toEqual([{ reference: '2', party: 'Voorbeeldwonen' }])
      await go(db, 'lid', [dispositionMoves.reopen, { roundId, lineId, reason: 'Toch niet' }])
      expect(await stateOf(db, '1')).toBeUndefined()
      expect(
        await dispositionMoves.reopen.run(await acting('lid', db), { roundId, lineId, reason }),
      ).toMatchObject({ refusal: { code: 'line-open' } })
    }))

  it.each([
    [{ outcome: 'adopted' }, 'commitment-missing'],
    [{ outcome: 'changed', reason: 'Minder' }, 'commitment-missing'],
    [{ outcome: 'dropped', reason: 'Te duur', codes: [code] }, 'commitment-unneeded'],
    [{ outcome: 'adopted', codes: ['VBS-BES-99'] }, 'no-such-commitment'],
  ])('is whole: %o is refused with %s', (given, refusal) =>
    inDatabase(async (db) => {
      const lineId = await lineOf(db, await addBod(db), '1')
      const input = dispositionMoves.dispose.fields.parse({ roundId, lineId, ...given })
      expect(
        await dispositionMoves.dispose.run(await acting('ambtenaar', db), input),
      ).toMatchObject({ refusal: { code: refusal } })
    }),
  )

  it.each(['changed', 'dropped'])('asks why where it is %s', (outcome) => {
    const lineId = '00000000-0000-7000-8000-ffffffffffff'
    const given = { roundId, lineId, outcome, codes: [], reason: ' ' }
    expect(dispositionMoves.dispose.fields.safeParse(given).error?.issues[0]?.path).toEqual([
      'reason',
    ])
  })

  it.each<[PersonName, string]>([
    ['coordinator', 'not-yours-to-do'],
    ['adviseur', 'not-yours-to-do'],
    ['raadslid', 'not-yours-to-do'],
  ])('is not for %s to say', (name, refusal) =>
    inDatabase(async (db) => {
      const lineId = await lineOf(db, await addBod(db), '1')
      const input = { roundId, lineId, outcome: 'dropped' as const, reason: 'Nee', codes: [] }
      expect(await dispositionMoves.dispose.run(await acting(name, db), input)).toMatchObject({
        refusal: { code: refusal },
      })
    }),
  )

  it('is said of the text: another text opens the line, and the same text again closes it', () =>
    inDatabase(async (db) => {
      const overviewId = await addBod(db)
      const lineId = await lineOf(db, overviewId, '1')
      const place = { roundId, overviewId }
      const sendWith = async (quantity: number, why: string) => {
        await go(db, 'strateeg', [overviewMoves.renew, { ...place, why }])
        await go(db, 'strateeg', [lineMoves.correct, { ...place, lineId, ...aLine, quantity }])
        await go(db, 'strateeg', [overviewMoves.send, { ...place, deliveredOn: '2026-10-01' }])
      }
      const dropped = { outcome: 'dropped', reason: 'Geen grond' } as const
      await go(db, 'ambtenaar', [dispositionMoves.dispose, { roundId, lineId, ...dropped }])
      await sendWith(90, 'Minder')
      expect(await stateOf(db, '1')).toBeUndefined()
      await sendWith(120, 'Toch weer')
      expect(await stateOf(db, '1')).toMatchObject(dropped)
    }))

  it('is there for nobody as long as the bod is not sent', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const lineId = await lineOf(db, await makeOverview(db), '1')
      const input = { roundId, lineId, outcome: 'dropped' as const, reason: 'Nee', codes: [] }
      expect(await dispositionMoves.dispose.run(await acting('strateeg', db), input)).toMatchObject(
        {
          refusal: { code: 'no-such-line' },
        },
      )
    }))
})

describe('a commitment from a line', () => {
  it('is a draft in the own room, and adopts the line when it reaches the table unchanged', () =>
    inDatabase(async (db) => {
      const lineId = await lineOf(db, await addBod(db), '1')
      const { commitmentId } = await go(db, 'strateeg', [
        dispositionMoves.prepare,
        { roundId, lineId },
      ])
      const twice = dispositionMoves.prepare.run(await acting('strateeg', db), { roundId, lineId })
      expect(await twice).toMatchObject({ refusal: { code: 'draft-there' } })
      const draft = await draftById(db, roundId, commitmentId)
      expect(draft).toMatchObject({
        title: 'Nieuwbouw, 120 woningen, De Weiden',
        year: 2027,
        version: {
          text: aLine.text,
          quantity: 120,
          obligation: 'result',
          owners: [partyId('voorbeeldwonen')],
          deadline: '2027',
        },
      })
      await acting('ambtenaar', db)
      expect(await draftById(db, roundId, commitmentId)).toBeUndefined()
      expect(await stateOf(db, '1')).toBeUndefined()

      const seen = draft?.version.contentHash ?? ''
      await go(db, 'strateeg', [draftMoves.table, { roundId, commitmentId, seen }])
      await acting('ambtenaar', db)
      expect(await stateOf(db, '1')).toMatchObject({
        outcome: 'adopted',
        by: 'Voorbeeldwonen',
        commitments: [{ code: 'VBS-BES-03' }],
      })
    }))

  it('leaves the line open where it says something else: that asks for a reason', () =>
    inDatabase(async (db) => {
      const lineId = await lineOf(db, await addBod(db), '1')
      const { commitmentId } = await go(db, 'strateeg', [
        dispositionMoves.prepare,
        { roundId, lineId },
      ])
      const draft = await draftById(db, roundId, commitmentId)
      if (!draft) throw new Error('There is no draft')
      const { version, ...where } = draft
      const seen = version.contentHash
      await go(db, 'strateeg', [
        draftMoves.revise,
        { ...where, ...version, roundId, commitmentId, seen, quantity: 100 } as never,
      ])
      const revised = await draftById(db, roundId, commitmentId)
      await go(db, 'strateeg', [
        draftMoves.table,
        { roundId, commitmentId, seen: revised?.version.contentHash ?? '' },
      ])
      expect(await stateOf(db, '1')).toBeUndefined()
    }))

  it('opens the line again when it leaves the table', () =>
    inDatabase(async (db) => {
      const lineId = await lineOf(db, await addBod(db), '1')
      await go(db, 'strateeg', [
        dispositionMoves.dispose,
        { roundId, lineId, outcome: 'adopted', codes: [code] },
      ])
      const seen = (await commitmentByCode(db, roundId, code))?.tabled.contentHash ?? ''
      await go(db, 'strateeg', [withdrawCommitment, { roundId, code, seen }])
      expect(await stateOf(db, '1')).toBeUndefined()
      expect(await openLinesOf(db, roundId)).toHaveLength(2)
    }))
})

describe('freezing', () => {
  it('is refused by the database itself as long as a line is open, and keeps every outcome', () =>
    inDatabase(async (db) => {
      const overviewId = await addBod(db, [120])
      await agreeAll(db, await addTabledCommitment(db, { nth: 5 }))
      await acting('strateeg', db)
      const lineId = await lineOf(db, overviewId, '1')
      const tried = inTransaction(db, async (db) => {
        await freezeForTest(db)
      })
      await expect(tried).rejects.toThrow('a line of a sent bod has no disposition')
      await go(db, 'ambtenaar', [
        dispositionMoves.dispose,
        { roundId, lineId, outcome: 'dropped', reason: 'Geen grond' },
      ])
      const version = await freezeForTest(db)
      await asOwner(db)
      expect(await db.selectFrom('frozenLines').selectAll().execute()).toMatchObject([
        { agreementVersionId: version.id, lineId, outcome: 'dropped' },
      ])
      await expect(sql`update frozen_lines set outcome = 'adopted'`.execute(db)).rejects.toThrow(
        'append-only',
      )
    }))
})

/** What people do with a bod, in any order. */
type Step =
  | { kind: 'dispose'; line: number; outcome: 'adopted' | 'changed' | 'dropped'; on: 1 | 2 | 3 }
  | { kind: 'reopen' | 'prepare' | 'withdraw' | 'putBack'; line: number }
  | { kind: 'change'; line: number; quantity: number }
  | { kind: 'add' | 'renew' | 'send' | 'freeze' | 'table' }
  | { kind: 'takeOff'; on: 1 | 2 | 3 }

const line = fc.integer({ min: 1, max: 5 })
const on = fc.constantFrom(1 as const, 2 as const, 3 as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('dispose' as const),
      line,
      outcome: fc.constantFrom('adopted' as const, 'changed' as const, 'dropped' as const),
      on,
    }),
  },
  fc.record({
    kind: fc.constantFrom(
      'reopen' as const,
      'prepare' as const,
      'withdraw' as const,
      'putBack' as const,
    ),
    line,
  }),
  fc.record({ kind: fc.constant('change' as const), line, quantity: fc.constantFrom(1, 2) }),
  fc.record({
    kind: fc.constantFrom(
      'add' as const,
      'renew' as const,
      'send' as const,
      'freeze' as const,
      'table' as const,
    ),
  }),
  fc.record({ kind: fc.constant('takeOff' as const), on }),
)

describe('whatever people do', () => {
  it('open and the three outcomes are all lines, and a frozen text has an outcome for each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), (steps) =>
        inDatabase(async (db) => {
          const overviewId = await addBod(db, [3, 4])
          for (const one of steps) {
            await tryStep(db, overviewId, one)
            await holds(db)
          }
        }),
      ),
      { seed: 7, numRuns: 25 },
    )
  }, 120_000)
})

type OverviewId = Awaited<ReturnType<typeof makeOverview>>

/** Makes the move, allowed or not: a refusal changes nothing. */
async function tryStep(db: Db, overviewId: OverviewId, one: Step): Promise<void> {
  const context = await acting('strateeg', db)
  const place = { roundId, overviewId }
  const id = 'line' in one ? await lineOf(db, overviewId, String(one.line)).catch(() => null) : null
  const input = (given: object) => ({ ...place, ...(id && { lineId: id }), ...given })
  if ('line' in one && !id) return
  const run = <Fields>(
    command: {
      fields: { parse: (given: unknown) => Fields }
      run: (c: typeof context, f: Fields) => unknown
    },
    given: object = {},
  ) => command.run(context, command.fields.parse(input(given)))
  switch (one.kind) {
    case 'dispose':
      return void (await run(dispositionMoves.dispose, {
        outcome: one.outcome,
        reason: 'Zo besloten',
        codes: one.outcome === 'dropped' ? [] : [`VBS-BES-0${one.on}`],
      }))
    case 'reopen':
      return void (await run(dispositionMoves.reopen, { reason: 'Toch niet' }))
    case 'prepare':
      return void (await run(dispositionMoves.prepare))
    case 'withdraw':
      return void (await run(lineMoves.withdraw, { reason: 'Weg' }))
    case 'putBack':
      return void (await run(lineMoves.putBack))
    case 'change':
      return void (await run(lineMoves.correct, { ...aLine, quantity: one.quantity }))
    case 'add':
      return void (await run(lineMoves.add, { ...aLine, reference: String(await nextNumber(db)) }))
    case 'renew':
      return void (await run(overviewMoves.renew, { why: 'Anders' }))
    case 'send':
      return void (await run(overviewMoves.send, { deliveredOn: '2026-11-01' }))
    case 'table':
      return tableDraft(db)
    case 'takeOff':
      return takeOff(db, `VBS-BES-0${one.on}`)
    case 'freeze':
      return tryFreezing(db)
  }
}

async function nextNumber(db: Db): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::integer from overview_lines`.execute(db)
  return (rows[0]?.count ?? 0) + 1
}

async function tableDraft(db: Db): Promise<void> {
  const drafts = await db
    .selectFrom('commitments')
    .innerJoin('commitmentVersions', 'commitmentVersions.commitmentId', 'commitments.id')
    .select(['commitments.id', 'contentHash'])
    .where('commitments.lane', '=', 'room')
    .execute()
  const [draft] = drafts
  if (!draft) return
  const input = { roundId, commitmentId: draft.id, seen: draft.contentHash }
  await draftMoves.table.run(await acting('strateeg', db), draftMoves.table.fields.parse(input))
}

async function takeOff(db: Db, of: string): Promise<void> {
  const commitment = await commitmentByCode(db, roundId, of)
  if (!commitment) return
  const seen = commitment.tabled.contentHash
  await withdrawCommitment.run(await acting('strateeg', db), { roundId, code: of, seen })
}

/** Freezing goes exactly where nothing is open. */
async function tryFreezing(db: Db): Promise<void> {
  const { open } = countLines(await lineStatesOf(db, roundId))
  const frozen = await inTransaction(db, async (db) => {
    await freezeForTest(db)
    return true
  }).catch((error: unknown) => {
    expect(String(error)).toContain('a line of a sent bod has no disposition')
    return false
  })
  expect(frozen).toBe(open === 0)
}

type Sums = { version: string; frozen: number }

async function holds(db: Db): Promise<void> {
  await acting('coordinator', db)
  const counts = countLines(await lineStatesOf(db, roundId))
  const { open, adopted, changed, dropped } = counts
  await asOwner(db)
  const { rows } = await sql<{ lines: number }>`select count(distinct t.line_id)::integer as lines
    from overview_line_texts t join overview_versions v on v.id = t.overview_version_id
    where t.withdrawn_at is null and t.replaced_at is null and v.sent_at is not null and v.number = (
      select max(number) from overview_versions w where w.overview_id = v.overview_id and w.sent_at is not null)`.execute(
    db,
  )
  expect(open + adopted + changed + dropped).toBe(rows[0]?.lines)
  expect(counts.lines).toBe(rows[0]?.lines)
  const frozen = await sql<Sums>`select a.id as version, count(f.line_id)::integer as frozen
    from agreement_versions a left join frozen_lines f on f.agreement_version_id = a.id
    group by a.id, a.number order by a.number`.execute(db)
  for (const { version, frozen: count } of frozen.rows) {
    kept.set(version, kept.get(version) ?? count)
    expect(count).toBe(kept.get(version))
    expect(count).toBeGreaterThan(0)
  }
}

/** How many lines each frozen text had when it was first seen: later moves change nothing of it. */
const kept = new Map<string, number>()
