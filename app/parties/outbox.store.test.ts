import { expect, it } from 'vitest'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { acting } from './acting.example.ts'
import { people } from './cast.example.ts'
import { outboxOfActor, sendWaiting, writeMail } from './outbox.store.ts'
import { addRound, now, personId } from './parties.example.ts'

const to = people.lid.email
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
    for (let round = 0; round < 7; round += 1) await sendWaiting(db, () => now, send)

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
