import { sql } from 'kysely'
import { mostTries } from '#parties/outbox.store.ts'
import { type Db, inRole } from '#platform/db.ts'
import { openMigrations } from '#platform/migrate.ts'
import type { Finding } from './diagnosis.ts'

/** What the database itself says of how it is: its version, what it waits for, and what was left undone. */
export async function databaseFindings(db: Db, now: Date): Promise<Finding[]> {
  const open = await openMigrations(db)
  const version = await versionFinding(db)
  if (open.length > 0) {
    const says = `Nog te doen: ${open.join(', ')}. Draai npx handslag migrate.`
    return [version, { about: 'migraties', state: 'act', says }]
  }
  return [
    version,
    { about: 'migraties', state: 'fine', says: 'Alle gedaan.' },
    await mailsFinding(db),
    await headsFinding(db, now),
  ]
}

async function versionFinding(db: Db): Promise<Finding> {
  const { rows } = await sql<{ number: number; name: string }>`
    select current_setting('server_version_num')::integer as number,
      current_setting('server_version') as name`.execute(db)
  const { number = 0, name = 'onbekend' } = rows[0] ?? {}
  const state = number >= 180_000 ? 'fine' : 'act'
  return { about: 'database', state, says: `PostgreSQL ${name}.` }
}

async function mailsFinding(db: Db): Promise<Finding> {
  const about = 'post'
  const failed = await inRole(db, { role: 'handslag_worker' }, (db) =>
    db
      .selectFrom('mails')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('sentAt', 'is', null)
      .where('attempts', '>=', mostTries)
      .executeTakeFirstOrThrow(),
  )
  const count = Number(failed.count)
  if (count === 0) return { about, state: 'fine', says: 'Geen mail is blijven liggen.' }
  return { about, state: 'act', says: `${count} mails konden niet weg. Kijk naar de mailserver.` }
}

/** Every chain is signed once a day: two days without means that the job does not run. */
const unsignedAfter = 2 * 24 * 60 * 60_000

async function headsFinding(db: Db, now: Date): Promise<Finding> {
  const about = 'geschiedenis'
  const since = new Date(now.valueOf() - unsignedAfter)
  const { rows } = await inRole(db, { role: 'handslag_worker' }, (db) =>
    sql<{ chain: string }>`
      select distinct e.chain from events e
      where e.at < ${since}
        and not exists (select from heads h where h.chain = e.chain and h.seq >= e.seq)`.execute(
      db,
    ),
  )
  if (rows.length === 0)
    return { about, state: 'fine', says: 'Alles van voor gisteren is ondertekend.' }
  const says = `${rows.length} ketens zijn al twee dagen niet ondertekend. Draait de site wel?`
  return { about, state: 'act', says }
}
