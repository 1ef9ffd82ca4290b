import { sql } from 'kysely'
import { type Id, id, newId } from '#kernel/id.ts'
import { type Db, inRole } from '#platform/db.ts'
import { Bounced, type Letter } from '#platform/mailer.ts'

/** Puts a mail in the outbox, in the transaction of what it is about; a worker sends it, or the demo shows it. */
export async function writeMail(
  { db, now }: { db: Db; now: Date },
  { to, subject, text, unsubscribeUrl = null }: Letter,
  writtenBy: Id<'Person'> | null,
): Promise<Id<'Mail'>> {
  const mail = { id: newId<'Mail'>(now), toEmail: to.toLowerCase(), subject, text, unsubscribeUrl }
  await db
    .insertInto('mails')
    .values({ ...mail, writtenBy, writtenAt: now })
    .execute()
  return mail.id
}

export type OutboxMail = Letter & { id: Id<'Mail'>; writtenAt: Date; sentAt: Date | null }

/** The mails that the actor may see, the newest first: those to her, and those she wrote. */
export async function outboxOfActor(db: Db): Promise<OutboxMail[]> {
  return db
    .selectFrom('mails')
    .select(['id', 'toEmail as to', 'subject', 'text', 'writtenAt', 'sentAt'])
    .where(
      sql<boolean>`(written_by = acting_person()
        or to_email in (select email from contacts where person_id = acting_person()))`,
    )
    .orderBy('writtenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** Minutes to wait after each try that failed: a mail server that is down for a day still gets it. */
const waits = [5, 30, 180, 1440] as const

/** After so many tries a mail stays behind, with what the mail server said. */
export const mostTries: number = waits.length + 1

/**
 * Hands the mails that wait to `send`, the oldest first, each in a transaction of its own. Two
 * workers never take the same one. What fails is tried again later.
 *
 * @returns how many went out
 */
export async function sendWaiting(
  db: Db,
  now: () => Date,
  send: (letter: Letter) => Promise<void>,
): Promise<number> {
  let sent = 0
  for (let after: Id<'Mail'> | undefined; ; ) {
    const tried = await inRole(db, { role: 'handslag_worker' }, (db) =>
      sendOne(db, { now: now(), send, after }),
    )
    if (!tried) return sent
    if (tried.sent) sent += 1
    after = tried.id
  }
}

type Sending = { now: Date; send: (letter: Letter) => Promise<void>; after: Id<'Mail'> | undefined }

async function sendOne(db: Db, { now, send, after }: Sending) {
  const mail = await db
    .selectFrom('mails')
    .select(['id', 'toEmail as to', 'subject', 'text', 'unsubscribeUrl', 'attempts'])
    .where('sentAt', 'is', null)
    .where('bouncedAt', 'is', null)
    .where('attempts', '<', mostTries)
    .where((row) => row.or([row('notBefore', 'is', null), row('notBefore', '<=', now)]))
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? id<'Mail'>('')))
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!mail) return undefined
  const failure = await failureOf(send(mail))
  const result = failure === undefined ? { sentAt: now, failure: null } : failed(failure, now, mail)
  await db
    .updateTable('mails')
    .set({ ...result, attempts: mail.attempts + 1 })
    .where('id', '=', mail.id)
    .execute()
  return { id: mail.id, sent: failure === undefined }
}

/** An address that does not exist is not tried again; anything else is, later each time. */
function failed(error: unknown, now: Date, { attempts }: { attempts: number }) {
  const failure = error instanceof Error ? error.message : String(error)
  if (error instanceof Bounced) return { failure, bouncedAt: now }
  const wait = waits[attempts]
  return { failure, notBefore: wait ? new Date(now.valueOf() + wait * 60_000) : null }
}

const failureOf = (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => undefined,
    (error: unknown) => error ?? new Error('No reason given'),
  )
