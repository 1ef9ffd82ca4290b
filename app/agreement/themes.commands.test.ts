import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { chainOf } from './history.store.ts'
import { addTheme, adoptThemes, renameTheme, shiftTheme } from './themes.commands.ts'
import { themesOf } from './themes.store.ts'

it('adds, renames and moves themes, one line of history each', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('lid', db)
    const added = await addTheme.run(context, { roundId, name: 'Betaalbaarheid' })
    expect(added).toMatchObject({ value: { code: 'BET', position: 2 } })
    await renameTheme.run(context, { roundId, themeId, name: 'Genoeg woningen' })
    await shiftTheme.run(context, { roundId, themeId, direction: 'down' })

    expect(await themesOf(db, roundId)).toMatchObject([
      { code: 'BET', name: 'Betaalbaarheid', position: 1 },
      { code: 'BES', name: 'Genoeg woningen', position: 2 },
    ])
    await asOwner(db)
    const lines = await chainOf(db, roundId)
    expect(lines.map(({ subject, move }) => `${subject} ${move}`)).toEqual([
      'theme add',
      'theme rename',
      'theme shift',
    ])
  }))

it('takes themes from the usual list, and none twice', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('coordinator', db)
    await addTheme.run(context, { roundId, name: 'Wonen en zorg', code: 'ZOR' })
    const adopted = await adoptThemes.run(context, { roundId, codes: ['DUU', 'BES', 'WZO', 'BET'] })
    expect(adopted.ok).toBe(true)
    const themes = await themesOf(db, roundId)
    expect(themes.map(({ code, position }) => `${position} ${code}`)).toEqual([
      '1 BES',
      '2 ZOR',
      '3 BET',
      '4 DUU',
    ])
    const again = await adoptThemes.run(context, { roundId, codes: ['BET'] })
    expect(again).toMatchObject({ refusal: { code: 'themes-are-there' } })
    await asOwner(db)
    expect(await chainOf(db, roundId)).toHaveLength(2)
  }))

it('may keep its own name with other capitals, and not take that of another', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('coordinator', db)
    await addTheme.run(context, { roundId, name: 'Betaalbaarheid' })
    const same = await renameTheme.run(context, { roundId, themeId, name: 'BESCHIKBAARHEID' })
    expect(same.ok).toBe(true)
    const taken = await renameTheme.run(context, { roundId, themeId, name: 'betaalbaarheid' })
    expect(taken).toMatchObject({ refusal: { code: 'theme-exists' } })
  }))

it.each<[PersonName, string]>([
  ['vreemde', 'no-such-round'],
  ['vertrokken', 'no-such-round'],
  ['raadslid', 'not-yours-to-do'],
  ['adviseur', 'not-yours-to-do'],
  ['waarnemer', 'not-yours-to-do'],
])('refuses %s with %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting(name, db)
    const refused = await addTheme.run(context, { roundId, name: 'Betaalbaarheid' })
    expect(refused).toMatchObject({ refusal: { code } })
    await asOwner(db)
    expect(await chainOf(db, roundId)).toEqual([])
  }),
)

it('shows themes to the table only', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting('adviseur', db)
    expect(await themesOf(db, roundId)).toHaveLength(1)
    for (const name of ['vreemde', 'raadslid'] as const) {
      await acting(name, db)
      expect(await themesOf(db, roundId)).toEqual([])
    }
  }))
