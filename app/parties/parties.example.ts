import { type Day, day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { OrganisationKind } from './organisations.ts'
import type { MandateAct, PartyRole } from './standing.ts'

/** Ids that read: the first letter says of what, the number which. */
const fixed = <Kind extends string>(group: string, nth: number) =>
  id<Kind>(`00000000-0000-7000-8000-${group}${String(nth).padStart(11, '0')}`)

type ExampleOrganisation = {
  kind: OrganisationKind
  name: string
  shortName: string
  kvk: string
  role?: PartyRole
  why: string
}

/** The organisations of the example, by a short name. Those with a role are party to the example round. */
export const organisations = {
  gemeente: {
    kind: 'municipality',
    name: 'Gemeente Voorbeeldstad',
    shortName: 'Gemeente',
    kvk: '90000001',
    role: 'contracting',
    why: 'Het college maakt het woonbeleid.',
  },
  voorbeeldwonen: {
    kind: 'housing_association',
    name: 'Voorbeeldwonen',
    shortName: 'Voorbeeldwonen',
    kvk: '90000002',
    role: 'contracting',
    why: 'Verhuurt 6.200 woningen in Voorbeeldstad.',
  },
  modelwonen: {
    kind: 'housing_association',
    name: 'Modelwonen',
    shortName: 'Modelwonen',
    kvk: '90000003',
    role: 'contracting',
    why: 'Verhuurt 480 woningen in Voorbeeldstad.',
  },
  hvVoorbeeldwonen: {
    kind: 'tenant_organisation',
    name: 'Huurdersvereniging Voorbeeldwonen',
    shortName: 'HV Voorbeeldwonen',
    kvk: '90000004',
    role: 'contracting',
    why: 'Spreekt voor de huurders van Voorbeeldwonen.',
  },
  hrModelwonen: {
    kind: 'tenant_organisation',
    name: 'Huurdersraad Modelwonen',
    shortName: 'HR Modelwonen',
    kvk: '90000005',
    role: 'contracting',
    why: 'Spreekt voor de huurders van Modelwonen.',
  },
  zorg: {
    kind: 'care',
    name: 'Zorggroep Voorbeeld',
    shortName: 'Zorggroep',
    kvk: '90000006',
    role: 'adviser',
    why: 'Geeft raad over wonen met zorg.',
  },
  provincie: {
    kind: 'province',
    name: 'Provincie Voorbeeldland',
    shortName: 'Provincie',
    kvk: '90000007',
    role: 'observer',
    why: 'Kijkt mee voor de regio.',
  },
  bureau: {
    kind: 'other',
    name: 'Bureau Tussenruimte',
    shortName: 'Tussenruimte',
    kvk: '90000008',
    why: '',
  },
  elders: {
    kind: 'municipality',
    name: 'Gemeente Elders',
    shortName: 'Elders',
    kvk: '90000009',
    why: '',
  },
} as const satisfies Record<string, ExampleOrganisation>

export type OrganisationName = keyof typeof organisations

type ExamplePerson = {
  name: string
  email: string
  at?: OrganisationName
  function: string
  acts: readonly MandateAct[]
  ended?: true
  runs?: true
}

/** The people of the example, by a short name: the demo people, and those whom only tests need. */
export const people = {
  coordinator: {
    name: 'Noor Haddad',
    email: 'coordinator@demo.example',
    at: 'bureau',
    function: 'Procesbegeleider',
    acts: [],
  },
  ambtenaar: {
    name: 'Teun Verbeek',
    email: 'ambtenaar@gemeente.example',
    at: 'gemeente',
    function: 'Beleidsadviseur wonen',
    acts: ['negotiate', 'decide', 'report', 'publish'],
  },
  wethouder: {
    name: 'Marga Duin',
    email: 'wethouder@gemeente.example',
    at: 'gemeente',
    function: 'Wethouder wonen',
    acts: ['negotiate', 'decide', 'sign'],
  },
  strateeg: {
    name: 'Ilse Bos',
    email: 'strateeg@voorbeeldwonen.example',
    at: 'voorbeeldwonen',
    function: 'Strateeg',
    acts: ['negotiate', 'decide', 'report', 'publish'],
  },
  directeurVoorbeeld: {
    name: 'Henk Lagerweij',
    email: 'directeur@voorbeeldwonen.example',
    at: 'voorbeeldwonen',
    function: 'Directeur-bestuurder',
    acts: ['negotiate', 'decide', 'sign'],
  },
  directeurModel: {
    name: 'Sietske Postma',
    email: 'directeur@modelwonen.example',
    at: 'modelwonen',
    function: 'Directeur-bestuurder',
    acts: ['negotiate', 'decide', 'sign', 'report', 'publish'],
  },
  voorzitter: {
    name: 'Fatima El Amrani',
    email: 'voorzitter@hv-voorbeeldwonen.example',
    at: 'hvVoorbeeldwonen',
    function: 'Voorzitter',
    acts: ['negotiate', 'decide', 'sign', 'report', 'publish'],
  },
  lid: {
    name: 'Jan de Wit',
    email: 'lid@hv-voorbeeldwonen.example',
    at: 'hvVoorbeeldwonen',
    function: 'Bestuurslid',
    acts: ['negotiate'],
  },
  secretaris: {
    name: 'Roos Yılmaz',
    email: 'secretaris@hr-modelwonen.example',
    at: 'hrModelwonen',
    function: 'Secretaris',
    acts: ['negotiate', 'decide', 'sign', 'report', 'publish'],
  },
  raadslid: {
    name: 'Bram Kuiper',
    email: 'raadslid@gemeente.example',
    function: 'Raadslid',
    acts: [],
  },
  beheerder: {
    name: 'Dewi Smit',
    email: 'beheer@demo.example',
    function: 'Beheerder',
    acts: [],
    runs: true,
  },
  adviseur: {
    name: 'Lotte Vos',
    email: 'adviseur@zorg.example',
    at: 'zorg',
    function: 'Adviseur',
    acts: ['negotiate'],
  },
  waarnemer: {
    name: 'Piet Groen',
    email: 'waarnemer@provincie.example',
    at: 'provincie',
    function: 'Beleidsmedewerker',
    acts: ['negotiate'],
  },
  vreemde: {
    name: 'Anna Elders',
    email: 'ambtenaar@elders.example',
    at: 'elders',
    function: 'Beleidsadviseur wonen',
    acts: ['negotiate', 'decide', 'sign', 'report', 'publish'],
  },
  vertrokken: {
    name: 'Koos Oud',
    email: 'oud@voorbeeldwonen.example',
    at: 'voorbeeldwonen',
    function: 'Strateeg',
    acts: ['negotiate', 'decide', 'sign', 'report', 'publish'],
    ended: true,
  },
} as const satisfies Record<string, ExamplePerson>

export type PersonName = keyof typeof people

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
