import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'

/** What the coordinator wrote to parties. Everybody at the table can read it, to whomever it went. */
export type Message = {
  id: Id<'Message'>
  subject: string
  text: string
  writtenBy: { id: Id<'Person'>; name: string }
  writtenAt: Date
  to: readonly Recipient[]
}

/** A party that a message went to, and since when it says it has read it. */
export type Recipient = { partyId: Id<'Party'>; name: string; readAt: Date | null }

export type MessageRefusal = {
  code: 'no-such-party' | 'no-such-message' | 'not-to-you' | 'already-read'
  basis: BasisId
}

/** Whether a message waits for this party to say that it has read it. */
export const waitsFor = ({ to }: Message, partyId: Id<'Party'> | undefined): boolean =>
  to.some((recipient) => recipient.partyId === partyId && !recipient.readAt)
