import type { Id } from '#kernel/id.ts'

/** The kinds of organisation that take part in a round (`domain.md` §1.1, §2.6). */
export const organisationKinds = [
  'municipality',
  'housing_association',
  'tenant_organisation',
  'tenant_federation',
  'residents_committee',
  'care',
  'province',
  'other',
] as const

export type OrganisationKind = (typeof organisationKinds)[number]

/** An organisation: permanent, whatever rounds it takes part in. */
export type Organisation = {
  id: Id<'Organisation'>
  kind: OrganisationKind
  name: string
  shortName: string
  /** Eight digits of the trade register. */
  kvk: string | null
  /** Its address in the register of government organisations. */
  tooi: string | null
  /** Of which municipality it is the organisation: only for that kind. */
  municipalityCode: string | null
}

/** The shape that goes with a kind wherever a party is shown; the name always stands beside it. */
export type Mark = 'circle' | 'square' | 'drop' | 'diamond'

const marks: Record<OrganisationKind, Mark> = {
  municipality: 'circle',
  housing_association: 'square',
  tenant_organisation: 'drop',
  tenant_federation: 'drop',
  residents_committee: 'drop',
  care: 'diamond',
  province: 'diamond',
  other: 'diamond',
}

/** The shape of an organisation's kind: three kinds have their own, the others share one. */
export const markOf = (kind: OrganisationKind): Mark => marks[kind]

/** The three sides that the law names: one of them begins a round. */
const starters: readonly OrganisationKind[] = [
  'municipality',
  'housing_association',
  'tenant_organisation',
  'tenant_federation',
]

/** Whether an organisation of this kind can begin a round. */
export const startsRounds = (kind: OrganisationKind): boolean => starters.includes(kind)
