import { expect, it } from 'vitest'
import {
  addTabledCommitment,
  aVersion,
  tableVersion,
  takePosition,
} from '#agreement/commitments.example.ts'
import type { Version } from '#agreement/commitments.ts'
import { day, momentAt } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { people } from '#parties/cast.example.ts'
import { addRound, partyId, personId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { digestLetter } from './digest.words.ts'
import { peopleWithNews, writeDigest } from './digests.commands.ts'
import { addNegotiators } from './digests.example.ts'
import { setLevel } from './mail-level.store.ts'

const visitAt = (db: Db, now: Date) => ({ db, now, installation: testInstallation() })

const wednesday = new Date('2026-11-25T09:00:00Z')
const thursday = momentAt(day('2026-11-26'), '08:00')

/** What the worker does at a look: a job for each who has something, and each job done. */
async function looking(db: Db, now: Date): Promise<number> {
  await asOwner(db)
  const found = await peopleWithNews(visitAt(db, now))
  for (const one of found) await writeDigest(visitAt(db, now), one, digestLetter)
  await asOwner(db)
  return found.length
}

const mailsTo = (db: Db, email: string) =>
  db.selectFrom('mails').selectAll().where('toEmail', '=', email).orderBy('writtenAt').execute()

const strategist = people.strateeg.email

it('writes one digest to who has something to do, and none to the others', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db, { tabled: aVersion({ madeAt: wednesday }) })
    await looking(db, thursday)
    expect(await mailsTo(db, people.raadslid.email)).toEqual([])
    const [mail, second] = await mailsTo(db, strategist)
    expect(mail?.text).toContain('Geef uw standpunt over 1 afspraak')
    expect(mail?.unsubscribeUrl).toContain('http://localhost/mail/minder/')
    expect(second).toBeUndefined()
  }))

it('writes it once a day, however often it looks or a job comes back', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db, { tabled: aVersion({ madeAt: wednesday }) })
    await asOwner(db)
    expect(await writeDigest(visitAt(db, thursday), personId('strateeg'), digestLetter)).toBe(true)
    expect(await writeDigest(visitAt(db, thursday), personId('strateeg'), digestLetter)).toBe(false)
    await looking(db, thursday)
    expect(await looking(db, thursday)).toBe(0)
    expect(await mailsTo(db, strategist)).toHaveLength(1)
    expect(await looking(db, momentAt(day('2026-11-27'), '08:00'))).toBe(0)
  }))

it('tells nothing of what was done between the look and the job', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const commitment = await addTabledCommitment(db, { tabled: aVersion({ madeAt: wednesday }) })
    await asOwner(db)
    expect(await peopleWithNews(visitAt(db, thursday))).toContain(personId('strateeg'))
    const ours = { by: 'strateeg', partyId: partyId('voorbeeldwonen') } as const
    await takePosition(db, commitment, ours)
    expect(await peopleWithNews(visitAt(db, thursday))).not.toContain(personId('strateeg'))
    const told = await writeDigest(visitAt(db, thursday), personId('strateeg'), digestLetter)
    expect(told).toBe(false)
  }))

it('keeps neither mail nor mark of a digest that was killed halfway', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db, { tabled: aVersion({ madeAt: wednesday }) })
    await asOwner(db)
    const broken = { ...testInstallation(), baseUrl: 'http://localhost/\u0000' }
    const visit = { db, now: thursday, installation: broken }
    await expect(writeDigest(visit, personId('strateeg'), digestLetter)).rejects.toThrow()
    await asOwner(db)
    expect(await mailsTo(db, strategist)).toEqual([])
    expect(await writeDigest(visitAt(db, thursday), personId('strateeg'), digestLetter)).toBe(true)
  }))

it('mails nothing to who wants none', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db, { tabled: aVersion({ madeAt: wednesday }) })
    await asOwner(db)
    const chosen = { level: 'none', setAt: wednesday, byLink: false } as const
    await setLevel(db, { personId: personId('strateeg'), ...chosen })
    await looking(db, thursday)
    expect(await mailsTo(db, strategist)).toEqual([])
  }))

const week = ['07', '08', '09', '10', '11', '12', '13'].map((nth) => day(`2026-12-${nth}`))

it(
  'gives each of thirty people in a week of 400 events at most seven mails, and none to who acted',
  () =>
    inDatabase(async (db) => {
      await addRound(db)
      for (const at of ['gemeente', 'voorbeeldwonen', 'hvVoorbeeldwonen'] as const)
        await addNegotiators(db, at, 7)
      await db
        .insertInto('mailPreferences')
        .columns(['personId', 'level', 'setAt'])
        .expression((from) =>
          from
            .selectFrom('people')
            .select((row) => ['id', row.val('all').as('level'), row.val(wednesday).as('setAt')]),
        )
        .execute()
      expect((await db.selectFrom('contacts').select('email').execute()).length).toBeGreaterThan(30)
      const texts = new Map<string, Version>()
      let events = 0
      for (const on of week) {
        for (let nth = 1; nth <= 58; nth += 1) {
          events += 1
          const madeAt = momentAt(on, nth < 20 ? '06:30' : '15:00')
          const number = (nth % 20) + 1
          const version = await happens(db, { number, events, madeAt, known: texts })
          texts.set(version.commitmentId, version)
          if (nth !== 19) continue
          await municipalityActs(db, texts)
          await looking(db, momentAt(on, '07:45'))
        }
        await looking(db, momentAt(on, '18:00'))
        await municipalityActs(db, texts)
      }
      expect(events).toBeGreaterThanOrEqual(400)
      const mails = await db.selectFrom('mails').select(['toEmail', 'text']).execute()
      const counts = Map.groupBy(mails, ({ toEmail }) => toEmail)
      for (const all of counts.values()) expect(all.length).toBeLessThanOrEqual(7)
      expect(counts.get(strategist)).toHaveLength(7)
      const ofCity = mails.filter(({ toEmail }) => /^lid10\d@/.test(toEmail))
      expect(ofCity.filter(({ text }) => text.includes('Geef uw standpunt'))).toEqual([])
      expect(mails.filter(({ text }) => text.includes('Herinnering'))).toEqual([])
    }),
  120_000,
)

type Event = { number: number; events: number; madeAt: Date; known: Map<string, Version> }

/** A text is put on the table, or changes there. */
async function happens(db: Db, { number, events, madeAt, known }: Event): Promise<Version> {
  const before = [...known.values()].find(({ note }) => note === `${number}`)
  const versionId = `00000000-0000-7000-a000-${String(events).padStart(12, '0')}`
  const given = { id: id<'CommitmentVersion'>(versionId), madeAt, text: `Tekst ${events}.` }
  if (!before) {
    const tabled = { ...given, note: `${number}` }
    return (await addTabledCommitment(db, { nth: number, tabled })).tabled
  }
  const changed = aVersion({ ...before, ...given })
  await tableVersion(db, changed)
  return changed
}

async function municipalityActs(db: Db, texts: Map<string, Version>): Promise<void> {
  for (const text of texts.values())
    await takePosition(db, text, { by: 'ambtenaar', partyId: partyId('gemeente') })
}
