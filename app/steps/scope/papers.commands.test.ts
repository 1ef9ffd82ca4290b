import { expect, expectTypeOf, it } from 'vitest'
import { fileOf } from '#agreement/files.store.ts'
import { day, dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { roomOf } from './information-position.store.ts'
import { positionReport } from './information-position.ts'
import { gapLines } from './information-report.words.ts'
import { go } from './overviews.example.ts'
import { paperMoves } from './papers.commands.ts'
import { aPaper, spendingRoom } from './papers.example.ts'
import { papersOf } from './papers.store.ts'
import type { Alternative } from './papers.ts'

const [municipality, association, otherAssociation, tenants, otherTenants] = [
  partyId('gemeente'),
  partyId('voorbeeldwonen'),
  partyId('modelwonen'),
  partyId('hvVoorbeeldwonen'),
  partyId('hrModelwonen'),
]

const forecast = {
  ...aPaper,
  kind: 'forecast_report' as const,
  title: 'Vooruitblik 2027',
  url: undefined,
}

const aFile = (text = 'Wij bouwen 120 woningen.') => new File([text], '../../vooruit/blik.txt')

const addForecast = (db: Db, partyIds: readonly string[]) =>
  go(db, 'strateeg', [paperMoves.add, { ...forecast, file: aFile(), partyIds: [...partyIds] }])

async function refused(
  db: Db,
  name: PersonName,
  answer: (typeof paperMoves)['confirm'],
  input: object,
) {
  const done = await answer.run(await acting(name, db), answer.fields.parse({ roundId, ...input }))
  return done.ok ? 'done' : done.refusal.code
}

it('shows a party to whom a paper was not given as “niet ontvangen”, beside two that have it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { versionId } = await addForecast(db, [municipality, tenants])
    for (const name of ['ambtenaar', 'lid'] as const)
      await go(db, name, [paperMoves.confirm, { roundId, versionId }])

    await acting('secretaris', db)
    const report = positionReport(await roomOf(db, roundId), dayOf(now))
    const held = [...(report.rows[0]?.holdings ?? [])].map(([party, { state }]) => [party, state])
    expect(Object.fromEntries(held)).toEqual({
      [municipality]: 'received',
      [association]: 'own',
      [otherAssociation]: 'missing',
      [tenants]: 'received',
      [otherTenants]: 'missing',
    })
    expect(
      gapLines(report, [{ id: otherTenants, shortName: 'HR' }]).map(({ says }) => says),
    ).toContain('HR heeft “Vooruitblik 2027” niet ontvangen.')
  }))

it('counts from what a person of the party received, not from what was laid ready or handed over', () =>
  inDatabase(async (db) => {
    await addRound(db)
    for (const channel of ['room', 'by_hand'] as const) {
      const { id: paperId, versionId } = await go(db, 'strateeg', [
        paperMoves.add,
        { ...forecast, file: aFile(), partyIds: [tenants], channel },
      ])
      const stateFor = async () => {
        const report = positionReport(await roomOf(db, roundId), dayOf(now))
        return report.rows.find(({ paper }) => paper.id === paperId)?.holdings.get(tenants)?.state
      }
      expect(await stateFor()).toBe('unreceived')
      await go(db, 'lid', [paperMoves.confirm, { roundId, versionId }])
      expect(await stateFor()).toBe('received')
    }
  }))

it('opens a file for who put it in, who received it and the coordinator, under a safe name; for nobody else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { versionId } = await addForecast(db, [tenants])
    const opens = async (name: PersonName) => {
      await acting(name, db)
      const [paper] = await papersOf(db, roundId)
      const { fileId } = await db
        .selectFrom('paperVersions')
        .select('fileId')
        .where('id', '=', versionId)
        .executeTakeFirstOrThrow()
      const file = await fileOf(db, roundId, fileId ?? id<'File'>(''))
      expect(paper?.versions[0]?.file?.name).toBe(file?.name)
      return file?.name
    }
    expect(await opens('strateeg')).not.toContain('/')
    expect(await opens('coordinator')).toBeTruthy()
    for (const name of ['voorzitter', 'ambtenaar', 'secretaris', 'adviseur'] as const)
      expect(await opens(name), name).toBeUndefined()
    await go(db, 'voorzitter', [paperMoves.confirm, { roundId, versionId }])
    expect(await opens('lid')).toBeTruthy()
    expect(await opens('ambtenaar')).toBeUndefined()
  }))

it('keeps older versions, and shows who still has one of those', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const first = await addForecast(db, [tenants, municipality])
    await go(db, 'lid', [paperMoves.confirm, { roundId, versionId: first.versionId }])
    const renewed = await go(db, 'directeurVoorbeeld', [
      paperMoves.revise,
      {
        roundId,
        paperId: first.id,
        documentOn: '2026-11-20',
        file: aFile('Meer.'),
        partyIds: [municipality],
      },
    ])
    await go(db, 'ambtenaar', [paperMoves.confirm, { roundId, versionId: renewed.versionId }])

    await acting('lid', db)
    const [paper] = await papersOf(db, roundId)
    expect(paper?.versions.map(({ number, file }) => [number, file !== undefined])).toEqual([
      [2, false],
      [1, true],
    ])
    const { rows, gaps } = positionReport(await roomOf(db, roundId), dayOf(now))
    expect(rows[0]?.holdings.get(tenants)).toMatchObject({ state: 'older', number: 1, newest: 2 })
    expect(gaps).toContainEqual({ kind: 'older', paperId: first.id, partyId: tenants })
    await go(db, 'strateeg', [paperMoves.give, { roundId, paperId: first.id, partyIds: [tenants] }])
    await go(db, 'lid', [paperMoves.confirm, { roundId, versionId: renewed.versionId }])
    expect(
      positionReport(await roomOf(db, roundId), dayOf(now)).rows[0]?.holdings.get(tenants)?.state,
    ).toBe('received')
  }))

it('is no gap where a paper is not meant for a party, until it is given after all, nor where it was taken back', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: paperId, versionId } = await addForecast(db, [municipality, tenants])
    const exemption = { paperId, partyId: otherTenants, reason: 'Huurt daar niet.' }
    await go(db, 'strateeg', [paperMoves.exempt, { roundId, ...exemption }])
    const stateOf = async () =>
      positionReport(await roomOf(db, roundId), dayOf(now)).rows[0]?.holdings.get(otherTenants)
        ?.state
    expect(await stateOf()).toBe('exempted')
    await go(db, 'strateeg', [paperMoves.give, { roundId, paperId, partyIds: [otherTenants] }])
    expect(await stateOf()).toBe('unreceived')
    expect(await refused(db, 'lid', paperMoves.confirm, { versionId })).toBe('done')
    await go(db, 'strateeg', [paperMoves.withdraw, { roundId, paperId, reason: 'Oud.' }])
    expect(positionReport(await roomOf(db, roundId), dayOf(now)).gaps).toEqual([])
    expect(await papersOf(db, roundId)).toMatchObject([{ withdrawn: { reason: 'Oud.' } }])
  }))

it('keeps three amounts beside each other that do not add up, for who received them', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { versionId } = await go(db, 'strateeg', [
      paperMoves.add,
      { ...spendingRoom, partyIds: [tenants] },
    ])
    expectTypeOf<Alternative['amount']>().not.toExtend<number | string | bigint>()
    const seenBy = async (name: PersonName) => {
      await acting(name, db)
      return (await papersOf(db, roundId))[0]?.versions[0]?.amounts
    }
    expect(await seenBy('strateeg')).toEqual([
      { direction: 'new_build', amount: { inEuros: '41000000' } },
      { direction: 'improvement', amount: { inEuros: '38000000' } },
      { direction: 'rent_moderation', amount: { inEuros: '2900000' } },
    ])
    expect(await seenBy('lid')).toEqual([])
    await go(db, 'lid', [paperMoves.confirm, { roundId, versionId }])
    expect(await seenBy('lid')).toHaveLength(3)
    expect(await seenBy('secretaris')).toEqual([])
  }))

it('asks why before a person gets more to read in a week than the charter says', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const paper = { ...aPaper, partyIds: [tenants], minutes: 100 }
    await go(db, 'ambtenaar', [paperMoves.add, paper])
    const again = { ...paper, title: 'Nog een', minutes: 30 }
    const input = paperMoves.add.fields.parse(again)
    expect(await paperMoves.add.run(await acting('ambtenaar', db), input)).toMatchObject({
      refusal: {
        code: 'much-to-read',
        limit: 120,
        load: [{ partyId: tenants, minutes: 130 }],
        basis: 'reading-load',
      },
    })
    const { versionId } = await go(db, 'ambtenaar', [
      paperMoves.add,
      { ...again, despite: 'Het overleg is vervroegd.' },
    ])
    const kept = await db
      .selectFrom('paperDeliveries')
      .select('despite')
      .where('paperVersionId', '=', versionId)
      .executeTakeFirst()
    expect(kept).toEqual({ despite: 'Het overleg is vervroegd.' })
  }))

it('says no to what makes no sense, with the reason', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: paperId, versionId } = await addForecast(db, [tenants])
    const about = { paperId }
    const add = async (more: object) => {
      const input = paperMoves.add.fields.parse({ ...forecast, ...more })
      const done = await paperMoves.add.run(await acting('strateeg', db), input)
      return done.ok ? 'done' : done.refusal.code
    }
    expect(await add({})).toBe('nothing-to-read')
    expect(await add({ url: 'https://x.example', partyIds: [paperId] })).toBe('not-at-this-table')
    expect(
      paperMoves.add.fields.safeParse({ ...forecast, url: 'javascript:alert(1)' }).success,
    ).toBe(false)
    expect(await refused(db, 'ambtenaar', paperMoves.confirm, { versionId })).toBe(
      'not-given-to-you',
    )
    await go(db, 'lid', [paperMoves.confirm, { roundId, versionId }])
    expect(await refused(db, 'voorzitter', paperMoves.confirm, { versionId })).toBe(
      'already-confirmed',
    )

    const give = async (name: PersonName, partyIds: string[]) => {
      const input = paperMoves.give.fields.parse({ roundId, ...about, partyIds })
      const done = await paperMoves.give.run(await acting(name, db), input)
      return done.ok ? 'done' : done.refusal.code
    }
    expect(await give('ambtenaar', [municipality])).toBe('not-your-paper')
    expect(await give('strateeg', [])).toBe('nobody-named')
    expect(await give('strateeg', [tenants])).toBe('already-given')
    expect(await give('coordinator', [municipality])).toBe('done')
    await go(db, 'coordinator', [paperMoves.withdraw, { roundId, ...about, reason: 'Fout.' }])
    expect(await give('strateeg', [otherTenants])).toBe('paper-withdrawn')
    expect(day('2026-11-25')).toBe(dayOf(now))
  }))
