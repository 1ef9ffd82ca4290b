import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { OrganisationName } from '#parties/cast.example.ts'
import { organisationId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'

const from = day('2025-11-25')

const numbered = (group: string, nth: number) =>
  `00000000-0000-7000-9000-${group}${String(nth).padStart(11, '0')}`

/** So many more people who negotiate for an organisation of the example. */
export async function addNegotiators(db: Db, at: OrganisationName, count: number): Promise<void> {
  await asOwner(db)
  const base = organisationId(at).at(-1) ?? ''
  for (let nth = 1; nth <= count; nth += 1) {
    const number = Number(base) * 100 + nth
    const member = id<'Person'>(numbered('b', number))
    await db
      .insertInto('people')
      .values({ id: member, name: `Lid ${number}`, isAdministrator: false })
      .execute()
    await db
      .insertInto('contacts')
      .values({ personId: member, email: `lid${number}@handslag.example` })
      .execute()
    const membershipId = id<'Membership'>(numbered('c', number))
    await db
      .insertInto('memberships')
      .values({
        id: membershipId,
        personId: member,
        organisationId: organisationId(at),
        function: 'Onderhandelaar',
        fromDay: from,
      })
      .execute()
    await db
      .insertInto('mandates')
      .values({
        id: id<'Mandate'>(numbered('d', number)),
        membershipId,
        act: 'negotiate',
        fromDay: from,
        grantedBy: 'Bestuursbesluit',
        proof: 'Volmacht 2025',
      })
      .execute()
  }
}
