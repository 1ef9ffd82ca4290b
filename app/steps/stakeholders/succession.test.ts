import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { addRound, organisationId, partyId, roundId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { maySucceed } from './succession.ts'

const own = { id: organisationId('modelwonen'), kind: 'housing_association', name: 'M' } as const
const successor = {
  id: organisationId('voorbeeldwonen'),
  kind: 'housing_association',
  name: 'Voorbeeldwonen',
} as const

const asking = {
  own,
  successor,
  before: undefined,
  fromDay: day('2026-11-26'),
  today: day('2026-11-25'),
  hasStaff: true,
}

it('goes over into another organisation of its kind, from tomorrow on at the earliest', () => {
  expect(maySucceed(asking)).toEqual({ ok: true, value: successor })
})

it.each<[string, Partial<Parameters<typeof maySucceed>[0]>]>([
  ['no-such-successor', { successor: undefined }],
  ['own-successor', { successor: own }],
  ['other-kind', { successor: { ...successor, kind: 'municipality' } }],
  ['has-successor', { before: 'Samenwonen' }],
  ['successor-not-ahead', { fromDay: day('2026-11-25') }],
  ['nobody-there', { hasStaff: false }],
])('is refused: %s', (code, given) => {
  expect(maySucceed({ ...asking, ...given })).toMatchObject({ ok: false, refusal: { code } })
})

it('lets the people of the successor act from that day on, and its own until the day before', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const address = `/trajecten/${roundId}/belanghebbenden/${partyId('modelwonen')}`
    const { get, post } = await visiting(db, 'directeurModel')
    const merger = { move: 'handOver', kvk: '90000002', fromDay: '2026-12-01', proof: 'Akte 12' }
    expect((await post(address, { ...merger, proof: '' })).status).toBe(422)
    expect((await post(address, merger)).status).toBe(303)
    expect(await (await get(address)).text()).toContain('Mijn organisatie gaat over')
    expect((await post(address, merger)).status).toBe(409)

    await asOwner(db)
    const members = await db
      .selectFrom('memberships')
      .innerJoin('people', 'people.id', 'personId')
      .select(['people.name', 'function', 'fromDay', 'untilDay'])
      .where('organisationId', '=', organisationId('modelwonen'))
      .orderBy('people.name')
      .execute()
    expect(members).toContainEqual({
      name: 'Henk Lagerweij',
      function: 'Directeur-bestuurder, Voorbeeldwonen (rechtsopvolger)',
      fromDay: '2026-12-01',
      untilDay: null,
    })
    expect(members).toContainEqual(
      expect.objectContaining({ name: 'Sietske Postma', untilDay: '2026-11-30' }),
    )
  }))
