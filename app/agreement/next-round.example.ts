import { day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import type { OrganisationName } from '#parties/cast.example.ts'
import { now, organisationId, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'

const nextId = <Kind extends string>(nth: number) =>
  id<Kind>(`00000000-0000-7000-9000-e${String(nth).padStart(11, '0')}`)

/** The round after the example round, for 2028, in which only the municipality, Voorbeeldwonen and its tenants take part. */
export const nextRoundId = nextId<'Round'>(1)

const parties: OrganisationName[] = ['gemeente', 'voorbeeldwonen', 'hvVoorbeeldwonen']

/** The party of an organisation in the next round. The tenants advise there. */
export const nextPartyId = (name: OrganisationName): Id<'Party'> =>
  nextId(10 + parties.indexOf(name))

/** Makes the round that follows the example round; the test works as the owner from here on. */
export async function addNextRound(db: Db): Promise<void> {
  await asOwner(db)
  const there = await db.selectFrom('rounds').select('id').where('id', '=', nextRoundId).execute()
  if (there.length > 0) return
  await db
    .insertInto('rounds')
    .values({
      id: nextRoundId,
      name: 'Prestatieafspraken Voorbeeldstad 2028',
      kind: 'year',
      termFrom: day('2028-01-01'),
      termUntil: day('2028-12-31'),
      regime: 'woningwet-2015',
      madeBy: personId('ambtenaar'),
      madeAt: now,
      previousId: roundId,
    })
    .execute()
  await db
    .insertInto('roundMunicipalities')
    .values({ roundId: nextRoundId, code: 'GM9901' })
    .execute()
  await db
    .insertInto('parties')
    .values(
      parties.map((name) => ({
        id: nextPartyId(name),
        roundId: nextRoundId,
        organisationId: organisationId(name),
        role: name === 'hvVoorbeeldwonen' ? ('adviser' as const) : ('contracting' as const),
        why: 'Doet weer mee.',
        joinedOn: day('2026-11-01'),
      })),
    )
    .execute()
  const agreement = nextId<'Agreement'>(2)
  await db
    .insertInto('agreements')
    .values({
      id: agreement,
      roundId: nextRoundId,
      address: 'voorbeeldstad-2028',
      title: 'Prestatieafspraken Voorbeeldstad 2028',
    })
    .execute()
  await db
    .insertInto('layers')
    .values({ id: nextId(3), agreementId: agreement, year: 2028 })
    .execute()
  await db
    .insertInto('themes')
    .values({
      id: nextId(4),
      roundId: nextRoundId,
      code: 'BES',
      name: 'Beschikbaarheid',
      position: 1,
    })
    .execute()
}
