import { expect, it } from 'vitest'
import { inDatabase } from '#platform/testing.ts'
import { acting } from './acting.example.ts'
import type { PersonName } from './cast.example.ts'
import { addRound, partyId, roundId } from './parties.example.ts'
import { partiesOf, roundsOfActor, standingIn } from './rounds.store.ts'

it.each<[PersonName, object]>([
  [
    'strateeg',
    { party: { id: partyId('voorbeeldwonen'), role: 'contracting' }, coordinates: false },
  ],
  ['adviseur', { party: { role: 'adviser' } }],
  ['coordinator', { party: undefined, coordinates: true }],
  ['raadslid', { party: undefined, coordinates: false, readsForCouncil: true }],
  ['ambtenaar', { made: true }],
])('knows where %s stands in the round', (name, standing) =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting(name, db)
    expect(await standingIn(db, roundId)).toMatchObject(standing)
    expect(await roundsOfActor(db)).toHaveLength(1)
  }),
)

it.each<[PersonName]>([['vreemde'], ['vertrokken'], ['beheerder']])('has no round for %s', (name) =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting(name, db)
    expect(await standingIn(db, roundId)).toBeUndefined()
    expect(await partiesOf(db, roundId)).toEqual([])
  }),
)

it('reads the mandates that hold today', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting('lid', db)
    expect(Object.keys((await standingIn(db, roundId))?.mandates ?? {})).toEqual(['negotiate'])
  }))
