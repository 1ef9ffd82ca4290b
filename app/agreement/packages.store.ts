import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Db } from '#platform/db.ts'
import type { Package, PackagePart, PackageRefusal } from './packages.ts'
import { closeProposals, proposalOf, proposalRows } from './proposals.store.ts'
import type { ClosedState, Proposal } from './proposals.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

const packages = (db: Db) =>
  db
    .selectFrom('packages')
    .select(['id', 'partyId', 'title', 'why', 'offeredAt', 'state', 'closedAt'])
    .where('roundId', 'in', atTable)

type Head = Omit<Package, 'parts'>

/** Every package of a round, the newest first, each with its texts. */
export async function packagesIn(db: Db, roundId: Id<'Round'>): Promise<Package[]> {
  const heads = await packages(db)
    .where('roundId', '=', roundId)
    .orderBy('offeredAt', 'desc')
    .orderBy('id')
    .execute()
  return withParts(db, heads)
}

/** One package of a round; `undefined` where it is not there for the actor. */
export async function packageById(
  db: Db,
  roundId: Id<'Round'>,
  packageId: Id<'Package'>,
): Promise<Package | undefined> {
  const heads = await packages(db)
    .where('roundId', '=', roundId)
    .where('id', '=', packageId)
    .execute()
  const [found] = await withParts(db, heads)
  return found
}

/** Proposals with the commitment that each is for. */
const partRows = (db: Db) =>
  proposalRows(db)
    .innerJoin('commitments', 'commitments.id', 'proposals.commitmentId')
    .select(['commitments.code', 'commitments.title'])

type Row = Awaited<ReturnType<ReturnType<typeof partRows>['execute']>>[number]

const partOf = ({ code, title, ...row }: Row): PackagePart => ({
  code: code ?? '',
  title,
  proposal: proposalOf(row),
})

async function withParts(db: Db, heads: readonly Head[]): Promise<Package[]> {
  if (heads.length === 0) return []
  const ids = heads.map(({ id }) => id)
  const rows = await partRows(db).where('proposals.packageId', 'in', ids).execute()
  const parts = rows.map(partOf).toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return heads.map((head) => ({
    ...head,
    parts: parts.filter(({ proposal }) => proposal.packageId === head.id),
  }))
}

/** The own party’s open proposals that are in no package, each with its commitment. */
export async function looseProposalsOf(
  db: Db,
  roundId: Id<'Round'>,
  partyId: Id<'Party'>,
): Promise<PackagePart[]> {
  const rows = await partRows(db)
    .where('proposals.roundId', '=', roundId)
    .where('proposals.partyId', '=', partyId)
    .where('proposals.state', '=', 'open')
    .where('proposals.packageId', 'is', null)
    .execute()
  return rows.map(partOf)
}

type NewPackage = Pick<Package, 'id' | 'partyId' | 'title' | 'why' | 'offeredAt'> & {
  roundId: Id<'Round'>
  offeredBy: Id<'Person'>
  mandateId: Id<'Mandate'> | null
}

/** Keeps a new package, and puts these open proposals in it. */
export async function savePackage(
  db: Db,
  offered: NewPackage,
  proposalIds: readonly Id<'Proposal'>[],
): Promise<void> {
  await db
    .insertInto('packages')
    .values({ ...offered, state: 'open' })
    .execute()
  await db
    .updateTable('proposals')
    .set({ packageId: offered.id })
    .where('id', 'in', proposalIds)
    .where('state', '=', 'open')
    .execute()
}

/** Ends a package with all that is in it, in this one way. */
export async function closePackage(
  db: Db,
  { id, parts }: Pick<Package, 'id' | 'parts'>,
  how: { state: ClosedState; at: Date },
): Promise<void> {
  await db
    .updateTable('packages')
    .set({ state: how.state, closedAt: how.at })
    .where('id', '=', id)
    .execute()
  await closeProposals(
    db,
    parts.map(({ proposal }) => proposal.id),
    how,
  )
}

/**
 * Ends open proposals that ask for nothing any more: their text is tabled already, or their commitment is
 * gone. A package with such a one in it can no longer be taken over as a whole, so it ends with it.
 */
export async function overtake(
  db: Db,
  proposals: readonly Pick<Proposal, 'id' | 'packageId'>[],
  at: Date,
): Promise<void> {
  const how = { state: 'overtaken', at } as const
  const packed = new Set(proposals.flatMap(({ packageId }) => packageId ?? []))
  await closeProposals(
    db,
    proposals.filter(({ packageId }) => packageId === null).map(({ id }) => id),
    how,
  )
  const heads =
    packed.size > 0
      ? await packages(db)
          .where('id', 'in', [...packed])
          .execute()
      : []
  for (const one of await withParts(db, heads)) await closePackage(db, one, how)
}

/** Whether a proposal stands by itself: what is in an open package is answered, adopted and withdrawn with that alone. */
export async function isLoose(
  db: Db,
  { packageId, state }: Pick<Proposal, 'packageId' | 'state'>,
): Promise<Result<'loose', PackageRefusal>> {
  if (!packageId || state !== 'open') return ok('loose')
  const { title } = await packages(db).where('id', '=', packageId).executeTakeFirstOrThrow()
  return refuse({ code: 'in-package', title, basis: 'package-is-whole' })
}
