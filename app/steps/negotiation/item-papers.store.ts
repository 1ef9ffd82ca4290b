import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { ItemPaper } from './lead-time.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** Something that can be put with an item: a document of the round, or a version of a paper of the information room. */
export type Attachable = {
  key: string
  baseDocumentId: Id<'BaseDocument'> | null
  paperVersionId: Id<'PaperVersion'> | null
  name: string
  isWithdrawn: boolean
}

/** Everything that can be put with an item of this round, by name; also what was taken back. */
export async function attachablesOf(db: Db, roundId: Id<'Round'>): Promise<Attachable[]> {
  const documents = await db
    .selectFrom('baseDocuments')
    .select(['id', 'title', 'version', 'withdrawnAt'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .execute()
  const versions = await db
    .selectFrom('paperVersions as v')
    .innerJoin('papers as p', 'p.id', 'v.paperId')
    .select(['v.id', 'v.number', 'p.title', 'p.withdrawnAt'])
    .where('v.roundId', '=', roundId)
    .where('v.roundId', 'in', atTable)
    .execute()
  return [
    ...documents.map(({ id: key, title, version, withdrawnAt }) => ({
      key,
      baseDocumentId: key,
      paperVersionId: null,
      name: documentName(title, version),
      isWithdrawn: withdrawnAt !== null,
    })),
    ...versions.map(({ id: key, title, number, withdrawnAt }) => ({
      key,
      baseDocumentId: null,
      paperVersionId: key,
      name: versionName(title, number),
      isWithdrawn: withdrawnAt !== null,
    })),
  ].toSorted((a, b) => a.name.localeCompare(b.name, 'nl') || a.key.localeCompare(b.key, 'en'))
}

const documentName = (title: string, version: string) => `${title} (${version})`

const versionName = (title: string, number: number) => `${title} (versie ${number})`

/**
 * What was attached to each item of a meeting, first things first, with since when each party has it. A document
 * of the round lies on the table: everybody has it at once. A paper of the information room came when a party
 * received it, and to whose it is when it was added.
 */
export async function papersOfItems(
  db: Db,
  meetingId: Id<'Meeting'>,
): Promise<Map<Id<'AgendaItem'>, ItemPaper[]>> {
  const rows = await attached(db, meetingId)
  const received = Map.groupBy(await receiptsFor(db, meetingId), ({ versionId }) => versionId)
  const papers = rows.map(({ agendaItemId, ...row }) => ({
    agendaItemId,
    ...paperIn(row, (row.paperVersionId && received.get(row.paperVersionId)) || []),
  }))
  return Map.groupBy(papers, (paper) => paper.agendaItemId)
}

const attached = (db: Db, meetingId: Id<'Meeting'>) =>
  db
    .selectFrom('agendaPapers as a')
    .leftJoin('baseDocuments as d', 'd.id', 'a.baseDocumentId')
    .leftJoin('paperVersions as v', 'v.id', 'a.paperVersionId')
    .leftJoin('papers as p', 'p.id', 'v.paperId')
    .select([
      'a.id',
      'a.agendaItemId',
      'a.partyId',
      'a.attachedAt',
      'a.detachedAt',
      'a.detachReason',
      'a.paperVersionId',
      'd.id as documentId',
      'd.title as document',
      'd.version',
      'd.addedAt as tabledAt',
      'p.title as paper',
      'p.partyId as paperOf',
      'v.number',
      'v.addedAt as versionAt',
    ])
    .where('a.meetingId', '=', meetingId)
    .where('a.roundId', 'in', atTable)
    .orderBy('a.attachedAt')
    .orderBy('a.id')
    .execute()

type Row = Omit<Awaited<ReturnType<typeof attached>>[number], 'agendaItemId'>

type Receipt = { partyId: Id<'Party'>; confirmedAt: Date }

function paperIn(row: Row, receipts: readonly Receipt[]): ItemPaper {
  const { id: paperId, partyId, attachedAt, detachedAt, detachReason } = row
  const detached = detachedAt && detachReason ? { at: detachedAt, reason: detachReason } : undefined
  const attachment = { id: paperId, partyId, attachedAt, detached }
  const { paperVersionId, paperOf, versionAt } = row
  if (paperVersionId)
    return {
      ...attachment,
      key: paperVersionId,
      name: versionName(row.paper ?? '', row.number ?? 1),
      cameTo: (party) =>
        receipts.find((receipt) => receipt.partyId === party)?.confirmedAt ??
        (party === paperOf ? (versionAt ?? undefined) : undefined),
    }
  return {
    ...attachment,
    key: row.documentId ?? '',
    name: documentName(row.document ?? '', row.version ?? ''),
    cameTo: () => row.tabledAt ?? undefined,
  }
}

/** Which party received which version that is with an item of the meeting. That one was laid ready says nothing. */
const receiptsFor = (db: Db, meetingId: Id<'Meeting'>) =>
  db
    .selectFrom('paperReceipts as r')
    .innerJoin('agendaPapers as a', 'a.paperVersionId', 'r.paperVersionId')
    .select(['r.paperVersionId as versionId', 'r.partyId', 'r.confirmedAt'])
    .distinct()
    .where('a.meetingId', '=', meetingId)
    .where('r.roundId', 'in', atTable)
    .execute()

type NewPaper = {
  roundId: Id<'Round'>
  meetingId: Id<'Meeting'>
  agendaItemId: Id<'AgendaItem'>
  partyId: Id<'Party'> | null
} & Pick<Attachable, 'baseDocumentId' | 'paperVersionId'>

type Made = { by: Id<'Person'>; at: Date }

/** Puts a paper with an item. */
export async function attach(
  db: Db,
  paper: NewPaper,
  { by, at }: Made,
): Promise<Id<'AgendaPaper'>> {
  const paperId = newId<'AgendaPaper'>(at)
  await db
    .insertInto('agendaPapers')
    .values({ id: paperId, ...paper, attachedBy: by, attachedAt: at })
    .execute()
  return paperId
}

/** Takes a paper off an item, with why. */
export async function detach(
  db: Db,
  { paperId, reason }: { paperId: Id<'AgendaPaper'>; reason: string },
  { by, at }: Made,
): Promise<void> {
  await db
    .updateTable('agendaPapers')
    .set({ detachedBy: by, detachedAt: at, detachReason: reason })
    .where('id', '=', paperId)
    .where('detachedAt', 'is', null)
    .execute()
}
