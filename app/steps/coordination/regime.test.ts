import { describe, expect, it } from 'vitest'
import { addDays, day } from '#kernel/day.ts'
import { type HeldRegimes, regimeIds, regimes } from '#law/regimes.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'
import { maySwitch } from './regime.ts'

const began: HeldRegimes = { regime: 'woningwet-2015', switches: [] }
const newLaw = day(regimes['wvrv-2026'].lawFrom)

describe('a round goes over to another law', () => {
  it('from the first day of that law on, and not a day before', () => {
    expect(maySwitch(began, { regime: 'wvrv-2026', fromDay: newLaw })).toEqual({
      ok: true,
      value: undefined,
    })
    expect(maySwitch(began, { regime: 'wvrv-2026', fromDay: addDays(newLaw, -1) })).toEqual({
      ok: false,
      refusal: { code: 'not-yet-law', regime: 'wvrv-2026', from: newLaw, basis: 'wvrv' },
    })
  })

  it('but not to the law that it has on that day', () => {
    for (const regime of regimeIds)
      expect(maySwitch({ regime, switches: [] }, { regime, fromDay: newLaw })).toMatchObject({
        refusal: { code: 'same-regime', regime },
      })
  })
})

const api = `/api/v1/trajecten/${roundId}/wettelijk-kader`
const page = `/trajecten/${roundId}/coordinatie/wettelijk-kader`
const wish = {
  move: 'switchRegime',
  regime: 'wvrv-2026',
  fromDay: '2026-12-01',
  reason: 'De raad stelde het programma vast.',
}

describe('the law of a round over the API', () => {
  it('is told with how it began, what changed and what was taken back', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { get, postJson } = await visiting(db, 'coordinator')
      expect(await (await get(api)).json()).toEqual({
        regime: 'woningwet-2015',
        began_with: 'woningwet-2015',
        changes: [],
      })
      const done = await postJson(api, { ...wish, fromDay: '2026-11-25' })
      const { switch_id: switchId } = await done.json()
      expect(await (await get(api)).json()).toMatchObject({
        regime: 'wvrv-2026',
        began_with: 'woningwet-2015',
        changes: [{ id: switchId, reason: wish.reason, withdrawn_at: null }],
      })
      const back = { move: 'withdrawRegime', switchId, reason: 'Te vroeg.' }
      expect((await postJson(api, back)).status).toBe(200)
      expect(await (await get(api)).json()).toMatchObject({
        regime: 'woningwet-2015',
        changes: [{ withdrawn_because: 'Te vroeg.' }],
      })
      expect(await (await postJson(api, back)).json()).toMatchObject({
        status: 404,
        type: '/problems/no-such-switch',
      })
    }))

  it('is read by who sits at the table, and by nobody else', () =>
    inDatabase(async (db) => {
      await addRound(db)
      for (const [name, status] of [
        ['lid', 200],
        ['waarnemer', 200],
        ['raadslid', 404],
        ['vreemde', 404],
      ] as const)
        expect((await (await visiting(db, name)).get(api)).status, name).toBe(status)
      expect((await (await visiting(db)).get(api)).status).toBe(401)
    }))

  it('is changed by who sets the round up only, and with a reason', () =>
    inDatabase(async (db) => {
      await addRound(db)
      expect((await (await visiting(db, 'lid')).postJson(api, wish)).status).toBe(409)
      const coordinator = await visiting(db, 'coordinator')
      expect((await coordinator.postJson(api, { ...wish, reason: '  ' })).status).toBe(422)
      expect((await coordinator.postJson(api, { ...wish, regime: 'later' })).status).toBe(422)
      expect(await (await coordinator.get(api)).json()).toMatchObject({ changes: [] })
    }))
})

describe('the page of the law', () => {
  it('says that nothing changed yet, and offers the form only to who may', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const member = await (await (await visiting(db, 'lid')).get(page)).text()
      expect(member).toContain('Dit traject rekende steeds met hetzelfde kader.')
      expect(member).not.toContain('Leg het kader vast')
      const setter = await (await (await visiting(db, 'coordinator')).get(page)).text()
      expect(setter).toContain('Leg het kader vast')
    }))

  it('gives back what was typed, and says which day is the first', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { get, post } = await visiting(db, 'coordinator')
      const empty = await post(page, { ...wish, reason: '' })
      expect(empty.status).toBe(422)
      expect(await empty.text()).toContain('value="2026-12-01"')
      const early = await post(page, { ...wish, fromDay: '2026-06-30' })
      expect(early.status).toBe(409)
      expect(await early.text()).toContain('Deze wet geldt pas vanaf 1 juli 2026.')
      expect((await post(page, wish)).status).toBe(303)
      const shown = await (await get(page)).text()
      expect(shown).toContain('Vanaf 1 december 2026')
      expect(shown).toContain('Noor Haddad')
    }))
})
