import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'
import type { MandateAct } from '#parties/mandates.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import type { PartyRole } from '#parties/standing.ts'
import { tenantKinds } from './taking-part.ts'

/** What is looked at, to see whom a round may have forgotten. */
export type Gathered = {
  parties: readonly {
    id: Id<'Party'>
    organisationId: Id<'Organisation'>
    name: string
    kind: OrganisationKind
    role: PartyRole
    municipalityCode: string | null
  }[]
  /** Mandates that hold or begin later, of people of the parties. */
  mandates: readonly { organisationId: Id<'Organisation'>; act: MandateAct }[]
  /** Who stands for whose tenants, also where one of the two is no party. */
  relations: readonly {
    tenantsId: Id<'Organisation'>
    tenants: string
    landlordId: Id<'Organisation'>
    landlord: string
  }[]
  municipalities: readonly { code: string; name: string }[]
  /** Corporations with homes in these municipalities, by the newest dPi that was read in; the most homes first. */
  landlords: readonly Landlord[]
  hasCoordinator: boolean
}

/** How many homes a corporation has here; those with a front door of their own and shared ones apart. */
export type Homes = { edition: number; year: number; selfContained: number; shared: number }

/** A corporation with homes here; `organisationId` is missing where only its KvK number is known. */
export type Landlord = {
  organisationId: Id<'Organisation'> | undefined
  name: string
  homes: Homes
}

/** Who can settle it: who sets up the round, or the party itself. */
export type Settler = 'setter-up' | 'party'

/** Somebody or something that may have been forgotten: which, and for or of whom. */
type Missed = {
  name: string
  other?: string
  partyId?: Id<'Party'>
  /** Who can be added as a party. */
  organisationId?: Id<'Organisation'>
  homes?: Homes
}

type ForgottenRule = {
  settledBy: Settler
  basis: BasisId
  find: (gathered: Gathered) => Missed[]
}

const contractingOf = ({ parties }: Gathered) =>
  parties.filter(({ role }) => role === 'contracting')

/** Contracting parties for whom nobody has a mandate for this act. */
const without =
  (act: MandateAct) =>
  (gathered: Gathered): Missed[] =>
    contractingOf(gathered)
      .filter(
        ({ organisationId }) =>
          !gathered.mandates.some(
            (one) => one.act === act && one.organisationId === organisationId,
          ),
      )
      .map(({ id, name }) => ({ name, partyId: id }))

/** Whether a side is at the table at all, as one that makes the agreement. */
const noneOf =
  (kinds: readonly OrganisationKind[], name: string) =>
  (gathered: Gathered): Missed[] =>
    contractingOf(gathered).some(({ kind }) => kinds.includes(kind)) ? [] : [{ name }]

/**
 * Whom a round may have forgotten. Each is a question and blocks nothing: an association may well
 * have no tenants' organisation. In the order in which they are asked.
 */
export const forgottenRules = {
  noCoordinator: {
    settledBy: 'setter-up',
    basis: 'coordinator-is-neutral',
    find: ({ hasCoordinator }) => (hasCoordinator ? [] : [{ name: 'coördinator' }]),
  },
  noTenants: {
    settledBy: 'setter-up',
    basis: 'ww-44-2',
    find: noneOf(tenantKinds, 'huurders'),
  },
  noAssociation: {
    settledBy: 'setter-up',
    basis: 'ww-44-2',
    find: noneOf(['housing_association'], 'corporatie'),
  },
  landlordNotAtTheTable: {
    settledBy: 'setter-up',
    basis: 'ww-44-2',
    find: ({ landlords, parties }) =>
      landlords
        .filter((one) => !parties.some((party) => party.organisationId === one.organisationId))
        .map(({ name, homes, organisationId }) => ({
          name,
          homes,
          ...(organisationId && { organisationId }),
        })),
  },
  municipalityNotAtTheTable: {
    settledBy: 'setter-up',
    basis: 'ww-44-2',
    find: ({ municipalities, parties }) =>
      municipalities
        .filter(({ code }) => !parties.some(({ municipalityCode }) => municipalityCode === code))
        .map(({ name }) => ({ name })),
  },
  associationWithoutTenants: {
    settledBy: 'setter-up',
    basis: 'overlegwet-advice',
    find: ({ parties, relations }) =>
      parties
        .filter(({ kind }) => kind === 'housing_association')
        .filter(({ organisationId }) => !relations.some((r) => r.landlordId === organisationId))
        .map(({ id, name }) => ({ name, partyId: id })),
  },
  tenantsNotAtTheTable: {
    settledBy: 'setter-up',
    basis: 'ww-44-2',
    find: ({ parties, relations }) => {
      const takesPart = (id: Id<'Organisation'>) =>
        parties.some(({ organisationId }) => organisationId === id)
      return relations
        .filter(({ landlordId, tenantsId }) => takesPart(landlordId) && !takesPart(tenantsId))
        .map(({ tenants, landlord }) => ({ name: tenants, other: landlord }))
    },
  },
  associationNotAtTheTable: {
    settledBy: 'setter-up',
    basis: 'ww-44-2',
    find: ({ parties, relations }) => {
      const takesPart = (id: Id<'Organisation'>) =>
        parties.some(({ organisationId }) => organisationId === id)
      return relations
        .filter(({ landlordId, tenantsId }) => takesPart(tenantsId) && !takesPart(landlordId))
        .map(({ tenants, landlord }) => ({ name: landlord, other: tenants }))
    },
  },
  nobodyNegotiates: {
    settledBy: 'party',
    basis: 'organisation-speaks',
    find: without('negotiate'),
  },
  nobodyDecides: {
    settledBy: 'party',
    basis: 'organisation-speaks',
    find: without('decide'),
  },
  nobodySigns: { settledBy: 'party', basis: 'organisation-speaks', find: without('sign') },
} as const satisfies Record<string, ForgottenRule>

export type ForgottenCode = keyof typeof forgottenRules

/** One thing to look at: by which rule, for whom, who can settle it, and what that rests on. */
export type Forgotten = Missed & { code: ForgottenCode; settledBy: Settler; basis: BasisId }

/** Whom this round may have forgotten, in the order of the rules; empty where every question has its answer. */
export const forgottenIn = (gathered: Gathered): Forgotten[] =>
  codes.flatMap((code) => {
    const { settledBy, basis, find }: ForgottenRule = forgottenRules[code]
    return find(gathered).map((missed) => ({ ...missed, code, settledBy, basis }))
  })

const codes = Object.keys(forgottenRules) as ForgottenCode[]
