import { z } from 'zod'
import { idField, roundCommand, roundIdField, type Turn } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { writeMail } from '#parties/outbox.store.ts'
import { partiesOf, roundById } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { messageMail } from './message-letter.ts'
import {
  addressesOf,
  insertMessage,
  isMessageIn,
  lockRecipient,
  saveReading,
} from './messages.store.ts'
import type { MessageRefusal } from './messages.ts'

/** Sends parties a message: kept for the whole table, and a mail that points at it to their people. */
const send = roundCommand({
  by: 'coordinator',
  fields: z.object({
    roundId: roundIdField,
    subject: z.string().trim().min(1).max(150),
    text: z.string().trim().min(1).max(4000),
    partyIds: z.array(idField<'Party'>(z.uuid())).min(1),
  }),
  run: async (turn, { roundId, subject, text, partyIds }) => {
    const { db, now, actor } = turn
    const chosen = new Set(partyIds)
    const parties = (await partiesOf(db, roundId)).filter(({ id }) => chosen.has(id))
    if (parties.length < chosen.size)
      return refuse<MessageRefusal>({ code: 'no-such-party', basis: 'lanes' })
    const message = { id: newId<'Message'>(now), subject, text, writtenAt: now }
    const to = parties.map(({ id }) => id)
    await insertMessage(db, { ...message, roundId, writtenBy: actor.personId }, to)
    const reached = await mailTo(turn, to, subject)

    const unreached = parties.filter(({ id }) => !reached.has(id)).map(({ name }) => name)
    const payload = { subject, text, partyIds: to }
    const event = { subject: 'message', subjectId: message.id, move: 'send', payload }
    return ok({ value: { ...message, to, unreached }, event })
  },
})

/** Mails the people of these parties; says which parties have somebody to mail. */
async function mailTo(turn: Turn, to: readonly Id<'Party'>[], subject: string) {
  const { db, standing, installation, actor } = turn
  const round = await roundById(db, standing.roundId)
  const path = href('/trajecten/:roundId/coordinatie/berichten', { roundId: round.id })
  const mail = messageMail({
    coordinator: actor.name,
    round: round.name,
    subject,
    link: installation.baseUrl + path,
  })
  const addresses = await addressesOf(db, round.id, to)
  for (const email of new Set(addresses.map(({ email }) => email)))
    await writeMail(turn, { to: email, ...mail }, actor.personId)
  return new Set(addresses.map(({ partyId }) => partyId))
}

/** Says on behalf of a party that it has read a message. */
const read = roundCommand({
  by: 'party',
  fields: z.object({ roundId: roundIdField, messageId: idField<'Message'>(z.uuid()) }),
  run: async ({ db, now, actor, standing }, { roundId, messageId }) => {
    const no = (code: MessageRefusal['code']) => refuse<MessageRefusal>({ code, basis: 'lanes' })
    const { party } = standing
    if (!party || !(await isMessageIn(db, roundId, messageId))) return no('no-such-message')
    const recipient = await lockRecipient(db, messageId, party.id)
    if (!recipient) return no('not-to-you')
    if (recipient.readAt) return no('already-read')
    await saveReading(db, { messageId, partyId: party.id, readAt: now, readBy: actor.personId })
    const payload = { partyId: party.id }
    const event = { subject: 'message', subjectId: messageId, move: 'read', payload }
    return ok({ value: { id: messageId }, event })
  },
})

/** What can be done with messages: forms, API and history know the moves by these names. */
export const messageMoves = { send, read }
