import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import {
  type OrganisationName,
  organisations,
  type PersonName,
  people,
} from '#parties/cast.example.ts'
import { addPeople, organisationId } from '#parties/parties.example.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import type { Turn } from './scene.ts'

/** The organisations that make the agreement, with who speaks for each and who signs. */
export const contracting = {
  gemeente: { speaker: 'ambtenaar', signatory: 'wethouder', body: 'College van B&W' },
  voorbeeldwonen: {
    speaker: 'strateeg',
    signatory: 'directeurVoorbeeld',
    body: 'Directeur-bestuurder',
  },
  modelwonen: {
    speaker: 'directeurModel',
    signatory: 'directeurModel',
    body: 'Directeur-bestuurder',
  },
  hvVoorbeeldwonen: { speaker: 'voorzitter', signatory: 'voorzitter', body: 'Bestuur' },
  hrModelwonen: { speaker: 'secretaris', signatory: 'secretaris', body: 'Huurdersraad' },
} as const satisfies Partial<Record<OrganisationName, Role>>

type Role = { speaker: PersonName; signatory: PersonName; body: string }

export type Contracting = keyof typeof contracting

export const contractors = Object.keys(contracting) as readonly Contracting[]

/** Those who give advice and those who look on. */
export const others = ['zorg', 'provincie'] as const satisfies readonly OrganisationName[]

/** Everybody who plays in the stories: the people of the demo, and an adviser and an observer. */
const players: readonly PersonName[] = [
  'coordinator',
  'ambtenaar',
  'wethouder',
  'strateeg',
  'directeurVoorbeeld',
  'directeurModel',
  'voorzitter',
  'lid',
  'secretaris',
  'raadslid',
  'beheerder',
  'adviseur',
  'waarnemer',
]

/** Puts everybody who plays into an empty database, as those who belonged to their organisations long before. */
export const addPlayers = (db: Db, since: Day): Promise<void> => addPeople(db, players, since)

/** The address by which somebody acts. */
export const emailOf = (name: PersonName): string => people[name].email

export const speakerFor = (name: Contracting): string => emailOf(contracting[name].speaker)

export const signatoryFor = (name: Contracting): string => emailOf(contracting[name].signatory)

/** What each organisation is called in the round: its party. */
export type PartyIds = ReadonlyMap<OrganisationName, Id<'Party'>>

/** The parties of a round by the short name of their organisation. */
export async function partyIdsIn({ db }: Turn, roundId: Id<'Round'>): Promise<PartyIds> {
  const parties = await partiesOf(db, roundId)
  const names = Object.keys(organisations) as OrganisationName[]
  return new Map(
    names.flatMap((name) => {
      const party = parties.find((one) => one.organisationId === organisationId(name))
      return party ? [[name, party.id] as const] : []
    }),
  )
}

/** The party of an organisation that must be in the round. */
export function partyOf(parties: PartyIds, name: OrganisationName): Id<'Party'> {
  const party = parties.get(name)
  if (!party) throw new Error(`${name} takes no part in this round`)
  return party
}
