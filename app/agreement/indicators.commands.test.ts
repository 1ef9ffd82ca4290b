import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { chainOf } from './history.store.ts'
import { indicatorMoves } from './indicators.commands.ts'
import { addIndicator, indicatorId, indicatorInput } from './indicators.example.ts'
import { indicatorsEverOf, indicatorsOf } from './indicators.store.ts'

const { defineIndicator, replaceIndicator, dropIndicator, judgeFeasibility } = indicatorMoves
const place = { roundId, code: 'VBS-BES-01' }

const onTable = (test: (db: Db) => Promise<void>) =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    await test(db)
  })

describe('defining', () => {
  it('puts an indicator with its path under the commitment, for all at the table', () =>
    onTable(async (db) => {
      const defined = await defineIndicator.run(await acting('lid', db), indicatorInput)
      expect(defined.ok).toBe(true)

      await acting('coordinator', db)
      const [indicator, ...more] = await indicatorsOf(db, roundId)
      expect(more).toEqual([])
      expect(indicator).toMatchObject({
        catalogueId: 'I01',
        baseline: { value: 0, on: '2026-10-31', source: 'Jaarverslag Voorbeeldwonen' },
        path: [{ year: 2027, value: 240, max: null }],
        confidence: null,
      })

      await asOwner(db)
      expect(await chainOf(db, roundId)).toMatchObject([
        { subject: 'indicator', move: 'defineIndicator', subjectId: indicator?.id },
      ])
    }))

  it('leaves out an edge that is no band’s, and an unknown number of the catalogue', () =>
    onTable(async (db) => {
      const given = { ...indicatorInput, upper: [300], catalogue: 'I99' }
      await defineIndicator.run(await acting('strateeg', db), given)
      expect(await indicatorsOf(db, roundId)).toMatchObject([
        { catalogueId: null, path: [{ max: null }] },
      ])
    }))

  it.each<[PersonName, string]>([
    ['vreemde', 'no-such-round'],
    ['coordinator', 'not-yours-to-do'],
    ['adviseur', 'not-yours-to-do'],
    ['raadslid', 'not-yours-to-do'],
  ])('is not for %s: %s', (name, code) =>
    onTable(async (db) => {
      const answer = await defineIndicator.run(await acting(name, db), indicatorInput)
      expect(answer).toMatchObject({ refusal: { code } })
      await asOwner(db)
      expect(await db.selectFrom('indicators').selectAll().execute()).toEqual([])
    }),
  )

  it.each([
    ['an unknown commitment', { code: 'VBS-BES-77' }, 'no-such-commitment'],
    ['other years than the term', { years: [2028] }, 'path-of-other-years'],
    ['a year left empty', { planned: [null] }, 'path-of-other-years'],
    ['a baseline of tomorrow', { measured: day('2026-11-26') }, 'baseline-in-future'],
    ['a checker who supplies', { checker: partyId('voorbeeldwonen') }, 'checker-is-supplier'],
  ])('refuses %s, and writes nothing', (_, given, code) =>
    onTable(async (db) => {
      const context = await acting('strateeg', db)
      const answer = await defineIndicator.run(context, { ...indicatorInput, ...given })
      expect(answer).toMatchObject({ refusal: { code } })
      await asOwner(db)
      expect(await chainOf(db, roundId)).toEqual([])
    }),
  )

  it('refuses a commitment that was withdrawn', () =>
    onTable(async (db) => {
      await db.updateTable('commitments').set({ state: 'withdrawn' }).execute()
      const answer = await defineIndicator.run(await acting('strateeg', db), indicatorInput)
      expect(answer).toMatchObject({ refusal: { code: 'commitment-not-tabled' } })
    }))
})

describe('changing', () => {
  const why = 'Bij de controle bleek een ander cijfer.'

  it('by replacing keeps the old one, with why it went', () =>
    onTable(async (db) => {
      const { commitmentId } = await addIndicator(db, { confidence: 'sure', dependsOn: 'Grond.' })
      const given = { ...indicatorInput, indicator: indicatorId(1), why, planned: [200] }
      const replaced = await replaceIndicator.run(await acting('lid', db), given)
      expect(replaced.ok).toBe(true)

      const [old, current] = await indicatorsEverOf(db, roundId, commitmentId)
      expect(old).toMatchObject({ id: indicatorId(1), dropReason: why, path: [{ value: 240 }] })
      expect(current).toMatchObject({ replacesId: indicatorId(1), path: [{ value: 200 }] })
      expect(current).toMatchObject({ confidence: null, dependsOn: '', droppedAt: null })
      expect(await indicatorsOf(db, roundId)).toEqual([current])
    }))

  it('by dropping leaves the result without an indicator', () =>
    onTable(async (db) => {
      await addIndicator(db)
      const drop = { ...place, indicator: indicatorId(1), why }
      expect(await dropIndicator.run(await acting('strateeg', db), drop)).toMatchObject({
        ok: true,
      })
      expect(await indicatorsOf(db, roundId)).toEqual([])
      const again = await dropIndicator.run(await acting('strateeg', db), drop)
      expect(again).toMatchObject({ refusal: { code: 'no-such-indicator' } })
    }))

  it('is refused under another commitment’s address', () =>
    onTable(async (db) => {
      await addTabledCommitment(db, { nth: 2 })
      await addIndicator(db)
      const drop = { roundId, code: 'VBS-BES-02', indicator: indicatorId(1), why }
      const answer = await dropIndicator.run(await acting('strateeg', db), drop)
      expect(answer).toMatchObject({ refusal: { code: 'no-such-indicator' } })
    }))
})

describe('feasibility', () => {
  const judgement = {
    ...place,
    indicator: indicatorId(1),
    depends: 'De gemeente levert de grond voor 1 juli.',
    confidence: 'likely',
  } as const

  it('is said by the owner', () =>
    onTable(async (db) => {
      const { contentHash } = await addIndicator(db)
      await judgeFeasibility.run(await acting('strateeg', db), judgement)
      expect(await indicatorsOf(db, roundId)).toMatchObject([
        { dependsOn: judgement.depends, confidence: 'likely', contentHash },
      ])
    }))

  it('and by nobody else', () =>
    onTable(async (db) => {
      await addIndicator(db)
      const answer = await judgeFeasibility.run(await acting('lid', db), judgement)
      expect(answer).toMatchObject({ refusal: { code: 'not-the-owner' } })
    }))
})
