import { expect, it } from 'vitest'
import { z } from 'zod'
import { type Id, id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { chainOf } from './history.store.ts'
import { verifyChain } from './history.ts'
import { roundCommand } from './turn.commands.ts'

const rename = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({ roundId: z.uuid().transform((text) => id<'Round'>(text)), name: z.string() }),
  run: async ({ db }, { name }) => {
    await db.updateTable('themes').set({ name }).where('id', '=', themeId).execute()
    const event = { subject: 'theme', subjectId: themeId, move: 'rename', payload: { name } }
    return { ok: true, value: { value: name, event } }
  },
})

it('changes, and writes one line that verifies', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await rename.run(await acting('strateeg', db), { roundId, name: 'Wonen' })).toEqual({
      ok: true,
      value: 'Wonen',
    })
    await rename.run(await acting('lid', db), { roundId, name: 'Woningen' })

    await asOwner(db)
    const lines = await chainOf(db, roundId)
    expect(lines.map(({ move, mandateId }) => [move, mandateId !== null])).toEqual([
      ['rename', true],
      ['rename', true],
    ])
    expect(verifyChain(lines, [], undefined)).toEqual({ ok: true, value: 2 })
  }))

it.each<[PersonName, string]>([
  ['vreemde', 'no-such-round'],
  ['vertrokken', 'no-such-round'],
  ['coordinator', 'not-yours-to-do'],
  ['adviseur', 'not-yours-to-do'],
])('refuses %s with %s, and changes nothing', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const answer = await rename.run(await acting(name, db), { roundId, name: 'Wonen' })
    expect(answer).toMatchObject({ ok: false, refusal: { code } })

    await asOwner(db)
    expect(await chainOf(db, roundId)).toEqual([])
    const theme = await db.selectFrom('themes').select('name').executeTakeFirst()
    expect(theme).toEqual({ name: 'Beschikbaarheid' })
  }),
)

it('has no other round for a made-up id', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const nowhere: Id<'Round'> = id('00000000-0000-7000-8000-ffffffffffff')
    const answer = await rename.run(await acting('strateeg', db), { roundId: nowhere, name: 'x' })
    expect(answer).toMatchObject({ refusal: { code: 'no-such-round' } })
  }))
