import type { Day } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Cast, Role, Taking } from './casting.ts'
import { type Constellation, type ConstellationParty, roleOf } from './constellations.ts'

type Place = { db: Db; now: Date; since: Day }

const acts = ['negotiate', 'decide', 'sign', 'report', 'publish'] as const

const coordinator = {
  email: 'coordinator@begeleiding.example',
  name: 'Noor Haddad',
  employer: 'Bureau Tussenruimte',
}
const councillor = { email: 'raadslid@raad.example', name: 'Bram Kuiper' }

/** The address of who speaks and signs for a party. */
export const emailOf = ({ key }: Pick<ConstellationParty, 'key'>) => `tekenaar@${key}.example`

/** Puts everybody of a constellation into an empty database, as those who belonged to their organisations long before. */
export async function addCast(place: Place, constellation: Constellation): Promise<Cast> {
  const { municipalities, parties } = constellation
  await addMunicipalities(place.db, municipalities)
  const ids = new Map<string, Id<'Organisation'>>()
  for (const party of parties) ids.set(party.key, await addParty(place, party))
  await addSuccessor(place, constellation)
  for (const one of [coordinator, councillor]) await addPerson(place, one)
  await addRelations(place, constellation, ids)
  const [starter] = parties
  return {
    place: constellation.place,
    municipalities: municipalities.map(({ code }) => code),
    starter: starter?.key ?? '',
    organisations: new Map(
      parties.flatMap((party): [string, Taking][] => {
        const { key, why, takes: form } = party
        const organisationId = ids.get(key)
        const role = roleOf(party)
        return organisationId ? [[key, { organisationId, role, why, ...(form && { form }) }]] : []
      }),
    ),
    roles: new Map(
      parties
        .filter((party) => roleOf(party) === 'contracting')
        .map((party): [string, Role] => {
          const email = emailOf(party)
          return [party.key, { speaker: email, signatory: email, body: party.body }]
        }),
    ),
    coordinator,
    councillor,
  }
}

async function addMunicipalities(db: Db, given: Constellation['municipalities']): Promise<void> {
  await db
    .insertInto('municipalities')
    .values(
      given.map(({ code, name }) => ({
        code,
        name,
        slug: name.toLowerCase(),
        province: 'Utrecht',
        isDemo: true,
      })),
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
}

async function addParty(place: Place, party: ConstellationParty): Promise<Id<'Organisation'>> {
  const { db, now, since } = place
  const { kind, name, short: shortName, of: municipalityCode = null } = party
  const organisationId = newId<'Organisation'>(now)
  await db
    .insertInto('organisations')
    .values({ id: organisationId, kind, name, shortName, municipalityCode })
    .execute()
  const personId = await addPerson(place, { name: party.person, email: emailOf(party) })
  const membershipId = newId<'Membership'>(now)
  const membership = { id: membershipId, personId, organisationId, function: party.function }
  await db
    .insertInto('memberships')
    .values({ ...membership, fromDay: since })
    .execute()
  const granted = { membershipId, fromDay: since, grantedBy: party.body }
  await db
    .insertInto('mandates')
    .values(acts.map((act) => ({ ...granted, id: newId<'Mandate'>(now), act, proof: 'Volmacht' })))
    .execute()
  return organisationId
}

/** The organisation into which parties go over, which sits at no table of its own. */
async function addSuccessor(place: Place, { merges, parties }: Constellation): Promise<void> {
  if (!merges) return
  const { kvk, ...into } = merges.into
  const kind = parties.find(({ key }) => merges.of.includes(key))?.kind ?? 'housing_association'
  const answer = { kind: 'agreed' as const }
  const about = {
    short: into.name,
    why: merges.proof,
    body: 'Bestuur',
    role: 'contracting' as const,
  }
  const id = await addParty(place, { ...into, ...about, kind, answer })
  await place.db.updateTable('organisations').set({ kvk }).where('id', '=', id).execute()
}

async function addPerson(
  { db, now }: Place,
  { name, email }: { name: string; email: string },
): Promise<Id<'Person'>> {
  const personId = newId<'Person'>(now)
  await db.insertInto('people').values({ id: personId, name }).execute()
  await db.insertInto('contacts').values({ personId, email }).execute()
  return personId
}

async function addRelations(
  { db, now, since }: Place,
  { relations }: Constellation,
  ids: ReadonlyMap<string, Id<'Organisation'>>,
): Promise<void> {
  const idOf = (key: string) => {
    const found = ids.get(key)
    if (!found) throw new Error(`Nobody is called ${key} in this constellation`)
    return found
  }
  const rows = relations.map(({ who, is: kind, of }) => ({
    id: newId<'OrganisationRelation'>(now),
    organisationId: idOf(who),
    kind,
    otherId: idOf(of),
    fromDay: since,
  }))
  if (rows.length > 0) await db.insertInto('organisationRelations').values(rows).execute()
}
