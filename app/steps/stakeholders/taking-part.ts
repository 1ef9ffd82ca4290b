import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import type { PartyRole } from '#parties/standing.ts'

export type RoleRefusal = { code: 'text-is-frozen'; basis: BasisId }

/**
 * Whether a party may have a role now. Once a text is frozen it names its parties, so nobody
 * becomes or stops being a contracting party of that text.
 *
 * @param before the role it has; none for a new party
 */
export function mayTakeRole(
  role: PartyRole,
  { before, isFrozen }: { before?: PartyRole; isFrozen: boolean },
): Result<PartyRole, RoleRefusal> {
  const changesTheSigners = before !== role && [before, role].includes('contracting')
  if (isFrozen && changesTheSigners)
    return refuse({ code: 'text-is-frozen', basis: 'frozen-is-frozen' })
  return ok(role)
}

/** The kinds that can stand for the tenants of an association. */
export const tenantKinds: readonly OrganisationKind[] = [
  'tenant_organisation',
  'tenant_federation',
  'residents_committee',
]

export type KindsRefusal = { code: 'wrong-kinds'; basis: BasisId }

/** Whether one organisation can stand for the tenants of another, by their kinds. */
export function canRepresent(
  tenants: OrganisationKind,
  landlord: OrganisationKind,
): Result<'can', KindsRefusal> {
  if (!tenantKinds.includes(tenants) || landlord !== 'housing_association')
    return refuse({ code: 'wrong-kinds', basis: 'overlegwet-advice' })
  return ok('can')
}
