import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { regimeOn } from '#law/regimes.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import { roundById } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'
import { regimeMoves } from './regime.commands.ts'
import { regimeChangesOf } from './regime.store.ts'

const path = `/trajecten/${roundId}/coordinatie/wettelijk-kader`
const wish = {
  roundId,
  regime: 'wvrv-2026',
  fromDay: day('2026-12-01'),
  reason: 'De raad stelde het programma al vast.',
} as const

const goOver = async (db: Db, by: PersonName, more: Partial<typeof wish> & object = {}) =>
  regimeMoves.switchRegime.run(await acting(by, db), { ...wish, ...more })

describe('a round', () => {
  it('goes over from a day on, with a reason that everybody in it reads', () =>
    inDatabase(async (db) => {
      await addRound(db)
      expect(await goOver(db, 'coordinator')).toMatchObject({ ok: true })
      await acting('lid', db)
      const round = await roundById(db, roundId)
      expect(round.regime).toBe('woningwet-2015')
      expect(regimeOn(round, day('2026-11-30'))).toBe('woningwet-2015')
      expect(regimeOn(round, day('2026-12-01'))).toBe('wvrv-2026')
      expect(await regimeChangesOf(db, roundId)).toMatchObject([
        { reason: wish.reason, switchedBy: 'Noor Haddad', withdrawnAt: null },
      ])
    }))

  it('does not go over to what it holds already, nor to a law before that is law', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const early = { ...wish, fromDay: day('2026-06-30') }
      const context = await acting('coordinator', db)
      expect(await regimeMoves.switchRegime.run(context, early)).toMatchObject({
        refusal: { code: 'not-yet-law', from: '2026-07-01' },
      })
      await goOver(db, 'coordinator')
      expect(await goOver(db, 'coordinator')).toMatchObject({ refusal: { code: 'same-regime' } })
    }))

  it('goes over by whoever sets it up, and by no party', () =>
    inDatabase(async (db) => {
      await addRound(db)
      expect(await goOver(db, 'strateeg')).toMatchObject({
        refusal: { code: 'not-yours-to-do' },
      })
      expect(await goOver(db, 'ambtenaar')).toMatchObject({ ok: true })
    }))

  it('comes back when that was a mistake, and both stay readable', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const gone = await goOver(db, 'coordinator')
      if (!gone.ok) throw new Error('It did not go over')
      const back = { roundId, switchId: gone.value.id, reason: 'Verkeerd traject.' }
      const context = await acting('coordinator', db)
      expect(await regimeMoves.withdrawRegime.run(context, back)).toMatchObject({ ok: true })
      expect(await regimeMoves.withdrawRegime.run(context, back)).toMatchObject({
        refusal: { code: 'no-such-switch' },
      })
      expect((await roundById(db, roundId)).switches).toEqual([])
      expect(await regimeChangesOf(db, roundId)).toMatchObject([
        { withdrawnBecause: 'Verkeerd traject.' },
      ])
    }))
})

describe('the page', () => {
  it('says with what is counted, and what would be otherwise', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { get } = await visiting(db, 'lid')
      const html = await (await get(path)).text()
      expect(html).toContain('<strong>Woningwet (2015)</strong>')
      expect(html).toContain('bestaat hier niet')
      expect(html).toContain('href="/regels/CAL-36"')
      expect(html).not.toContain('name="reason"')
    }))

  it('goes over by a form, gives back what was typed wrongly, and shows the plan by both', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { get, post } = await visiting(db, 'coordinator')
      const typed = { move: 'switchRegime', regime: 'wvrv-2026', fromDay: '2026-11-26', reason: '' }
      const wrong = await post(path, typed)
      expect(wrong.status).toBe(422)
      expect(await wrong.text()).toContain('value="2026-11-26"')
      expect((await post(path, { ...typed, reason: 'Het kan al.' })).status).toBe(303)
      expect(await (await get(path)).text()).toContain('“Het kan al.”')
      const plan = await (await get(`/trajecten/${roundId}/coordinatie/planning`)).text()
      expect(plan).toContain('Volkshuisvestingsprogramma is vastgesteld')
      expect(plan).toContain('Volgens: Woningwet (2015).')
    }))
})
