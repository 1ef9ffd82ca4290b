import { describe, expect, it } from 'vitest'
import { exclusionsOf, putOffFor } from '#agreement/exclusions.store.ts'
import { isDue } from '#agreement/exclusions.ts'
import { chainOf } from '#agreement/history.store.ts'
import { addNextRound, nextRoundId } from '#agreement/next-round.example.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'
import { exclusionMoves } from './exclusions.commands.ts'

const later = {
  roundId,
  themeId,
  kind: 'not_now',
  untilYear: null,
  text: 'Woonwagens',
  why: 'De nota komt in het voorjaar.',
} as const

const never = { ...later, kind: 'out_of_scope', text: 'Parkeren' } as const

/** Two subjects put off and one left out, and then a next round. */
async function putOff(db: Db) {
  await addRound(db)
  const context = await acting('ambtenaar', db)
  const first = await exclusionMoves.exclude.run(context, later)
  await exclusionMoves.exclude.run(context, { ...later, text: 'Studenten', untilYear: 2030 })
  await exclusionMoves.exclude.run(context, never)
  if (!first.ok) throw new Error('It was refused')
  await addNextRound(db)
  return first.value.id
}

describe('what is not talked about now', () => {
  it('comes back in the next round as a proposal; what is out of scope does not', () =>
    inDatabase(async (db) => {
      await putOff(db)
      await acting('strateeg', db)
      expect(await putOffFor(db, nextRoundId)).toMatchObject([
        { text: 'Woonwagens', untilYear: null, round: 'Prestatieafspraken Voorbeeldstad 2027' },
        { text: 'Studenten', untilYear: 2030 },
      ])
      expect(await putOffFor(db, roundId)).toEqual([])
    }))

  it('is taken up once, and is part of the talks from then on', () =>
    inDatabase(async (db) => {
      const exclusionId = await putOff(db)
      const context = await acting('strateeg', db)
      const asked = { roundId: nextRoundId, exclusionId }
      expect(await exclusionMoves.takeUp.run(context, asked)).toMatchObject({ ok: true })
      expect(await exclusionMoves.takeUp.run(context, asked)).toMatchObject({
        refusal: { code: 'no-such-exclusion' },
      })
      expect(await exclusionsOf(db, nextRoundId)).toMatchObject([
        { text: 'Woonwagens', returnedAt: expect.any(Date) },
      ])
      expect(await putOffFor(db, nextRoundId)).toMatchObject([{ text: 'Studenten' }])
      await asOwner(db)
      expect((await chainOf(db, nextRoundId)).map(({ move }) => move)).toEqual(['takeUp'])
    }))

  it('is put off once more with a reason of now', () =>
    inDatabase(async (db) => {
      const exclusionId = await putOff(db)
      const context = await acting('ambtenaar', db)
      const asked = { roundId: nextRoundId, exclusionId, untilYear: 2031, why: 'Nog geen nota.' }
      await exclusionMoves.postpone.run(context, asked)
      expect(await exclusionsOf(db, nextRoundId)).toMatchObject([
        { kind: 'not_now', text: 'Woonwagens', why: 'Nog geen nota.', untilYear: 2031 },
      ])
    }))

  it('does not come back where it was taken into the talks after all', () =>
    inDatabase(async (db) => {
      const exclusionId = await putOff(db)
      await exclusionMoves.takeBack.run(await acting('lid', db), { roundId, exclusionId })
      await acting('strateeg', db)
      expect(await putOffFor(db, nextRoundId)).toMatchObject([{ text: 'Studenten' }])
    }))

  it.each<[PersonName, string]>([
    ['lid', 'not-yours-to-do'],
    ['directeurModel', 'no-such-round'],
  ])('is not answered by %s: %s', (name, code) =>
    inDatabase(async (db) => {
      const exclusionId = await putOff(db)
      const asked = { roundId: nextRoundId, exclusionId }
      const refused = await exclusionMoves.takeUp.run(await acting(name, db), asked)
      expect(refused).toMatchObject({ refusal: { code } })
    }),
  )

  it.each([
    [null, true],
    [2028, true],
    [2029, false],
  ])('put off until %s is due in a term that ends in 2028: %s', (untilYear, due) => {
    expect(isDue({ untilYear }, 2028)).toBe(due)
  })

  it('has a year only where it comes back', () => {
    const asked = { ...never, untilYear: 2030 }
    expect(exclusionMoves.exclude.fields.safeParse(asked).success).toBe(false)
  })
})

describe('the page of the next round', () => {
  it('shows the proposals, and takes both answers', () =>
    inDatabase(async (db) => {
      const exclusionId = await putOff(db)
      const path = `/trajecten/${nextRoundId}/scope/buiten-scope`
      const { get, post } = await visiting(db, 'strateeg')
      const shown = await (await get(path)).text()
      expect(shown).toContain('Vorige keer uitgesteld')
      expect(shown).toContain('Uitgesteld tot 2030.')
      const bare = await post(path, { move: 'postpone', exclusionId })
      expect(bare.status).toBe(422)
      const why = 'De nota is nog niet klaar.'
      expect((await post(path, { move: 'postpone', exclusionId, why })).status).toBe(303)
      expect(await (await get(path)).text()).toContain('Niet nu: tot het volgende traject')
    }))
})
