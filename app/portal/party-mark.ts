import type { DocumentParty } from '#documents/agreement-document.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { OrganisationKind } from '#parties/organisations.ts'

const kinds: Record<DocumentParty['kind'], OrganisationKind> = {
  municipality: 'municipality',
  housingAssociation: 'housing_association',
  tenantOrganisation: 'tenant_organisation',
  other: 'other',
}

/** The mark of a party as it stands in an agreement. */
export const partyMarkOf = ({ kind, name }: Pick<DocumentParty, 'kind' | 'name'>) =>
  organisationMark(kinds[kind], name)
