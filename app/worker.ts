import { PgBoss } from 'pg-boss'
import { chains, noteHead } from '#agreement/history.store.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sendWaiting } from '#parties/outbox.store.ts'
import { inRole } from '#platform/db.ts'
import { smtpMailer } from '#platform/mailer.ts'
import { digestMoment } from '#process/digest.ts'
import { digestLetter } from '#process/digest.words.ts'
import { peopleWithNews, writeDigest } from '#process/digests.commands.ts'
import type { Started } from './start.ts'

/** What goes on beside the site: mail, and the daily signature under every history. */
export type Worker = {
  /** Something was written: send what waits now instead of at the next minute. */
  nudge: () => void
  stop: () => Promise<void>
}

/** Starts the jobs in the database's own queue. In the demo without SMTP no mail goes out: it stands on the screen. */
export async function startWorker(
  started: Started,
  log: (about: string, error: unknown) => void,
): Promise<Worker> {
  const { db, env, now, installation } = started
  const boss = new PgBoss({ connectionString: started.databaseUrl, useListenNotify: true, max: 3 })
  boss.on('error', (error) => log('jobs', error))
  await boss.start()
  const { smtpUrl } = env
  if (smtpUrl) {
    const mailer = smtpMailer(smtpUrl, env.mailFrom)
    await every(boss, { queue: 'mail', cron: '* * * * *' }, async () => {
      await sendWaiting(db, now, mailer)
    })
  }
  await digests(boss, started)
  await every(boss, { queue: 'heads', cron: '15 3 * * *' }, () =>
    inRole(db, { role: 'handslag_worker' }, async (db) => {
      for (const chain of await chains(db))
        await noteHead(db, installation.keys, { chain, reason: 'daily', now: now() })
    }),
  )
  return {
    nudge: () => {
      if (smtpUrl) boss.send('mail').catch((error: unknown) => log('jobs', error))
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

/**
 * Looks every quarter of an hour whose digest of today is not written yet, and puts a job in the queue for
 * each who has something to do. A look that was missed is made up for by the next one; a job that was
 * killed comes back, and twice is as once.
 */
async function digests(boss: PgBoss, { db, installation, now }: Started): Promise<void> {
  const queue = 'digest'
  await boss.createQueue(queue, {
    policy: 'short',
    retryLimit: 5,
    retryDelay: 60,
    expireInSeconds: 120,
  })
  await boss.work<{ personId: Id<'Person'> }>(queue, async (jobs) => {
    for (const { data } of jobs)
      await writeDigest({ db, installation, now: now() }, data.personId, digestLetter)
  })
  await every(boss, { queue: 'digests', cron: '*/15 * * * *' }, async () => {
    const day = dayOf(digestMoment(now()))
    for (const personId of await peopleWithNews({ db, installation, now: now() }))
      await boss.send(queue, { personId }, { singletonKey: `${personId} ${day}` })
  })
}

/** A queue of its own, and when it is filled by the clock. */
type Job = { queue: string; cron: string }

async function every(boss: PgBoss, { queue, cron }: Job, work: () => Promise<void>): Promise<void> {
  await boss.createQueue(queue, { notify: true, policy: 'short' })
  await boss.work(queue, { notifyPollingIntervalSeconds: 10 }, work)
  await boss.schedule(queue, cron, null, { tz: 'Europe/Amsterdam' })
}
