import { expect, it } from 'vitest'
import {
  factsOfOverview,
  linesOfOverview,
  overviewsOf,
  responsesOfOverview,
} from '#agreement/overviews.store.ts'
import { lineDifferences } from '#agreement/overviews.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { lineMoves } from './overview-lines.commands.ts'
import { responseMoves } from './overview-responses.commands.ts'
import { overviewMoves } from './overviews.commands.ts'
import { aLine, go, lineOf, makeOverview, sendOverview } from './overviews.example.ts'

const nowhere = '00000000-0000-7000-8000-ffffffffffff'

it('is in the room of its association until it is sent', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await makeOverview(db)
    for (const name of ['ambtenaar', 'coordinator', 'directeurModel'] as const) {
      await acting(name, db)
      expect(await overviewsOf(db, roundId)).toEqual([])
      expect(await linesOfOverview(db, roundId, overviewId)).toEqual([])
    }
    await go(db, 'strateeg', [
      overviewMoves.send,
      { roundId, overviewId, deliveredOn: '2026-06-30' },
    ])
    await acting('coordinator', db)
    expect(await overviewsOf(db, roundId)).toMatchObject([
      { party: 'Voorbeeldwonen', year: 2027, versions: [{ number: 1 }] },
    ])
    expect(await linesOfOverview(db, roundId, overviewId)).toMatchObject([
      { reference: '1', quantity: 120, unit: 'woningen' },
      { reference: '2', quantity: 40 },
    ])
    expect(await factsOfOverview(db, roundId, overviewId)).toMatchObject([
      { kind: 'delivered', on: '2026-06-30' },
    ])
  }))

it('is one per association and year', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await makeOverview(db, [])
    const again = overviewMoves.start.run(await acting('directeurVoorbeeld', db), {
      roundId,
      year: 2027,
    })
    expect(await again).toMatchObject({ refusal: { code: 'overview-there' } })
    await go(db, 'directeurModel', [overviewMoves.start, { roundId, year: 2027 }])
    await go(db, 'strateeg', [overviewMoves.start, { roundId, year: 2028 }])
  }))

it.each<[PersonName, string]>([
  ['ambtenaar', 'not-an-association'],
  ['lid', 'not-an-association'],
  ['coordinator', 'not-yours-to-do'],
  ['adviseur', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('is not for %s to make: %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(
      await overviewMoves.start.run(await acting(name, db), { roundId, year: 2027 }),
    ).toMatchObject({ refusal: { code } })
  }),
)

it('is corrected, withdrawn and put back in the room, and nothing of it vanishes', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await makeOverview(db)
    const lineId = await lineOf(db, overviewId, '1')
    const place = { roundId, overviewId, lineId }
    const more = { ...aLine, quantity: 130 }
    await go(db, 'strateeg', [lineMoves.correct, { ...place, ...more, why: 'Verteld' }])
    const context = await acting('strateeg', db)
    const again = lineMoves.correct.fields.parse({ ...place, ...more })
    expect(await lineMoves.correct.run(context, again)).toMatchObject({
      refusal: { code: 'line-unchanged' },
    })
    await go(db, 'strateeg', [lineMoves.withdraw, { ...place, reason: 'Grond is verkocht' }])
    expect(await lineMoves.correct.run(context, again)).toMatchObject({
      refusal: { code: 'line-withdrawn' },
    })
    await go(db, 'strateeg', [lineMoves.putBack, place])
    expect(await lineMoves.putBack.run(context, { ...place, lineId })).toMatchObject({
      refusal: { code: 'line-not-withdrawn' },
    })
    const [line] = await linesOfOverview(db, roundId, overviewId)
    expect(line).toMatchObject({ quantity: 130, withdrawn: undefined })
    await asOwner(db)
    const rows = await db
      .selectFrom('overviewLineTexts')
      .select(['quantity', 'withdrawReason', 'why'])
      .where('lineId', '=', lineId)
      .orderBy('madeAt')
      .orderBy('replacedAt')
      .execute()
    expect(rows).toHaveLength(3)
    expect(rows).toContainEqual({
      quantity: 130,
      withdrawReason: 'Grond is verkocht',
      why: 'Verteld',
    })
  }))

it('takes each number once, and only the five years of the bod', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await makeOverview(db)
    const context = await acting('strateeg', db)
    const add = (given: object) =>
      lineMoves.add.run(
        context,
        lineMoves.add.fields.parse({ roundId, overviewId, ...aLine, reference: '9', ...given }),
      )
    expect(await add({ reference: '2' })).toMatchObject({
      refusal: { code: 'reference-taken', reference: '2' },
    })
    for (const year of [2026, 2032])
      expect(await add({ year })).toMatchObject({
        refusal: { code: 'year-outside', first: 2027, last: 2031 },
      })
    expect(await add({ themeId: nowhere })).toMatchObject({ refusal: { code: 'no-such-theme' } })
    expect(await add({ year: 2031 })).toMatchObject({ ok: true })
    const half = { roundId, overviewId, ...aLine, reference: '9' }
    expect(lineMoves.add.fields.safeParse({ ...half, unit: null }).success).toBe(false)
    expect(lineMoves.add.fields.safeParse({ ...half, quantity: null }).success).toBe(false)
  }))

it('is not sent empty, on a day to come, or twice', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await makeOverview(db, [])
    const context = await acting('strateeg', db)
    const send = (deliveredOn: string) =>
      overviewMoves.send.run(
        context,
        overviewMoves.send.fields.parse({ roundId, overviewId, deliveredOn }),
      )
    expect(await send('2026-06-30')).toMatchObject({ refusal: { code: 'no-lines' } })
    await go(db, 'strateeg', [lineMoves.add, { roundId, overviewId, ...aLine, reference: '1' }])
    expect(await send('2026-11-26')).toMatchObject({ refusal: { code: 'day-ahead' } })
    expect(await send('2026-11-25')).toMatchObject({ ok: true })
    expect(await send('2026-11-25')).toMatchObject({ refusal: { code: 'overview-sent' } })
  }))

it('changes after sending only by a new version, that shows what differs', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await sendOverview(db, [120, 40, 8])
    const [one, two] = [await lineOf(db, overviewId, '1'), await lineOf(db, overviewId, '2')]
    const context = await acting('strateeg', db)
    const place = { roundId, overviewId }
    expect(
      await lineMoves.withdraw.run(context, { ...place, lineId: one, reason: 'Weg' }),
    ).toMatchObject({ refusal: { code: 'overview-sent' } })

    await go(db, 'strateeg', [overviewMoves.renew, { ...place, why: 'Vraag van huurders' }])
    const twice = await overviewMoves.renew.run(context, { ...place, why: 'Nog een' })
    expect(twice).toMatchObject({ refusal: { code: 'version-in-the-making' } })
    await go(db, 'strateeg', [
      lineMoves.correct,
      { ...place, lineId: one, ...aLine, quantity: 150 },
    ])
    await go(db, 'strateeg', [lineMoves.withdraw, { ...place, lineId: two, reason: 'Weg' }])
    await go(db, 'strateeg', [lineMoves.add, { ...place, ...aLine, reference: '4' }])
    await acting('ambtenaar', db)
    expect((await overviewsOf(db, roundId))[0]?.versions).toHaveLength(1)

    await go(db, 'strateeg', [overviewMoves.send, { ...place, deliveredOn: '2026-09-01' }])
    await acting('ambtenaar', db)
    const [overview] = await overviewsOf(db, roundId)
    const lines = await linesOfOverview(db, roundId, overviewId)
    const [after, before] = (overview?.versions ?? []).map((version) =>
      lines.filter(({ versionId }) => versionId === version.id),
    )
    const differences = lineDifferences(before ?? [], after ?? [])
    expect(differences.map(({ reference, what }) => [reference, what])).toEqual([
      ['1', 'changed'],
      ['2', 'withdrawn'],
      ['4', 'added'],
    ])
  }))

it('keeps the days around it, and corrects them with the reason', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await makeOverview(db)
    const place = { roundId, overviewId }
    const kind = 'tenants_consulted'
    await go(db, 'strateeg', [overviewMoves.note, { ...place, kind, onDay: '2026-05-20' }])
    const right = { ...place, kind, onDay: '2026-05-21', note: 'Datum verbeterd' } as const
    await go(db, 'strateeg', [overviewMoves.note, right])
    const noted = await factsOfOverview(db, roundId, overviewId)
    expect(noted.map(({ on, ended }) => [on, ended?.reason])).toEqual([
      ['2026-05-20', 'Datum verbeterd'],
      ['2026-05-21', undefined],
    ])
    const context = await acting('strateeg', db)
    const note = (given: object) =>
      overviewMoves.note.run(context, overviewMoves.note.fields.parse({ ...right, ...given }))
    expect(await note({ onDay: '2027-01-01' })).toMatchObject({ refusal: { code: 'day-ahead' } })
    expect(await note({ kind: 'delivered' })).toMatchObject({ refusal: { code: 'not-sent-yet' } })
    const factId = noted[1]?.id ?? id('none')
    await go(db, 'strateeg', [
      overviewMoves.takeBack,
      { ...place, factId, reason: 'Was uitgesteld' },
    ])
    const gone = await overviewMoves.takeBack.run(context, { ...place, factId, reason: 'Nog eens' })
    expect(gone).toMatchObject({ refusal: { code: 'no-such-fact' } })
  }))

it('gets reactions of who received it, each with its day; they can be taken back', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await sendOverview(db)
    const place = { roundId, overviewId }
    const text = 'Wij missen de wijk Noord.'
    const { id: responseId } = await go(db, 'lid', [responseMoves.respond, { ...place, text }])
    await go(db, 'adviseur', [responseMoves.respond, { ...place, text: 'Denk aan ouderen.' }])
    for (const [name, code] of [
      ['strateeg', 'own-overview'],
      ['waarnemer', 'only-voices'],
      ['coordinator', 'not-yours-to-do'],
    ] as const)
      expect(
        await responseMoves.respond.run(await acting(name, db), { ...place, text }),
      ).toMatchObject({ refusal: { code } })

    const back = { ...place, responseId, reason: 'Per ongeluk' }
    expect(
      await responseMoves.withdrawResponse.run(await acting('ambtenaar', db), back),
    ).toMatchObject({ refusal: { code: 'no-such-response' } })
    await go(db, 'lid', [responseMoves.withdrawResponse, back])
    expect(await responseMoves.withdrawResponse.run(await acting('lid', db), back)).toMatchObject({
      refusal: { code: 'response-withdrawn' },
    })
    const said = await responsesOfOverview(db, roundId, overviewId)
    expect(said.toSorted((a, b) => a.text.localeCompare(b.text))).toMatchObject([
      { text: 'Denk aan ouderen.', withdrawn: undefined },
      { text, partyId: partyId('hvVoorbeeldwonen'), withdrawn: { reason: 'Per ongeluk' } },
    ])
  }))

it('is nobody else’s to change', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const overviewId = await sendOverview(db)
    const context = await acting('directeurModel', db)
    expect(
      await overviewMoves.renew.run(context, { roundId, overviewId, why: 'Beter' }),
    ).toMatchObject({ refusal: { code: 'overview-of-another' } })
    const wrong = { roundId, overviewId: id<'ActivityOverview'>(nowhere), why: 'Beter' }
    expect(await overviewMoves.renew.run(context, wrong)).toMatchObject({
      refusal: { code: 'no-such-overview' },
    })
  }))
