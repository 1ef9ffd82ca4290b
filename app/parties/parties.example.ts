import { type Day, day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import {
  type ExampleOrganisation,
  type ExamplePerson,
  type OrganisationName,
  organisations,
  type PersonName,
  people,
} from './cast.example.ts'

/** Ids that read: the first letter says of what, the number which. */
const fixed = <Kind extends string>(group: string, nth: number) =>
  id<Kind>(`00000000-0000-7000-8000-${group}${String(nth).padStart(11, '0')}`)

const nthOf = (all: object, name: string) => Object.keys(all).indexOf(name) + 1

export const organisationId = (name: OrganisationName) =>
  fixed<'Organisation'>('a', nthOf(organisations, name))
export const personId = (name: PersonName) => fixed<'Person'>('b', nthOf(people, name))
export const membershipId = (name: PersonName) => fixed<'Membership'>('c', nthOf(people, name))
/** The party of an organisation in the example round. */
export const partyId = (name: OrganisationName) => fixed<'Party'>('d', nthOf(organisations, name))
export const roundId = fixed<'Round'>('e', 1)
export const agreementId = fixed<'Agreement'>('e', 2)
export const layerId = fixed<'Layer'>('e', 3)
/** One theme: “Beschikbaarheid”, BES. */
export const themeId = fixed<'Theme'>('e', 4)

/** The moment at which the tests live. The agreement of the example is for 2027. */
export const now = new Date('2026-11-25T09:00:00Z')

const yearAgo: Day = day('2025-11-25')
const yesterday: Day = day('2026-11-24')

const all = <Name extends string>(table: Record<Name, unknown>) => Object.keys(table) as Name[]

/**
 * Puts people of the example with their organisations, and those that are party to the example
 * round, into a migrated database, as its owner.
 *
 * @param since the day from which they belong to their organisations and have their mandates
 */
export async function addPeople(
  db: Db,
  names: readonly PersonName[] = all(people),
  since: Day = yearAgo,
): Promise<void> {
  await db
    .insertInto('municipalities')
    .values({
      code: 'GM9901',
      name: 'Voorbeeldstad',
      slug: 'voorbeeldstad',
      province: 'Utrecht',
      isDemo: true,
    })
    .onConflict((c) => c.doNothing())
    .execute()
  for (const name of all(organisations).filter((one) => isNeeded(one, names)))
    await addOrganisation(db, name)
  for (const name of names) await addPerson(db, name, since)
  const represents = { kind: 'represents_tenants_of', fromDay: since } as const
  await db
    .insertInto('organisationRelations')
    .values([
      {
        id: fixed('f', 1),
        organisationId: organisationId('hvVoorbeeldwonen'),
        otherId: organisationId('voorbeeldwonen'),
        ...represents,
      },
      {
        id: fixed('f', 2),
        organisationId: organisationId('hrModelwonen'),
        otherId: organisationId('modelwonen'),
        ...represents,
      },
    ])
    .execute()
}

function isNeeded(name: OrganisationName, names: readonly PersonName[]): boolean {
  const at = names.flatMap((person) => {
    const { at }: ExamplePerson = people[person]
    return at ?? []
  })
  const { role }: ExampleOrganisation = organisations[name]
  return role !== undefined || at.includes(name)
}

async function addOrganisation(db: Db, name: OrganisationName): Promise<void> {
  const { kind, name: fullName, shortName, kvk } = organisations[name]
  const municipalityCode = name === 'gemeente' ? 'GM9901' : null
  await db
    .insertInto('organisations')
    .values({ id: organisationId(name), kind, name: fullName, shortName, kvk, municipalityCode })
    .execute()
}

async function addPerson(db: Db, name: PersonName, since: Day): Promise<void> {
  const person: ExamplePerson = people[name]
  await db
    .insertInto('people')
    .values({ id: personId(name), name: person.name, isAdministrator: person.runs ?? false })
    .execute()
  await db
    .insertInto('contacts')
    .values({ personId: personId(name), email: person.email })
    .execute()
  if (!person.at) return
  const untilDay = person.ended ? yesterday : null
  await db
    .insertInto('memberships')
    .values({
      id: membershipId(name),
      personId: personId(name),
      organisationId: organisationId(person.at),
      function: person.function,
      fromDay: since,
      untilDay,
    })
    .execute()
  for (const [nth, act] of person.acts.entries())
    await db
      .insertInto('mandates')
      .values({
        id: fixed<'Mandate'>('9', nth + 100 * nthOf(people, name)),
        membershipId: membershipId(name),
        act,
        fromDay: since,
        grantedBy: 'Bestuursbesluit',
        proof: `Volmacht ${since.slice(0, 4)}`,
      })
      .execute()
}

/** The example round for 2027 in an empty database: everybody, the parties, the coordinator, the council reader, one theme. */
export async function addRound(db: Db): Promise<void> {
  await addPeople(db)
  await db
    .insertInto('rounds')
    .values({
      id: roundId,
      name: 'Prestatieafspraken Voorbeeldstad 2027',
      kind: 'year',
      termFrom: day('2027-01-01'),
      termUntil: day('2027-12-31'),
      regime: 'woningwet-2015',
      madeBy: personId('ambtenaar'),
      madeAt: now,
    })
    .execute()
  await db.insertInto('roundMunicipalities').values({ roundId, code: 'GM9901' }).execute()
  for (const name of all(organisations)) await addParty(db, name)
  await db
    .insertInto('roundRoles')
    .values([
      {
        id: fixed('e', 10),
        roundId,
        personId: personId('coordinator'),
        role: 'coordinator',
        fromDay: yearAgo,
        statement: 'Ik werk voor alle partijen samen en kies geen kant.',
        employer: 'Bureau Tussenruimte',
      },
      {
        id: fixed('e', 11),
        roundId,
        personId: personId('raadslid'),
        role: 'council_reader',
        fromDay: yearAgo,
        statement: '',
        employer: '',
      },
    ])
    .execute()
  await db
    .insertInto('agreements')
    .values({
      id: agreementId,
      roundId,
      address: 'voorbeeldstad-2027',
      title: 'Prestatieafspraken Voorbeeldstad 2027',
    })
    .execute()
  await db.insertInto('layers').values({ id: layerId, agreementId, year: 2027 }).execute()
  await db
    .insertInto('themes')
    .values({ id: themeId, roundId, code: 'BES', name: 'Beschikbaarheid', position: 1 })
    .execute()
}

async function addParty(db: Db, name: OrganisationName): Promise<void> {
  const { role, why }: ExampleOrganisation = organisations[name]
  if (role)
    await db
      .insertInto('parties')
      .values({
        id: partyId(name),
        roundId,
        organisationId: organisationId(name),
        role,
        why,
        joinedOn: yearAgo,
      })
      .execute()
}

export const contracting: Id<'Party'>[] = all(organisations)
  .filter((name) => (organisations[name] as ExampleOrganisation).role === 'contracting')
  .map(partyId)
