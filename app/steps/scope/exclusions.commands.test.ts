import { expect, it } from 'vitest'
import { exclusionsOf } from '#agreement/exclusions.store.ts'
import { chainOf } from '#agreement/history.store.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { exclusionMoves } from './exclusions.commands.ts'

const carFree = {
  roundId,
  themeId,
  kind: 'out_of_scope',
  untilYear: null,
  text: 'Parkeren',
  why: 'Daarover gaat het verkeersplan.',
} as const

it('says what is left out and why, until it comes back', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('lid', db)
    const left = await exclusionMoves.exclude.run(context, carFree)
    await exclusionMoves.exclude.run(context, { ...carFree, themeId: undefined, text: 'Scholen' })
    if (!left.ok) throw new Error('It was refused')
    const back = { roundId, exclusionId: left.value.id }
    expect(await exclusionMoves.takeBack.run(context, back)).toMatchObject({ ok: true })
    expect(await exclusionMoves.takeBack.run(context, back)).toMatchObject({
      refusal: { code: 'already-returned' },
    })

    expect(await exclusionsOf(db, roundId)).toMatchObject([
      { text: 'Parkeren', theme: 'Beschikbaarheid', returnedAt: expect.any(Date) },
      { text: 'Scholen', theme: null, returnedAt: null, addedBy: 'Jan de Wit' },
    ])
    await asOwner(db)
    const lines = await chainOf(db, roundId)
    expect(lines.map(({ move }) => move)).toEqual(['exclude', 'exclude', 'takeBack'])
  }))

it('knows no theme and no exclusion of another round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('coordinator', db)
    const nowhere = '00000000-0000-7000-8000-ffffffffffff'
    const wrongTheme = { ...carFree, themeId: id<'Theme'>(nowhere) }
    expect(await exclusionMoves.exclude.run(context, wrongTheme)).toMatchObject({
      refusal: { code: 'no-such-theme' },
    })
    const wrong = { roundId, exclusionId: id<'OutOfScope'>(nowhere) }
    expect(await exclusionMoves.takeBack.run(context, wrong)).toMatchObject({
      refusal: { code: 'no-such-exclusion' },
    })
  }))

it.each<[PersonName, string]>([
  ['waarnemer', 'not-yours-to-do'],
  ['raadslid', 'not-yours-to-do'],
  ['vertrokken', 'no-such-round'],
])('refuses %s: %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const refused = await exclusionMoves.exclude.run(await acting(name, db), carFree)
    expect(refused).toMatchObject({ refusal: { code } })
    expect(await exclusionsOf(db, roundId)).toEqual([])
  }),
)
