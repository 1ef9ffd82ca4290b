import { describe, expect, it } from 'vitest'
import { addRound, partyId, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const base = `/api/v1/trajecten/${roundId}`
const goals = `${base}/doelstellingen`
const cascade = `${base}/doelen`
const themes = `${base}/themas`
const out = `${base}/buiten-scope`

const goal = {
  move: 'add',
  themeId,
  text: 'Meer sociale huurwoningen',
  quantity: 600,
  unit: 'woningen',
  year: 2030,
  source: 'Woonvisie, p. 12',
}

const official = async (db: Db) => {
  await addRound(db)
  return visiting(db, 'ambtenaar')
}

type Site = Awaited<ReturnType<typeof visiting>>

const added = async ({ postJson }: Site, changed: object = {}): Promise<string> =>
  (await (await postJson(goals, { ...goal, ...changed })).json()).id

/** The code of a refusal, and its status. */
async function refusalOf({ postJson }: Site, path: string, body: object) {
  const { type, status } = await (await postJson(path, body)).json()
  return `${status} ${String(type).replace('/problems/', '')}`
}

describe('goals over the API', () => {
  it('are set, corrected and let go, and stay to be read', () =>
    inDatabase(async (db) => {
      const site = await official(db)
      const goalId = await added(site)
      const better = { ...goal, move: 'correct', goalId, quantity: 650 }
      expect((await site.postJson(goals, better)).status).toBe(200)
      const drop = { move: 'drop', goalId, reason: 'Staat in de woondeal.' }
      expect((await site.postJson(goals, drop)).status).toBe(200)
      expect(await (await site.get(goals)).json()).toMatchObject({
        goals: [{ id: goalId, quantity: 650, drop_reason: 'Staat in de woondeal.' }],
      })
      expect(await refusalOf(site, goals, drop)).toBe('409 goal-dropped')
    }))

  it.each([
    ['a number of nothing', { unit: '' }],
    ['a unit without a number', { quantity: undefined }],
    ['no words', { text: ' ' }],
    ['no source', { source: '' }],
    ['half a year', { year: 2030.5 }],
  ])('are not set with %s', (_, changed) =>
    inDatabase(async (db) => {
      const site = await official(db)
      expect((await site.postJson(goals, { ...goal, ...changed })).status).toBe(422)
      expect(await (await site.get(goals)).json()).toEqual({ goals: [] })
    }),
  )
})

describe('the cascade over the API', () => {
  it('tells where a goal stands, how it is split, and what is still missing', () =>
    inDatabase(async (db) => {
      const site = await official(db)
      const goalId = await added(site)
      const place = { move: 'place', goalId, level: 'local', signedBy: 'Gemeenteraad' }
      expect((await site.postJson(cascade, place)).status).toBe(200)
      expect(await refusalOf(site, cascade, place)).toBe('409 goal-unchanged')
      const split = {
        move: 'split',
        goalId,
        associations: [partyId('voorbeeldwonen'), ''],
        years: [2027, 2027],
        shares: [300, 100],
      }
      expect(await (await site.postJson(cascade, split)).json()).toEqual({ id: goalId, number: 1 })
      const { goals: told } = await (await site.get(cascade)).json()
      expect(told).toMatchObject([
        {
          level: 'local',
          signed_by: 'Gemeenteraad',
          split: {
            number: 1,
            total: 400,
            shares: [
              { party_id: partyId('voorbeeldwonen'), year: 2027, quantity: 300 },
              { party_id: null, year: 2027, quantity: 100 },
            ],
          },
        },
      ])
      expect(await refusalOf(site, cascade, split)).toBe('409 split-changed')
    }))

  it('refuses a split over who has no homes, of a goal without a number, or in cells that differ', () =>
    inDatabase(async (db) => {
      const site = await official(db)
      const goalId = await added(site)
      const cells = { move: 'split', goalId, years: [2027], shares: [10] }
      const tenants = { ...cells, associations: [partyId('hvVoorbeeldwonen')] }
      expect(await refusalOf(site, cascade, tenants)).toBe('409 not-an-association')
      const wordsOnly = await added(site, { quantity: undefined, unit: undefined })
      const ours = { ...cells, associations: [partyId('modelwonen')] }
      expect(await refusalOf(site, cascade, { ...ours, goalId: wordsOnly })).toBe(
        '409 goal-without-number',
      )
      expect((await site.postJson(cascade, { ...ours, shares: [10, 20] })).status).toBe(422)
      expect((await site.postJson(cascade, { ...ours, shares: [10.005] })).status).toBe(422)
      expect((await site.postJson(cascade, { ...ours, shares: [-1] })).status).toBe(422)
    }))

  it('does not put a goal under itself or under one of the same level', () =>
    inDatabase(async (db) => {
      const site = await official(db)
      const [one, other] = [await added(site), await added(site, { text: 'Minder wachten' })]
      for (const parentId of [one, other]) {
        const place = { move: 'place', goalId: one, level: 'local', parentId }
        await site.postJson(cascade, { move: 'place', goalId: other, level: 'local' })
        const { status } = await site.postJson(cascade, place)
        expect(status).toBeGreaterThanOrEqual(404)
      }
      const { goals: told } = await (await site.get(cascade)).json()
      expect(told.map(({ parent_id }: { parent_id: null }) => parent_id)).toEqual([null, null])
    }))
})

describe('what the talks leave out, over the API', () => {
  const later = { move: 'exclude', kind: 'not_now', text: 'Woonwagens', why: 'Nog geen nota.' }

  it('says until when, and under which theme', () =>
    inDatabase(async (db) => {
      const site = await official(db)
      await site.postJson(out, { ...later, untilYear: 2030, themeId })
      expect(await (await site.get(out)).json()).toMatchObject({
        put_off: [],
        exclusions: [
          { kind: 'not_now', until_year: 2030, theme: 'Beschikbaarheid', returned_at: null },
        ],
      })
    }))

  it('comes back once, by who may negotiate', () =>
    inDatabase(async (db) => {
      const site = await official(db)
      const { id: exclusionId } = await (await site.postJson(out, later)).json()
      const back = { move: 'takeBack', exclusionId }
      expect((await (await visiting(db, 'waarnemer')).postJson(out, back)).status).toBe(409)
      expect((await site.postJson(out, back)).status).toBe(200)
      expect(await refusalOf(site, out, back)).toBe('409 already-returned')
    }))

  it('has a year only where it comes back', () =>
    inDatabase(async (db) => {
      const site = await official(db)
      const never = { ...later, kind: 'out_of_scope', untilYear: 2030 }
      expect((await site.postJson(out, never)).status).toBe(422)
      expect((await site.postJson(out, { ...later, why: '' })).status).toBe(422)
    }))
})

it('keeps themes in the order that somebody gave them', () =>
  inDatabase(async (db) => {
    const site = await official(db)
    await site.postJson(themes, { move: 'adopt', codes: ['BET', 'DUU'] })
    await site.postJson(themes, { move: 'shift', themeId, direction: 'down' })
    const told = await (await site.get(themes)).json()
    const codes = told.themes.map(({ code }: { code: string }) => code)
    expect(codes.indexOf('BET')).toBeLessThan(codes.indexOf('BES'))
    expect(await refusalOf(site, themes, { move: 'adopt', codes: ['BET'] })).toBe(
      '409 themes-are-there',
    )
  }))

it.each([goals, cascade, themes, out])('has no %s for who is not at the table', (path) =>
  inDatabase(async (db) => {
    await addRound(db)
    for (const name of ['raadslid', 'vreemde'] as const)
      expect((await (await visiting(db, name)).get(path)).status, name).toBe(404)
    expect((await (await visiting(db)).get(path)).status).toBe(401)
  }),
)
