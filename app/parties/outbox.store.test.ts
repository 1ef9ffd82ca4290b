import { expect, it } from 'vitest'
import { Bounced } from '#platform/mailer.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { acting } from './acting.example.ts'
import { people } from './cast.example.ts'
import { outboxOfActor, sendWaiting, writeMail } from './outbox.store.ts'
import { addRound, now, personId } from './parties.example.ts'

const to = people.lid.email
const later = (from: Date, minutes: number) => new Date(from.valueOf() + minutes * 60_000)

const letter = { to, subject: 'Nieuwe tekst', text: 'Er is een nieuwe tekst.' }

it('shows a mail to whom it is for and to who wrote it, and to nobody else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await writeMail(await acting('coordinator', db), letter, personId('coordinator'))
    expect(await outboxOfActor(db)).toHaveLength(1)
    await acting('lid', db)
    expect(await outboxOfActor(db)).toMatchObject([{ subject: 'Nieuwe tekst' }])
    await acting('voorzitter', db)
    expect(await outboxOfActor(db)).toEqual([])
  }))

it('sends every waiting mail once', () =>
  inDatabase(async (db) => {
    await writeMail({ db, now }, letter, null)
    await writeMail({ db, now }, { ...letter, subject: 'Tweede' }, null)
    const sent: string[] = []
    const send = ({ subject }: { subject: string }) => Promise.resolve(void sent.push(subject))

    expect(await sendWaiting(db, () => now, send)).toBe(2)
    expect(await sendWaiting(db, () => now, send)).toBe(0)
    expect(sent.toSorted()).toEqual(['Nieuwe tekst', 'Tweede'])
  }))

it('tries a mail that fails again, goes on with the next, and leaves it after five times', () =>
  inDatabase(async (db) => {
    await writeMail({ db, now }, { ...letter, subject: 'Kapot' }, null)
    await writeMail({ db, now }, letter, null)
    const tried: string[] = []
    const send = ({ subject }: { subject: string }) => {
      tried.push(subject)
      return subject === 'Kapot' ? Promise.reject(new Error('Mailbox full')) : Promise.resolve()
    }
    for (let day = 0; day < 7; day += 1)
      await sendWaiting(db, () => later(now, day * 24 * 60), send)

    expect(tried.filter((subject) => subject === 'Kapot')).toHaveLength(5)
    expect(tried.filter((subject) => subject !== 'Kapot')).toHaveLength(1)
    await asOwner(db)
    const left = await db
      .selectFrom('mails')
      .select('failure')
      .where('sentAt', 'is', null)
      .execute()
    expect(left).toEqual([{ failure: 'Mailbox full' }])
  }))

it('waits longer after each try that failed', () =>
  inDatabase(async (db) => {
    await writeMail({ db, now }, letter, null)
    let tries = 0
    const send = () => {
      tries += 1
      return Promise.reject(new Error('Come back later'))
    }
    for (const minutes of [0, 1, 4]) await sendWaiting(db, () => later(now, minutes), send)
    expect(tries).toBe(1)
    for (const minutes of [5, 34]) await sendWaiting(db, () => later(now, minutes), send)
    expect(tries).toBe(2)
    await sendWaiting(db, () => later(now, 35), send)
    expect(tries).toBe(3)
  }))

it('never tries an address again that does not exist', () =>
  inDatabase(async (db) => {
    await writeMail({ db, now }, letter, null)
    let tries = 0
    const send = () => {
      tries += 1
      return Promise.reject(new Bounced('550 No such user'))
    }
    for (let day = 0; day < 4; day += 1) await sendWaiting(db, () => later(now, day * 1440), send)
    expect(tries).toBe(1)
    await asOwner(db)
    const mail = await db.selectFrom('mails').select(['bouncedAt', 'failure']).executeTakeFirst()
    expect(mail).toEqual({ bouncedAt: now, failure: '550 No such user' })
  }))
