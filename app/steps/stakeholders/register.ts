import type { Theme } from '#agreement/themes.ts'
import type { Id } from '#kernel/id.ts'
import type { MandateAct } from '#parties/mandates.ts'
import type { RegisteredMunicipality } from '#parties/municipalities.store.ts'
import { isSetterUp, type Standing } from '#parties/standing.ts'
import type { StockHere } from '#registers/stock.store.ts'
import type { Absence } from './absences.store.ts'
import type { Gathered, Landlord } from './forgotten.ts'
import type { Inviter } from './invitations.ts'
import type { Relation } from './relations.store.ts'
import type { Member, RoleHolder, Stakeholder } from './stakeholders.store.ts'
import type { StandIn } from './stand-ins.ts'

/** Who takes part in a round, who speaks for whom, and who has a role in the round itself. */
export type Register = {
  parties: Stakeholder[]
  members: Member[]
  relations: Relation[]
  holders: RoleHolder[]
  places: RegisteredMunicipality[]
  /** Who has homes in the places, by kind of home. */
  stock: StockHere[]
  themes: Theme[]
  standIns: StandIn[]
  absences: Absence[]
}

/** The register as the rules look at it, to see whom the round may have forgotten. */
export const gatheredFrom = (register: Register): Gathered => ({
  parties: register.parties,
  relations: register.relations,
  municipalities: register.places,
  landlords: landlordsFrom(register.stock),
  hasCoordinator: register.holders.some(({ role }) => role === 'coordinator'),
  mandates: register.members.flatMap(({ organisationId, mandates }) =>
    mandates.map(({ act }) => ({ organisationId, act })),
  ),
})

/** Corporations with their homes, the most first. One whose name isn't known goes by its KvK number. */
function landlordsFrom(stock: readonly StockHere[]): Landlord[] {
  const byKvk = Map.groupBy(stock, ({ kvk }) => kvk)
  return [...byKvk].flatMap(([kvk, rows]) => {
    const [first] = rows
    if (!first) return []
    const homesOf = (dwelling: StockHere['dwelling']) =>
      rows.find((row) => row.dwelling === dwelling)?.homes ?? 0
    const { edition, year, organisationId, name } = first
    const homes = {
      edition,
      year,
      selfContained: homesOf('self_contained'),
      shared: homesOf('shared'),
    }
    return [{ organisationId: organisationId ?? undefined, name: name ?? `KvK ${kvk}`, homes }]
  })
}

/** The people of an organisation, by name. */
export const peopleOf = (register: Register, organisationId: Id<'Organisation'>): Member[] =>
  register.members.filter((member) => member.organisationId === organisationId)

/** Those of an organisation who have a mandate for this act. */
export const whoMay = (
  register: Register,
  organisationId: Id<'Organisation'>,
  wanted: MandateAct,
): Member[] =>
  peopleOf(register, organisationId).filter(({ mandates }) =>
    mandates.some(({ act }) => act === wanted),
  )

/** For which landlords' tenants an organisation stands, and who stands for its own. */
export const relationsOf = (register: Register, organisationId: Id<'Organisation'>): Relation[] =>
  register.relations.filter(
    ({ tenantsId, landlordId }) => tenantsId === organisationId || landlordId === organisationId,
  )

type Asking = {
  members: readonly Member[]
  party: Pick<Stakeholder, 'organisationId'>
  standing: Standing
  /** The organisation whose hat she wears. */
  own: Id<'Organisation'> | undefined
}

/** How someone who wants to invite for a party stands towards it. */
export const inviterFor = ({ members, party, standing, own }: Asking): Inviter => ({
  isOwn: party.organisationId === own,
  decides: standing.mandates.decide !== undefined,
  setsUp: isSetterUp(standing),
  partyHasDecider: members.some(
    ({ organisationId, mandates }) =>
      organisationId === party.organisationId && mandates.some(({ act }) => act === 'decide'),
  ),
})
