import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { PublicationKind } from './publication.ts'

/** What was last published at each of these addresses, of both kinds, in one query. */
export const newestSnapshots = (
  db: Db,
  addresses: readonly string[],
): Promise<{ address: string; kind: PublicationKind; json: string }[]> =>
  db
    .selectFrom('snapshot.snapshots')
    .distinctOn(['address', 'kind'])
    .select(['address', 'kind', 'json'])
    .where('address', 'in', addresses.length > 0 ? addresses : [''])
    .orderBy('address')
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()

/** A publication in a list: what was published, when, and the hash to find it back by. */
export type PublishedVersion = {
  kind: PublicationKind
  version: number
  sha256: string
  publishedAt: Date
}

/** Everything that was ever published at an address, the newest first. */
export const publishedVersions = (db: Db, address: string): Promise<PublishedVersion[]> =>
  db
    .selectFrom('snapshot.snapshots')
    .select(['kind', 'version', 'sha256', 'publishedAt'])
    .where('address', '=', address)
    .orderBy('publishedAt', 'desc')
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()

/** An agreement in a list. */
export type ListedAgreement = {
  address: string
  title: string
  municipalities: string[]
  parties: string[]
  termFrom: Day
  termUntil: Day
  notice: string | null
  publishedAt: Date
}

const newestPerAddress: RawBuilder<unknown> = sql`(select distinct on (address) address, title, municipalities, parties,
  term_from, term_until, notice, published_at from snapshot.snapshots where kind = 'agreement' order by address, version desc)`

async function listed(db: Db, condition: RawBuilder<unknown>): Promise<ListedAgreement[]> {
  const { rows } = await sql<ListedAgreement>`select * from ${newestPerAddress} newest
    where ${condition} order by term_from desc, title, address limit 500`.execute(db)
  return rows
}

/** The agreements that are public, the newest term first; at most five hundred. */
export const publicAgreements = (db: Db): Promise<ListedAgreement[]> => listed(db, sql`true`)

/** Those of one of these municipalities, by their codes. */
export const publicAgreementsOf = (db: Db, codes: readonly string[]): Promise<ListedAgreement[]> =>
  listed(db, sql`municipalities && ${[...codes]}::text[]`)

/** Those with a party whose name holds these words, whatever their case. */
export const publicAgreementsWith = (db: Db, words: string): Promise<ListedAgreement[]> => {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return listed(db, sql`exists (select from unnest(parties) party where party ilike ${pattern})`)
}

/** How many public agreements each municipality has, by its code. */
export async function agreementsPerMunicipality(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; count: number }>`
    select code, count(*)::integer as count from ${newestPerAddress} newest, unnest(municipalities) code
    group by code`.execute(db)
  return new Map(rows.map(({ code, count }) => [code, count]))
}

/** A file that this installation made, as far as it is public. */
export type KnownFile = {
  address: string
  agreementVersion: number
  revision: number
  isSeal: boolean
}

/** Which public agreement a file with these bytes belongs to; `undefined` where it is none of ours. */
export const knownFile = (db: Db, sha256: string): Promise<KnownFile | undefined> =>
  db
    .selectFrom('snapshot.files')
    .select(['address', 'agreementVersion', 'revision', 'isSeal'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
