import type { Day } from '#kernel/day.ts'
import {
  type OrganisationName,
  organisations,
  type PersonName,
  people,
} from '#parties/cast.example.ts'
import { addPeople, organisationId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import type { Cast, Taking } from './casting.ts'

/** The organisations that make the agreement of the demo, with who speaks for each and who signs. */
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
} as const satisfies Partial<Record<OrganisationName, DemoRole>>

type DemoRole = { speaker: PersonName; signatory: PersonName; body: string }

type DemoContracting = keyof typeof contracting

export const contractors = Object.keys(contracting) as readonly DemoContracting[]

/** Those who give advice and those who look on. */
const others = ['zorg', 'provincie'] as const satisfies readonly OrganisationName[]

/** Everybody who plays in the stories of the demo: its people, and an adviser and an observer. */
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

/** The address by which somebody of the demo acts. */
export const emailOf = (name: PersonName): string => people[name].email

const takingOf = (name: DemoContracting | (typeof others)[number]): [string, Taking] => {
  const { role, why } = organisations[name]
  return [name, { organisationId: organisationId(name), role, why }]
}

const asked = (name: PersonName) => ({ email: emailOf(name), name: people[name].name })

/** The cast of the demo, and of a walk that names no other. */
export const demoCast: Cast = {
  place: 'Voorbeeldstad',
  municipalities: ['GM9901'],
  starter: 'gemeente',
  organisations: new Map([...contractors, ...others].map(takingOf)),
  roles: new Map(
    contractors.map((name) => {
      const { speaker, signatory, body } = contracting[name]
      return [name, { speaker: emailOf(speaker), signatory: emailOf(signatory), body }]
    }),
  ),
  coordinator: { ...asked('coordinator'), employer: organisations.bureau.name },
  councillor: asked('raadslid'),
}
