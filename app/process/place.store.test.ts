import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { placeIn } from './place.store.ts'

it.each<[PersonName, boolean, boolean]>([
  ['strateeg', true, false],
  ['waarnemer', true, false],
  ['coordinator', true, true],
  ['ambtenaar', true, true],
  ['raadslid', false, false],
  ['vreemde', false, false],
])('knows whether %s sits at the table or sets up the round', (name, table, setsUp) =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting(name, db)
    expect((await placeIn(db, roundId, ['table'])) !== undefined).toBe(table)
    expect((await placeIn(db, roundId, ['setter-up'])) !== undefined).toBe(setsUp)
  }),
)
