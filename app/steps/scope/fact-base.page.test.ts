import { describe, expect, it } from 'vitest'
import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { factMoves } from '#agreement/facts.commands.ts'
import type { Id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const path = `/trajecten/${roundId}/scope/feiten`
const table = `/trajecten/${roundId}/onderhandeling`
const api = `/api/v1/trajecten/${roundId}`
const text = { text: 'Er staan 4.120 woningen.', source: 'CBS', onDay: '2026-01-01' }

async function withFact(db: Db): Promise<Id<'Fact'>> {
  await addRound(db)
  for (const nth of [1, 2]) await agreeAll(db, await addTabledCommitment(db, { nth }))
  const input = factMoves.add.fields.parse({ roundId, ...text })
  const added = await factMoves.add.run(await acting('strateeg', db), input)
  if (!added.ok) throw new Error(added.refusal.code)
  return added.value.id
}

const read = async (db: Db, by: PersonName, address: string) =>
  (await (await visiting(db, by)).get(address)).text()

const post = async (db: Db, by: PersonName, fields: Record<string, string>) =>
  (await visiting(db, by)).post(path, fields)

const disputing = (factId: string) => ({
  move: 'answer',
  factId,
  seen: '1',
  stance: 'disputed',
  reason: 'Wij tellen er minder.',
})

describe('a disputed fact', () => {
  it('is flagged in every commitment that uses it, and in no other', () =>
    inDatabase(async (db) => {
      const factId = await withFact(db)
      const use = { move: 'use', factId, code: 'VBS-BES-01' }
      expect((await post(db, 'strateeg', use)).status).toBe(303)
      const flag = 'Betwist door'
      for (const address of [table, `${table}/VBS-BES-01`, `/trajecten/${roundId}/overeenkomst`])
        expect(await read(db, 'ambtenaar', address)).not.toContain(flag)

      expect((await post(db, 'lid', disputing(factId))).status).toBe(303)
      for (const address of [
        path,
        table,
        `${table}/VBS-BES-01`,
        `/trajecten/${roundId}/overeenkomst`,
      ]) {
        const shown = await read(db, 'ambtenaar', address)
        expect(shown.split(`${flag} `).length - 1).toBe(1)
      }
      expect(await read(db, 'ambtenaar', `${table}/VBS-BES-01`)).toContain('Wij tellen er minder.')
      expect(await read(db, 'ambtenaar', `${table}/VBS-BES-02`)).not.toContain(flag)
    }))

  it('is flagged over the API, with who disputes it and why', () =>
    inDatabase(async (db) => {
      const factId = await withFact(db)
      const { get, postJson } = await visiting(db, 'strateeg')
      await postJson(`${api}/feiten`, { move: 'use', factId, code: 'VBS-BES-01' })
      await post(db, 'lid', disputing(factId))
      const flagged = {
        id: factId,
        status: 'disputed',
        disputed_by: [{ reason: 'Wij tellen er minder.' }],
      }
      expect(await (await get(`${api}/feiten`)).json()).toMatchObject({
        facts: [{ ...flagged, commitments: ['VBS-BES-01'] }],
      })
      expect(await (await get(`${api}/afspraken`)).json()).toMatchObject({
        commitments: [{ flagged_facts: [flagged] }, { flagged_facts: [] }],
      })
      expect(await (await get(`${api}/afspraken/VBS-BES-01`)).json()).toMatchObject({
        facts: [flagged],
      })
    }))

  it('is no longer flagged once the party takes its dispute back', () =>
    inDatabase(async (db) => {
      const factId = await withFact(db)
      await post(db, 'strateeg', { move: 'use', factId, code: 'VBS-BES-01' })
      await post(db, 'lid', disputing(factId))
      await post(db, 'voorzitter', { move: 'answer', factId, seen: '1', stance: 'none' })
      expect(await read(db, 'ambtenaar', table)).not.toContain('Betwist door')
      expect(await read(db, 'ambtenaar', path)).toContain('Nog niet eens: wacht op')
    }))
})

describe('the page of facts', () => {
  it('is empty before anybody brings one, and gives back what was typed', () =>
    inDatabase(async (db) => {
      await addRound(db)
      expect(await read(db, 'lid', path)).toContain('Er is nog geen feit ingebracht.')
      const wrong = await post(db, 'lid', { move: 'add', text: 'Zonder bron', unit: 'woningen' })
      expect(wrong.status).toBe(422)
      expect(await wrong.text()).toContain('Zonder bron')
    }))

  it('asks why a fact is disputed', () =>
    inDatabase(async (db) => {
      const factId = await withFact(db)
      const answer = await post(db, 'lid', { ...disputing(factId), reason: '' })
      expect(answer.status).toBe(409)
      expect(await answer.text()).toContain('Zeg waarom u dit feit betwist.')
    }))

  it('keeps what was corrected and withdrawn readable', () =>
    inDatabase(async (db) => {
      const factId = await withFact(db)
      const reason = 'Nieuwe telling'
      const better = { ...text, text: 'Er staan 3.980 woningen.', factId, seen: '1', reason }
      await post(db, 'strateeg', { move: 'correct', ...better })
      expect(await read(db, 'lid', path)).toContain('<del>Er staan 4.120 woningen.</del>')
      await post(db, 'strateeg', { move: 'withdraw', factId, reason: 'Te oud' })
      expect(await read(db, 'lid', path)).toContain('Ingetrokken: “Te oud”')
    }))

  it('lets an adviser read and nothing more', () =>
    inDatabase(async (db) => {
      await withFact(db)
      const shown = await read(db, 'adviseur', path)
      expect(shown).toContain('Er staan 4.120 woningen.')
      expect(shown).not.toContain('name="move"')
    }))
})

describe('a goal that builds on a fact', () => {
  const scope = `/trajecten/${roundId}/scope`
  const goal = { move: 'add', themeId, text: 'Meer sociale huur', source: 'Woonvisie' }

  it('is linked by a form, flagged wherever the goal stands, and parted again', () =>
    inDatabase(async (db) => {
      const factId = await withFact(db)
      const owner = await visiting(db, 'strateeg')
      expect((await owner.post(scope, goal)).status).toBe(303)
      const [{ id: goalId }] = (await (await owner.get(`${api}/doelstellingen`)).json()).goals
      expect((await post(db, 'strateeg', { move: 'useForGoal', factId })).status).toBe(422)
      const use = { move: 'useForGoal', factId, goalId }
      expect((await post(db, 'strateeg', use)).status).toBe(303)
      expect((await post(db, 'strateeg', use)).status).toBe(409)
      await post(db, 'lid', disputing(factId))

      const ambtenaar = await visiting(db, 'ambtenaar')
      const page = async (at: string) => (await ambtenaar.get(at)).text()
      expect(await page(scope)).toContain('1 feit staat ter discussie')
      expect(await page(`${scope}/doelen/${goalId}`)).toContain('Wij tellen er minder.')
      const { goals } = await (await ambtenaar.get(`${api}/doelstellingen`)).json()
      expect(goals[0].flagged_facts).toMatchObject([{ id: factId, status: 'disputed' }])
      const { facts } = await (await ambtenaar.get(`${api}/feiten`)).json()
      expect(facts[0].goals).toEqual([goalId])

      const part = { ...use, move: 'unuseForGoal' }
      expect((await post(db, 'strateeg', part)).status).toBe(303)
      expect(await read(db, 'ambtenaar', scope)).not.toContain('staat ter discussie')
    }))
})
