import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { outboxOfActor } from '#parties/outbox.store.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { messageMoves } from './messages.commands.ts'
import { messagesIn } from './messages.store.ts'
import { waitsFor } from './messages.ts'

const toTenants = {
  roundId,
  subject: 'Overleg van 3 december',
  text: 'Wij beginnen om 19.30 uur. De agenda volgt.',
  partyIds: [partyId('hvVoorbeeldwonen'), partyId('hrModelwonen')],
}

async function sent(db: Db) {
  await addRound(db)
  const answer = await messageMoves.send.run(await acting('coordinator', db), toTenants)
  if (!answer.ok) throw new Error(`The message was refused: ${answer.refusal.code}`)
  return answer.value
}

it('keeps a message for the whole table and mails the people of the parties it went to', () =>
  inDatabase(async (db) => {
    const { unreached } = await sent(db)
    expect(unreached).toEqual([])

    const mails = await outboxOfActor(db)
    expect(mails.map(({ to }) => to).toSorted()).toEqual([
      'lid@hv-voorbeeldwonen.example',
      'secretaris@hr-modelwonen.example',
      'voorzitter@hv-voorbeeldwonen.example',
    ])
    expect(mails[0]?.text).toContain(`/trajecten/${roundId}/coordinatie/berichten`)
    expect(mails[0]?.text).not.toContain('19.30')

    for (const name of ['strateeg', 'waarnemer'] as const) {
      await acting(name, db)
      expect(await messagesIn(db, roundId)).toMatchObject([
        {
          subject: 'Overleg van 3 december',
          writtenBy: { name: 'Noor Haddad' },
          to: [{ name: 'HR Modelwonen' }, { name: 'HV Voorbeeldwonen' }],
        },
      ])
    }
    await asOwner(db)
    expect(await chainOf(db, roundId)).toMatchObject([
      { subject: 'message', move: 'send', roundRole: 'coordinator' },
    ])
  }))

it('writes to nobody who has left', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('coordinator', db)
    await messageMoves.send.run(context, { ...toTenants, partyIds: [partyId('voorbeeldwonen')] })
    const to = (await outboxOfActor(db)).map((mail) => mail.to)
    expect(to).toHaveLength(2)
    expect(to).not.toContain('oud@voorbeeldwonen.example')
  }))

it('waits until a party says that it has read it, once', () =>
  inDatabase(async (db) => {
    const { id: messageId } = await sent(db)
    const chair = await acting('voorzitter', db)
    const [message] = await messagesIn(db, roundId)
    expect(message && waitsFor(message, partyId('hvVoorbeeldwonen'))).toBe(true)

    const read = { roundId, messageId }
    expect(await messageMoves.read.run(chair, read)).toMatchObject({ ok: true })
    const [after] = await messagesIn(db, roundId)
    expect(after && waitsFor(after, partyId('hvVoorbeeldwonen'))).toBe(false)
    expect(after && waitsFor(after, partyId('hrModelwonen'))).toBe(true)
    expect(await messageMoves.read.run(await acting('lid', db), read)).toMatchObject({
      refusal: { code: 'already-read' },
    })
  }))

it('is read by a party that it went to, and by no other', () =>
  inDatabase(async (db) => {
    const { id: messageId } = await sent(db)
    const refusalOf = async (name: PersonName, message = messageId) => {
      const context = await acting(name, db)
      const read = await messageMoves.read.run(context, { roundId, messageId: message })
      return read.ok ? undefined : read.refusal.code
    }
    expect(await refusalOf('strateeg')).toBe('not-to-you')
    expect(await refusalOf('coordinator')).toBe('not-yours-to-do')
    expect(await refusalOf('vreemde')).toBe('no-such-round')
    const unknown = id<'Message'>('00000000-0000-7000-8000-ffffffffffff')
    expect(await refusalOf('voorzitter', unknown)).toBe('no-such-message')
  }))

it.each<[PersonName, string]>([
  ['strateeg', 'not-yours-to-do'],
  ['ambtenaar', 'not-yours-to-do'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
  ['beheerder', 'no-such-round'],
])('is not for %s to send: %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const refused = await messageMoves.send.run(await acting(name, db), toTenants)
    expect(refused).toMatchObject({ refusal: { code } })
    await asOwner(db)
    expect(await db.selectFrom('mails').selectAll().execute()).toEqual([])
  }),
)

it('goes to no party of another round, and then to nobody', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const partyIds = [...toTenants.partyIds, partyId('elders')]
    const context = await acting('coordinator', db)
    const refused = await messageMoves.send.run(context, { ...toTenants, partyIds })
    expect(refused).toMatchObject({ refusal: { code: 'no-such-party' } })
    expect(await messagesIn(db, roundId)).toEqual([])
  }))

it.each<[PersonName]>([['raadslid'], ['vreemde'], ['vertrokken'], ['beheerder']])(
  'is not there for %s, who does not sit at the table',
  (name) =>
    inDatabase(async (db) => {
      await sent(db)
      await acting(name, db)
      expect(await messagesIn(db, roundId)).toEqual([])
      const all = await db.selectFrom('messageParties').selectAll().execute()
      expect(all).toEqual([])
    }),
)
