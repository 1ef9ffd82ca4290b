import { describe, expect, it } from 'vitest'
import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { goalMoves } from '#agreement/goals.commands.ts'
import { acting } from '#parties/acting.example.ts'
import { addRound, partyId, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const path = `/trajecten/${roundId}/scope/doelen`
const api = `/api/v1/trajecten/${roundId}/doelen`
const aim = { text: 'Meer huurwoningen', quantity: 600, unit: 'woningen', source: 'Woonvisie' }

async function withGoal(db: Db) {
  await addRound(db)
  const added = await goalMoves.add.run(await acting('lid', db), { roundId, themeId, ...aim })
  if (!added.ok) throw new Error('The goal was refused')
  const goalId = added.value.id
  await agreeAll(db, await addTabledCommitment(db, { goalId }))
  return { goalId, address: `${path}/${goalId}` }
}

const cells = {
  move: 'split',
  seen: '0',
  associations: [partyId('voorbeeldwonen'), partyId('modelwonen'), ''],
  years: ['2027', '2027', '2027'],
  shares: ['300', '', '12,5'],
}

describe('the page of a goal', () => {
  it('shows what is promised of what was split, and what is missing', () =>
    inDatabase(async (db) => {
      const { address } = await withGoal(db)
      const { get, post } = await visiting(db, 'strateeg')
      expect((await post(address, cells)).status).toBe(303)
      const shown = await (await get(address)).text()
      expect(shown).toContain('240 van 312,5 toegezegd, waarvan 240 afgesproken.')
      expect(shown).toContain('mist 60')
      expect(shown).toContain('De verdeling telt op tot 312,5.')
      const tree = await (await get(path)).text()
      expect(tree).toContain('240 van 600 toegezegd')
      expect(tree).toContain('Er ontbreken 287,5.')
    }))

  it('tells who saw another split, and gives back what was typed', () =>
    inDatabase(async (db) => {
      const { address } = await withGoal(db)
      const { post } = await visiting(db, 'voorzitter')
      await post(address, cells)
      const late = await post(address, { ...cells, shares: ['77', '', ''] })
      expect(late.status).toBe(409)
      const text = await late.text()
      expect(text).toContain('Iemand veranderde deze verdeling.')
      expect(text).toContain('value="77"')
    }))

  it('asks why a split is taken back, and keeps both', () =>
    inDatabase(async (db) => {
      const { address } = await withGoal(db)
      const { get, post } = await visiting(db, 'ambtenaar')
      await post(address, cells)
      expect((await post(address, { move: 'unsplit', seen: '1' })).status).toBe(422)
      await post(address, { move: 'unsplit', seen: '1', reason: 'Eerst de grond.' })
      const shown = await (await get(address)).text()
      expect(shown).toContain('Telt op tot 312,5.')
      expect(shown).toContain('Eerst de grond.')
    }))

  it('says of a promise that counts otherwise that it does', () =>
    inDatabase(async (db) => {
      const { address } = await withGoal(db)
      const { get, post } = await visiting(db, 'strateeg')
      await post(address, { move: 'place', level: 'local', counting: 'net_change' })
      expect(await (await get(address)).text()).toContain('er is niet gezegd hoe dit telt')
      await post(address, { move: 'count', code: 'VBS-BES-01', counting: 'gross' })
      expect(await (await get(address)).text()).toContain('andere definitie: bruto of netto')
    }))

  it('lets an adviser read and nothing more', () =>
    inDatabase(async (db) => {
      const { address } = await withGoal(db)
      const shown = await (await (await visiting(db, 'adviseur')).get(address)).text()
      expect(shown).toContain('240 toegezegd')
      expect(shown).not.toContain('name="move"')
    }))
})

describe('national goals', () => {
  it('are taken over with who did not sign them', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { get, post } = await visiting(db, 'coordinator')
      expect(await (await get(path)).text()).toContain('Er zijn nog geen doelen.')
      expect((await post(path, { move: 'adopt' })).status).toBe(422)
      expect((await post(path, { move: 'adopt', ids: ['NPA25-01'] })).status).toBe(303)
      expect(await (await get(path)).text()).toContain('Niet ondertekend door Woonbond.')
    }))
})

it('says the same over the API', () =>
  inDatabase(async (db) => {
    const { goalId } = await withGoal(db)
    const { get, postJson } = await visiting(db, 'strateeg')
    const split = { associations: [partyId('voorbeeldwonen')], years: [2027], shares: [300] }
    const sent = await postJson(api, { move: 'split', goalId, ...split })
    expect(await sent.json()).toEqual({ id: goalId, number: 1 })
    expect(await (await get(api)).json()).toMatchObject({
      goals: [
        {
          level: 'local',
          split: { number: 1, total: 300 },
          promised: { share: 300, promised: 240, agreed: 240, missing: 60 },
          reach: { share: 600, missing: 360 },
        },
      ],
    })
  }))
