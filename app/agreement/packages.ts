import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { isAgreed, type Stated } from './positions.ts'
import type { Proposal, ProposalState } from './proposals.ts'

/** Proposals on several commitments that one party offers together: all of them, or none. */
export type Package = {
  id: Id<'Package'>
  partyId: Id<'Party'>
  title: string
  why: string
  offeredAt: Date
  state: ProposalState
  closedAt: Date | null
  /** In the order of the codes of their commitments. */
  parts: readonly PackagePart[]
}

/** One text of a package, with the commitment that it is for. */
export type PackagePart = { code: string; title: string; proposal: Proposal }

/** The fewest texts that make a package. */
const fewest = 2

export type PackageRefusal =
  | { code: 'too-few-parts'; least: number; basis: BasisId }
  | { code: 'not-loose'; basis: BasisId }
  | { code: 'no-such-package'; basis: BasisId }
  | { code: 'package-closed'; state: ProposalState; basis: BasisId }
  | { code: 'not-its-offerer'; basis: BasisId }
  | { code: 'own-package'; basis: BasisId }
  | { code: 'not-asked'; basis: BasisId }
  | { code: 'in-package'; title: string; basis: BasisId }

/** Whether a party may offer these proposals together: its own, open, loose, and at least two. */
export function offerable(
  asked: readonly string[],
  own: readonly Pick<Proposal, 'id' | 'state' | 'packageId'>[],
): Result<Id<'Proposal'>[], PackageRefusal> {
  const ids = [...new Set(asked)]
  if (ids.length < fewest)
    return refuse({ code: 'too-few-parts', least: fewest, basis: 'package-is-whole' })
  const loose = own.filter(({ state, packageId }) => state === 'open' && packageId === null)
  const found = loose.map(({ id }) => id).filter((id) => ids.includes(id))
  return found.length === ids.length
    ? ok(found)
    : refuse({ code: 'not-loose', basis: 'package-is-whole' })
}

/** The parts of a package that bind a party: on these it is asked. */
export const partsFor = ({ parts }: Pick<Package, 'parts'>, partyId: Id<'Party'>): PackagePart[] =>
  parts.filter(({ proposal }) => proposal.version.applicability.includes(partyId))

/** Whether a party may answer a package: while it is open, another party's, and with something in it that binds it. */
export function answerable(
  found: Package | undefined,
  partyId: Id<'Party'>,
): Result<Package, PackageRefusal> {
  if (!found) return refuse({ code: 'no-such-package', basis: 'lanes' })
  if (found.state !== 'open')
    return refuse({ code: 'package-closed', state: found.state, basis: 'package-is-whole' })
  if (found.partyId === partyId) return refuse({ code: 'own-package', basis: 'package-is-whole' })
  return partsFor(found, partyId).length > 0
    ? ok(found)
    : refuse({ code: 'not-asked', basis: 'organisation-speaks' })
}

/** Whether a party may take a package back: the one that it offered, while it is open. */
export function withdrawable(
  found: Package | undefined,
  partyId: Id<'Party'>,
): Result<Package, PackageRefusal> {
  if (!found) return refuse({ code: 'no-such-package', basis: 'lanes' })
  if (found.partyId !== partyId)
    return refuse({ code: 'not-its-offerer', basis: 'package-is-whole' })
  return found.state === 'open'
    ? ok(found)
    : refuse({ code: 'package-closed', state: found.state, basis: 'package-is-whole' })
}

/**
 * Whether every party that a package binds agrees with all that binds it: then all of its texts are
 * taken over at once. One text short of that, none is.
 *
 * @param latest the latest position of every party on each commitment
 */
export const isAgreedWhole = (
  { parts }: Package,
  contracting: readonly Id<'Party'>[],
  latest: readonly (Stated & { commitmentId: Id<'Commitment'> })[],
): boolean =>
  parts.every(({ proposal }) =>
    isAgreed(
      proposal.version,
      contracting,
      latest.filter(({ commitmentId }) => commitmentId === proposal.commitmentId),
    ),
  )
