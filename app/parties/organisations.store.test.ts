import { expect, it } from 'vitest'
import { inDatabase } from '#platform/testing.ts'
import { acting } from './acting.example.ts'
import {
  addOrganisation,
  organisationById,
  organisationsNamed,
  organisationWithCode,
} from './organisations.store.ts'
import { addPeople, organisationId } from './parties.example.ts'

it.each([
  [
    'wonen',
    [
      'Huurdersraad Modelwonen',
      'Huurdersvereniging Voorbeeldwonen',
      'Modelwonen',
      'Voorbeeldwonen',
    ],
  ],
  ['MODELWONEN', ['Huurdersraad Modelwonen', 'Modelwonen']],
  ['hv voor', ['Huurdersvereniging Voorbeeldwonen']],
  ['9000 0003', ['Modelwonen']],
  ['%', []],
  ['_odelwonen', []],
  ['   ', []],
  ['nergens', []],
])('finds by “%s”', (wanted, names) =>
  inDatabase(async (db) => {
    await addPeople(db)
    await acting('coordinator', db)
    const found = await organisationsNamed(db, wanted)
    expect(found.map(({ name }) => name)).toEqual(names)
  }),
)

it('shows twenty at most', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const { now } = await acting('coordinator', db)
    for (let nth = 1; nth <= 25; nth += 1)
      await addOrganisation(
        { db, now },
        {
          kind: 'residents_committee',
          name: `Commissie ${nth}`,
          shortName: `C${nth}`,
          kvk: null,
          tooi: null,
          municipalityCode: null,
        },
      )
    expect(await organisationsNamed(db, 'commissie')).toHaveLength(20)
  }))

it('knows whose a code is, and asks nothing where there is none', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    await acting('coordinator', db)
    const known = await organisationWithCode(db, { kvk: '90000002', tooi: null })
    expect(known?.name).toBe('Voorbeeldwonen')
    expect(await organisationWithCode(db, { kvk: '12345678', tooi: null })).toBeUndefined()
    expect(await organisationWithCode(db, { kvk: null, tooi: null })).toBeUndefined()
    expect(await organisationById(db, organisationId('gemeente'))).toMatchObject({
      name: 'Gemeente Voorbeeldstad',
      municipalityCode: 'GM9901',
    })
  }))
