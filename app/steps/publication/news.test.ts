import { expect, it } from 'vitest'
import { addReported, aReview, reportId } from '#agreement/reports.example.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { acting, testInstallation } from '#parties/acting.example.ts'
import { now, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, becomeForTest, inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { putPlainly } from './plain-words.commands.ts'
import { publicLight } from './progress.public.ts'
import { publicRecord } from './promises.public.ts'
import { addPublishedRound, publishing } from './publication.example.ts'
import { askForMail, confirmMail } from './subscriptions.public.ts'

const address = 'voorbeeldstad-2027'
const title = 'Prestatieafspraken Voorbeeldstad 2027'

async function atGate(db: Db) {
  await becomeForTest(db, { role: 'handslag_gate' })
  return { db, now, installation: testInstallation() }
}

async function lettersTo(db: Db, email: string) {
  await asOwner(db)
  return db
    .selectFrom('mails')
    .select(['subject', 'text'])
    .where('toEmail', '=', email)
    .where('subject', 'like', 'Nieuw%')
    .execute()
}

async function follow(db: Db, email: string): Promise<void> {
  await askForMail(await atGate(db), { email, address, title })
  await asOwner(db)
  const { text } = await db
    .selectFrom('mails')
    .select('text')
    .where('toEmail', '=', email)
    .executeTakeFirstOrThrow()
  await confirmMail(await atGate(db), /bevestigen\/(\S+)/.exec(text)?.[1] ?? '')
}

const secondQuarter = {
  nth: 2,
  periodFrom: day('2027-04-01'),
  periodUntil: day('2027-06-30'),
  referenceOn: day('2027-06-30'),
} as const

async function publicReports(db: Db) {
  await becomeForTest(db, { role: 'handslag_public' })
  const record = await publicRecord(db, address)
  return record?.progress?.indicators[0]?.reports ?? []
}

async function lightNow(db: Db, on: string) {
  await becomeForTest(db, { role: 'handslag_public' })
  const [indicator] = (await publicRecord(db, address))?.progress?.indicators ?? []
  if (!indicator) throw new Error('Nothing is measured')
  return publicLight(indicator, day(on)).state
}

it('tells followers of new figures, and calls it news about the figures', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await follow(db, 'buur@voorbeeld.example')
    await addReported(db, { ...secondQuarter, value: 110 })
    await publishing(db, 'strateeg', 'progress')
    const letters = await lettersTo(db, 'buur@voorbeeld.example')
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).not.toContain('De afspraken zijn nieuw of veranderd.')
    expect(letters[0]?.text).toContain(`http://localhost/afspraken/${address}`)
  }))

it('writes each follower a letter of her own, with a link that ends hers only', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await follow(db, 'een@voorbeeld.example')
    await follow(db, 'twee@voorbeeld.example')
    await addReported(db, { ...secondQuarter, value: 110 })
    await publishing(db, 'strateeg', 'progress')
    const ends: string[] = []
    for (const to of ['een@voorbeeld.example', 'twee@voorbeeld.example']) {
      const [letter] = await lettersTo(db, to)
      expect(letter?.text).not.toContain(to === 'een@voorbeeld.example' ? 'twee@' : 'een@')
      ends.push(/stoppen\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? '')
    }
    expect(new Set(ends).size).toBe(2)
  }))

it('shows to who publishes neither how many follow nor who', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await follow(db, 'buur@voorbeeld.example')
    await addReported(db, { ...secondQuarter, value: 110 })
    await publishing(db, 'strateeg', 'progress')
    for (const name of ['strateeg', 'coordinator'] as const) {
      const { get } = await visiting(db, name)
      for (const path of ['/postvak', `/trajecten/${roundId}/publicatie`])
        expect(await (await get(path)).text(), path).not.toContain('buur@')
    }
  }))

it('publishes a disputed figure with what its checker found, and counts the last one that was confirmed', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const disputed = { verdict: 'dispute', reason: 'Wij tellen er minder.', ownValue: 12 } as const
    await addReported(db, {
      ...secondQuarter,
      value: 240,
      reviews: [aReview({ nth: 2, reportId: reportId(2), ...disputed })],
    })
    await publishing(db, 'strateeg', 'progress')
    expect(await publicReports(db)).toMatchObject([
      { value: 60, state: 'confirmed', checkerValue: null },
      { value: 240, state: 'disputed', checkerValue: 12 },
    ])
    expect(await lightNow(db, '2027-07-10')).not.toBe('achieved')
  }))

it('counts no figure that nobody checked, however good', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const before = await lightNow(db, '2027-07-10')
    await addReported(db, { ...secondQuarter, value: 240 })
    await publishing(db, 'strateeg', 'progress')
    expect((await publicReports(db)).at(-1)).toMatchObject({ value: 240, state: 'unchecked' })
    expect(await lightNow(db, '2027-07-10')).toBe(before)
  }))

it('keeps a figure readable that was corrected, and counts it no longer', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await addReported(db, {
      nth: 2,
      value: 20,
      correctsId: reportId(1),
      reason: 'Een complex was dubbel geteld.',
      reviews: [aReview({ nth: 2, reportId: reportId(2) })],
    })
    await publishing(db, 'strateeg', 'progress')
    const reports = await publicReports(db)
    expect(reports.map(({ value, isCorrected }) => [value, isCorrected])).toEqual(
      expect.arrayContaining([
        [60, true],
        [20, false],
      ]),
    )
    expect(await lightNow(db, '2027-04-15')).not.toBe('on-track')
  }))

it('publishes no moment that was cancelled', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await asOwner(db)
    const moment = {
      roundId,
      madeBy: personId('coordinator'),
      madeAt: now,
      kind: 'midterm',
    } as const
    await db
      .insertInto('reviewMoments')
      .values([
        { ...moment, id: newId(now), dueOn: day('2027-09-01'), droppedAt: now },
        { ...moment, id: newId(now), dueOn: day('2027-10-01') },
      ])
      .execute()
    await publishing(db, 'coordinator', 'progress')
    await becomeForTest(db, { role: 'handslag_public' })
    expect((await publicRecord(db, address))?.progress?.moments).toEqual([
      { kind: 'midterm', on: '2027-10-01' },
    ])
  }))

it('puts nothing in plain words over a text that the writer has not seen', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const input = { roundId, code: 'VBS-BES-01', seen: 'ab'.repeat(32), text: 'Er komt iets bij.' }
    const stale = await putPlainly.run(await acting('voorzitter', db), input)
    expect(stale.ok).toBe(false)
    const none = { ...input, code: 'VBS-BES-77' }
    expect(await putPlainly.run(await acting('voorzitter', db), none)).toMatchObject({ ok: false })
    await publishing(db)
    await becomeForTest(db, { role: 'handslag_public' })
    const record = await publicRecord(db, address)
    expect(record?.agreement.plainWords.map(({ text }) => text)).toEqual([null, null])
  }))
