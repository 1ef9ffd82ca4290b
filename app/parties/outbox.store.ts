import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

type Letter = { to: string; subject: string; text: string }

/** Puts a mail in the outbox, in the transaction of what it is about; a worker sends it, or the demo shows it. */
export async function writeMail(
  { db, now }: { db: Db; now: Date },
  { to, subject, text }: Letter,
  writtenBy: Id<'Person'> | null,
): Promise<void> {
  const mail = { id: newId<'Mail'>(now), toEmail: to.toLowerCase(), subject, text }
  await db
    .insertInto('mails')
    .values({ ...mail, writtenBy, writtenAt: now })
    .execute()
}

export type OutboxMail = Letter & { id: Id<'Mail'>; writtenAt: Date; sentAt: Date | null }

/** The mails that the actor may see, the newest first: those to her, and those she wrote. */
export async function outboxOfActor(db: Db): Promise<OutboxMail[]> {
  return db
    .selectFrom('mails')
    .select(['id', 'toEmail as to', 'subject', 'text', 'writtenAt', 'sentAt'])
    .orderBy('writtenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}
