import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { sql } from 'kysely'
import type { Json } from '#kernel/canonical.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { Keys } from '#platform/installation.ts'
import { type Happening, type Head, type HistoryLine, sealed, signedHead } from './history.ts'

/** Who may read a line of the history: all at the table, or the own organisation. */
export type EventLane = 'note' | 'room' | 'table'

/**
 * Adds one line to a chain, in the transaction of the change itself; beside it what was said, where that is kept.
 * Others who write to the same chain wait until that transaction ends, so call it last.
 */
export async function appendEvent(
  db: Db,
  happening: Happening,
  { lane, kept }: { lane: EventLane; kept?: Json },
): Promise<void> {
  await lockOn(db, happening.chain)
  const line = sealed(happening, await endOf(db, happening.chain))
  await db
    .insertInto('events')
    .values({ ...line, at: new Date(line.at), lane })
    .execute()
  if (kept === undefined) return
  const { chain, seq } = line
  const payload = JSON.stringify(kept)
  await db.insertInto('keptPayloads').values({ chain, seq, payload }).execute()
}

/** How far a chain has come, the same for everybody: also past lines that the asker may not read. */
export async function endOf(db: Db, chain: string) {
  const last = await sql<{ seq: number; hash: string }>`select * from last_event(${chain})`.execute(
    db,
  )
  return last.rows[0]
}

/** Under this name the installation keeps the key with which it signs the history. */
export const historyKey = 'history.pem'

/** Signs how far a chain has come, with the key of the installation; made at its first use. */
export async function noteHead(
  db: Db,
  keys: Keys,
  note: Pick<Head, 'chain' | 'reason'> & { now: Date },
): Promise<void> {
  const last = await endOf(db, note.chain)
  if (!last) return
  const key = await keys.keep(historyKey, makeHistoryKey)
  const { chain, reason, now } = note
  const head = signedHead(
    { chain, seq: last.seq, hash: last.hash, signedAt: now.toISOString(), reason },
    key,
  )
  await db
    .insertInto('heads')
    .values({ ...head, signedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The public half of the installation's key for the history, SPKI in base64: only heads by this one count. */
export async function historyKeyOf(keys: Keys): Promise<string> {
  const key = await keys.keep(historyKey, makeHistoryKey)
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
}

const makeHistoryKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** A chain as far as the asker may read it, oldest first. */
export async function chainOf(db: Db, chain: string): Promise<HistoryLine[]> {
  const lines = await db
    .selectFrom('events')
    .select([
      'chain',
      'seq',
      'at',
      'personId',
      'organisationId',
      'mandateId',
      'roundRole',
      'subject',
      'subjectId',
      'move',
      'payloadHash',
      'previousHash',
      'hash',
    ])
    .where('chain', '=', chain)
    .orderBy('seq')
    .execute()
  return lines.map((line) => ({ ...line, at: line.at.toISOString() }))
}

/** What was said with the lines of a chain, where that was kept and the asker may read the line, by its number. */
export async function payloadsOf(db: Db, chain: string): Promise<Map<number, Json>> {
  const kept = await db
    .selectFrom('keptPayloads')
    .select(['seq', sql<Json>`payload`.as('payload')])
    .where('chain', '=', chain)
    .orderBy('seq')
    .execute()
  return new Map(kept.map(({ seq, payload }) => [seq, payload]))
}

/** What was signed of a chain, oldest first. */
export async function headsOf(db: Db, chain: string): Promise<Head[]> {
  const heads = await db
    .selectFrom('heads')
    .select(['chain', 'seq', 'hash', 'signedAt', 'reason', 'publicKey', 'signature'])
    .where('chain', '=', chain)
    .orderBy('seq')
    .orderBy('signedAt')
    .execute()
  return heads.map((head) => ({
    ...head,
    signedAt: head.signedAt.toISOString(),
    reason: reasonOf(head.reason),
  }))
}

/** The names of all chains that the asker may read, also of one of which only signed heads are left. */
export async function chains(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('events')
    .select('chain')
    .union(db.selectFrom('heads').select('chain'))
    .orderBy('chain')
    .execute()
  return rows.map(({ chain }) => chain)
}

const reasons = ['daily', 'publication', 'signature'] as const

function reasonOf(text: string): Head['reason'] {
  const reason = reasons.find((known) => known === text)
  if (!reason) throw new Error(`A head cannot be signed for ${text}`)
  return reason
}
