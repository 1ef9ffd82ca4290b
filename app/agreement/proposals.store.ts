import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Commitment } from './commitments.ts'
import type { ClosedState, Proposal } from './proposals.ts'
import { applicabilityOf, versionColumns } from './versions.store.ts'

/** Proposals at the table with their texts, the oldest first; for who asks it of other things than one commitment. */
export const proposalRows = (db: Db) =>
  db
    .selectFrom('proposals')
    .innerJoin('commitmentVersions', 'commitmentVersions.id', 'proposals.versionId')
    .select(versionColumns)
    .select(applicabilityOf.as('applicability'))
    .select([
      'proposals.id as proposalId',
      'proposals.partyId as proposedBy',
      'proposals.state',
      'proposals.tabledAt',
      'proposals.closedAt',
      'proposals.packageId',
    ])
    .where('proposals.roundId', 'in', sql<Id<'Round'>>`(select actor_table())`)
    .orderBy('proposals.tabledAt')
    .orderBy('proposals.id')

type Row = Awaited<ReturnType<ReturnType<typeof proposalRows>['execute']>>[number]

/** Every proposal ever made on a commitment, the oldest first. */
export async function proposalsOn(db: Db, commitmentId: Id<'Commitment'>): Promise<Proposal[]> {
  const rows = await proposalRows(db).where('proposals.commitmentId', '=', commitmentId).execute()
  return rows.map(proposalOf)
}

/** The proposals on a commitment that are still open, the oldest first. */
export async function openProposalsOn(db: Db, commitmentId: Id<'Commitment'>): Promise<Proposal[]> {
  const all = await proposalsOn(db, commitmentId)
  return all.filter(({ state }) => state === 'open')
}

/** A row of these as a proposal. */
export function proposalOf(row: Row): Proposal {
  const { proposalId, proposedBy, state, tabledAt, closedAt, packageId, ...version } = row
  return {
    id: proposalId,
    commitmentId: version.commitmentId,
    partyId: proposedBy,
    state,
    tabledAt,
    closedAt,
    packageId,
    version,
  }
}

/** Keeps a new open proposal; its text was kept before. */
export async function addProposal(
  db: Db,
  {
    id,
    commitmentId,
    partyId,
    tabledAt,
    version,
    roundId,
  }: Omit<Proposal, 'packageId'> & { roundId: Id<'Round'> },
): Promise<void> {
  await db
    .insertInto('proposals')
    .values({
      id,
      versionId: version.id,
      commitmentId,
      roundId,
      partyId,
      state: 'open',
      tabledAt,
    })
    .execute()
}

/** Ends open proposals in this way. */
export async function closeProposals(
  db: Db,
  ids: readonly Id<'Proposal'>[],
  { state, at }: { state: ClosedState; at: Date },
): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('proposals')
    .set({ state, closedAt: at })
    .where('id', 'in', ids)
    .where('state', '=', 'open')
    .execute()
}

/** Makes this text the tabled one. */
export async function setTabled(
  db: Db,
  commitmentId: Id<'Commitment'>,
  versionId: Id<'CommitmentVersion'>,
): Promise<void> {
  await db
    .updateTable('commitments')
    .set({ tabledVersionId: versionId })
    .where('id', '=', commitmentId)
    .execute()
}

/** Takes a commitment off the table. Its code stays taken, and it stays to be read. */
export async function setWithdrawn(db: Db, { id }: Pick<Commitment, 'id'>): Promise<void> {
  await db.updateTable('commitments').set({ state: 'withdrawn' }).where('id', '=', id).execute()
}
