import { day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import type { Actor } from '#parties/actor.ts'
import { mandateActs } from '#parties/mandates.ts'
import { now, organisationId, personId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'

const elsewhereId = <Kind extends string>(group: string, nth: number) =>
  id<Kind>(`00000000-0000-7000-b000-${group}${String(nth).padStart(11, '0')}`)

/** The round of another municipality, with parties of the same kinds and none of the same organisations. */
export const elsewhereRoundId: Id<'Round'> = elsewhereId('e', 1)

const agreementId = elsewhereId<'Agreement'>('e', 2)
const themeId = elsewhereId<'Theme'>('e', 4)
const yearAgo = day('2025-11-25')

/** People with the functions of the example, at organisations that take no part in its round. */
const people = {
  vreemdeDirecteur: {
    nth: 1,
    name: 'Wim Elders',
    function: 'Directeur-bestuurder',
    kind: 'housing_association',
    organisation: 'Elders Wonen',
  },
  vreemdeVoorzitter: {
    nth: 2,
    name: 'Truus Elders',
    function: 'Voorzitter',
    kind: 'tenant_organisation',
    organisation: 'Huurdersbond Elders',
  },
} as const

export type ElsewhereName = keyof typeof people

/** Someone with a function as in the example, elsewhere. */
export function anActorElsewhere(name: ElsewhereName): Actor {
  const { nth, kind, organisation, ...person } = people[name]
  return {
    personId: elsewhereId('b', nth),
    name: person.name,
    isAdministrator: false,
    confirmedAt: now,
    hat: {
      membershipId: elsewhereId('c', nth),
      organisationId: elsewhereId('a', nth),
      organisation,
      kind,
      function: person.function,
    },
  }
}

/** Puts the round of the other municipality beside the example round, with one theme and its three parties. */
export async function addElsewhere(db: Db): Promise<void> {
  for (const name of ['vreemdeDirecteur', 'vreemdeVoorzitter'] as const) await addPerson(db, name)
  const name = 'Prestatieafspraken Elders 2027'
  await db
    .insertInto('municipalities')
    .values({ code: 'GM9902', name: 'Elders', slug: 'elders', province: 'Utrecht', isDemo: true })
    .execute()
  await db
    .insertInto('rounds')
    .values({
      id: elsewhereRoundId,
      name,
      kind: 'year',
      termFrom: day('2027-01-01'),
      termUntil: day('2027-12-31'),
      regime: 'woningwet-2015',
      madeBy: personId('vreemde'),
      madeAt: now,
    })
    .execute()
  await db
    .insertInto('roundMunicipalities')
    .values({ roundId: elsewhereRoundId, code: 'GM9902' })
    .execute()
  await addParties(db)
  await db
    .insertInto('agreements')
    .values({ id: agreementId, roundId: elsewhereRoundId, address: 'elders-2027', title: name })
    .execute()
  await db
    .insertInto('layers')
    .values({ id: elsewhereId('e', 3), agreementId, year: 2027 })
    .execute()
  await db
    .insertInto('themes')
    .values({
      id: themeId,
      roundId: elsewhereRoundId,
      code: 'BES',
      name: 'Beschikbaarheid',
      position: 1,
    })
    .execute()
}

async function addPerson(db: Db, name: ElsewhereName): Promise<void> {
  const { personId, hat } = anActorElsewhere(name)
  if (!hat) return
  const { membershipId, organisationId, organisation, kind } = hat
  await db
    .insertInto('organisations')
    .values({ id: organisationId, kind, name: organisation, shortName: organisation })
    .execute()
  await db.insertInto('people').values({ id: personId, name: people[name].name }).execute()
  await db
    .insertInto('contacts')
    .values({ personId, email: `${name.toLowerCase()}@elders.example` })
    .execute()
  await db
    .insertInto('memberships')
    .values({
      id: membershipId,
      personId,
      organisationId,
      function: hat.function,
      fromDay: yearAgo,
    })
    .execute()
  await db
    .insertInto('mandates')
    .values(
      mandateActs.map((act, nth) => ({
        id: elsewhereId<'Mandate'>('9', 10 * people[name].nth + nth),
        membershipId,
        act,
        fromDay: yearAgo,
        grantedBy: 'Bestuursbesluit',
        proof: 'Volmacht 2025',
      })),
    )
    .execute()
}

async function addParties(db: Db): Promise<void> {
  const organisations = [
    organisationId('elders'),
    elsewhereId<'Organisation'>('a', 1),
    elsewhereId<'Organisation'>('a', 2),
  ]
  await db
    .insertInto('parties')
    .values(
      organisations.map((organisation, nth) => ({
        id: elsewhereId<'Party'>('d', nth + 1),
        roundId: elsewhereRoundId,
        organisationId: organisation,
        role: 'contracting' as const,
        why: 'Doet mee in Elders.',
        joinedOn: yearAgo,
      })),
    )
    .execute()
}
