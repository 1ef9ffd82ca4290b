import { sql } from 'kysely'
import { canonical } from '#kernel/canonical.ts'
import { type Id, newId } from '#kernel/id.ts'
import { type Db, inRole, lockOn } from '#platform/db.ts'
import { sha256Of } from '#platform/files.ts'
import type { Closed, ReadyAgreement } from './agreement.public.ts'
import type { ReadyProgress } from './progress.public.ts'
import type { PublicationKind } from './publication.ts'

/** What was written: its number, its hash, and whether it says something else than the one before. */
export type Written = { version: number; sha256: string; isNews: boolean }

type Writing = {
  ready: ReadyAgreement | ReadyProgress
  kind: PublicationKind
  /** The agreement that it is of, for lists and for the search. */
  of: ReadyAgreement
  now: Date
}

/**
 * Writes the next snapshot of an address, as the one role that may, and tells those who keep pages
 * of it in memory, once this transaction is through. Two at once wait for each other.
 */
export function writeSnapshot(db: Db, { ready, kind, of, now }: Writing): Promise<Written> {
  return inRole(db, { role: 'handslag_publisher' }, async (db) => {
    const { address, document, municipalities } = of
    await lockOn(db, `snapshot ${address}`)
    const last = await lastOf(db, address, kind)
    const version = (last?.version ?? 0) + 1
    const json = canonical({ ...ready, version, publishedAt: now.toISOString() })
    const sha256 = sha256Of(json)
    await db
      .insertInto('snapshot.snapshots')
      .values({
        id: newId<'Snapshot'>(now),
        address,
        kind,
        version,
        json,
        sha256,
        title: document.title,
        municipalities: municipalities.map(({ code }) => code),
        parties: document.parties.map(({ name }) => name),
        termFrom: document.term.from,
        termUntil: document.term.until,
        notice: document.notice,
        publishedAt: now,
      })
      .execute()
    await sql`select pg_notify('published', ${address})`.execute(db)
    return { version, sha256, isNews: last?.content !== contentOf(json) }
  })
}

async function lastOf(db: Db, address: string, kind: PublicationKind) {
  const last = await db
    .selectFrom('snapshot.snapshots')
    .select(['version', 'json'])
    .where('address', '=', address)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && { version: last.version, content: contentOf(last.json) }
}

/** What a snapshot says, without its number and moment: both stand once, at the top. */
const contentOf = (json: string): string => {
  const { version: _, publishedAt: __, ...content } = JSON.parse(json)
  return canonical(content)
}

/** Makes the states of a published file known, so that anyone can tell that it was made here. */
export function writeFiles(db: Db, { ready, version, files }: Closed): Promise<void> {
  const rows = files.map((file) => ({
    ...file,
    address: ready.address,
    agreementVersion: version.number,
  }))
  return inRole(db, { role: 'handslag_publisher' }, async (db) => {
    await db
      .insertInto('snapshot.files')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

type NewPublication = {
  roundId: Id<'Round'>
  kind: PublicationKind
  version: number
  sha256: string
  publishedBy: Id<'Person'>
  publishedAt: Date
}

/** Keeps that a round was published, by whom, for those who work in it. */
export async function savePublication(db: Db, publication: NewPublication): Promise<void> {
  const id = newId<'Publication'>(publication.publishedAt)
  await db
    .insertInto('publications')
    .values({ id, ...publication })
    .execute()
}

/** A publication as the people of the round see it. */
export type Publication = Omit<NewPublication, 'publishedBy' | 'roundId'> & { person: string }

/** What was published of a round, the newest first. */
export const publicationsOf = (db: Db, roundId: Id<'Round'>): Promise<Publication[]> =>
  db
    .selectFrom('publications')
    .innerJoin('people', 'people.id', 'publications.publishedBy')
    .select(['kind', 'version', 'sha256', 'publishedAt', 'people.name as person'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .orderBy('publishedAt', 'desc')
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()
