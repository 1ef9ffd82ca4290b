import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import type { Id } from '#kernel/id.ts'
import { acting, anActor, testInstallation } from '#parties/acting.example.ts'
import { identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, contracting, now, roundId } from '#parties/parties.example.ts'
import { type Db, inRole } from '#platform/db.ts'
import { asOwner, inDatabase, inOwnDatabase } from '#platform/testing.ts'
import { charterOf } from '#process/charter.store.ts'
import { rulesMoves } from './process-rules.commands.ts'
import { papers, silence, written } from './process-rules.example.ts'
import { acceptancesIn, rulesVersionsOf } from './process-rules.store.ts'
import { areAccepted } from './process-rules.ts'

const everyParty = ['ambtenaar', 'strateeg', 'directeurModel', 'lid', 'secretaris'] as const

async function write(db: Db, rules = [silence, papers]): Promise<Id<'ProcessRuleVersion'>> {
  const answer = await rulesMoves.write.run(await acting('coordinator', db), written(rules))
  if (!answer.ok) throw new Error(`The rules were refused: ${answer.refusal.code}`)
  return answer.value.id
}

const accept = async (db: Db, name: PersonName, versionId: Id<'ProcessRuleVersion'>) =>
  rulesMoves.accept.run(await acting(name, db), { roundId, versionId })

async function fact(db: Db): Promise<boolean | undefined> {
  const { rows } = await sql<{ fact: boolean }>`
    select process_rules_accepted(${roundId}) as fact`.execute(db)
  return rows[0]?.fact
}

it('counts the rules once every contracting party accepted them, and again after a change', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const first = await write(db)
    for (const name of everyParty) {
      expect(await fact(db)).toBe(false)
      expect(await accept(db, name, first)).toMatchObject({ ok: true, value: { number: 1 } })
    }
    expect(await fact(db)).toBe(true)

    const second = await write(db, [papers])
    expect(await fact(db)).toBe(false)
    for (const name of everyParty) await accept(db, name, second)
    expect(await fact(db)).toBe(true)
    const versions = await rulesVersionsOf(db, roundId)
    expect(areAccepted(versions, await acceptancesIn(db, roundId), contracting)).toBe(true)
    expect(versions.map(({ number, rules }) => [number, rules])).toEqual([
      [2, [papers]],
      [1, [silence, papers]],
    ])
    await asOwner(db)
    expect(await chainOf(db, roundId)).toHaveLength(12)
  }))

it('tells the reader for the council whether the rules count, and shows her none', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const versionId = await write(db)
    for (const name of everyParty) await accept(db, name, versionId)
    await acting('raadslid', db)
    expect(await fact(db)).toBe(true)
    expect(await rulesVersionsOf(db, roundId)).toEqual([])
    await acting('vreemde', db)
    expect(await fact(db)).toBe(false)
  }))

describe('accepting is refused', () => {
  it.each<[PersonName, string]>([
    ['coordinator', 'not-yours-to-do'],
    ['adviseur', 'not-yours-to-do'],
    ['waarnemer', 'not-yours-to-do'],
    ['vreemde', 'no-such-round'],
  ])('to %s: %s', (name, code) =>
    inDatabase(async (db) => {
      await addRound(db)
      expect(await accept(db, name, await write(db))).toMatchObject({ refusal: { code } })
    }),
  )

  it('on rules that have changed since they were read', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const first = await write(db)
      await write(db, [papers])
      expect(await accept(db, 'strateeg', first)).toMatchObject({
        refusal: { code: 'rules-changed', newest: 2, basis: 'bound-to-text' },
      })
    }))

  it('a second time, also to a colleague', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const versionId = await write(db)
      await accept(db, 'voorzitter', versionId)
      expect(await accept(db, 'lid', versionId)).toMatchObject({
        refusal: { code: 'already-accepted' },
      })
    }))
})

describe('writing is refused', () => {
  it.each<[PersonName, string]>([
    ['strateeg', 'not-yours-to-do'],
    ['raadslid', 'not-yours-to-do'],
    ['vreemde', 'no-such-round'],
  ])('to %s: %s', (name, code) =>
    inDatabase(async (db) => {
      await addRound(db)
      const refused = await rulesMoves.write.run(await acting(name, db), written())
      expect(refused).toMatchObject({ refusal: { code } })
    }),
  )

  it('where nothing changed', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await write(db)
      const again = await rulesMoves.write.run(await acting('ambtenaar', db), written())
      expect(again).toMatchObject({ refusal: { code: 'nothing-changed' } })
    }))

  it('where a rule lacks its title or its text, or there is none', () => {
    const wrong = (titles: string[], texts: string[]) =>
      rulesMoves.write.fields
        .safeParse({ roundId, titles, texts })
        .error?.issues.map(({ path }) => path.join('.'))
    expect(wrong(['Op tijd', '', ''], ['Tien dagen.', 'Zonder titel.', ''])).toEqual(['titles.1'])
    expect(wrong(['Op tijd'], [''])).toEqual(['texts.0'])
    expect(wrong(['', ''], ['', ''])).toEqual(['titles.0'])
  })
})

it('numbers two versions that are written at once one after the other', () =>
  inOwnDatabase(async (db) => {
    await addRound(db)
    const answers = await Promise.all(
      (['coordinator', 'ambtenaar'] as const).map((name, nth) => {
        const actor = anActor(name)
        return inRole(db, identityOf(actor, now), async (own) => {
          const context = { db: own, now, installation: testInstallation(), actor }
          return rulesMoves.write.run(context, written(nth === 0 ? [silence] : [papers]))
        })
      }),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    const numbers = await db.selectFrom('processRuleVersions').select('number').execute()
    expect(numbers.map(({ number }) => number).toSorted()).toEqual([1, 2])
  }))

describe('the charter of a round', () => {
  it('is the version that all accepted, until all accept the next', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await acting('coordinator', db)
      expect(await charterOf(db, roundId)).toMatchObject({ paperWorkingDays: 10, version: null })

      const first = await write(db)
      for (const name of everyParty) await accept(db, name, first)
      const shorter = { ...written([papers]), paperWorkingDays: 5 }
      const answer = await rulesMoves.write.run(await acting('coordinator', db), shorter)
      if (!answer.ok) throw new Error('The rules were refused')
      expect(await charterOf(db, roundId)).toMatchObject({
        paperWorkingDays: 10,
        version: { number: 1 },
      })

      for (const name of everyParty) await accept(db, name, answer.value.id)
      expect(await charterOf(db, roundId)).toMatchObject({
        paperWorkingDays: 5,
        version: { number: 2 },
      })
    }))

  it('makes a version of another setting alone, and none of nothing', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await write(db)
      const context = await acting('coordinator', db)
      const same = await rulesMoves.write.run(context, written())
      expect(same).toMatchObject({ refusal: { code: 'nothing-changed' } })
      const other = await rulesMoves.write.run(context, { ...written(), silence: 'consent' })
      expect(other).toMatchObject({
        ok: true,
        value: { number: 2, settings: { silence: 'consent' } },
      })
    }))
})
