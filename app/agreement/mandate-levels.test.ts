import { describe, expect, it } from 'vitest'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { acting, anActor } from '#parties/acting.example.ts'
import { identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { organisationKinds } from '#parties/organisations.ts'
import { addRound, membershipId, now, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, becomeForTest, inDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import type { Commitment } from './commitments.ts'
import {
  levelOf,
  levelRules,
  levelsFor,
  type MandateLevel,
  mandateLevels,
} from './mandate-levels.ts'
import { levelMeanings, levelWords } from './negotiating.words.ts'
import { takePosition } from './positions.commands.ts'
import { latestOn } from './positions.store.ts'

describe('a mandate level', () => {
  it('is never above the mandate of who says it', () => {
    expect(levelsFor('municipality', {})).toEqual([])
    expect(levelsFor('municipality', { negotiate: 1 })).toEqual(['official'])
    expect(levelsFor('municipality', { negotiate: 1, sign: 1 })).toEqual(['official'])
    expect(levelsFor('municipality', { negotiate: 1, decide: 1 })).toEqual([
      'official',
      'reserved',
      'decided',
    ])
    expect(levelsFor('tenant_organisation', { negotiate: 1, decide: 1 })).toEqual([
      ...mandateLevels,
    ])
  })

  it('that members were asked is for a tenants’ organisation alone', () => {
    for (const kind of organisationKinds)
      expect(levelOf('members_consulted', kind).ok).toBe(kind === 'tenant_organisation')
  })

  it('has words and a basis, none of them law', () => {
    for (const level of mandateLevels) {
      expect(levelWords[level]).not.toBe('')
      expect(levelMeanings[level]).toMatch(/\.$/)
      expect(levelRules[level].basis).toBe('organisation-speaks')
    }
  })
})

type Saying = { level: MandateLevel; on?: Commitment; at?: Date }

/** She agrees with a text at this level; what her party is left with. */
async function says(db: Db, name: PersonName, { level, on, at = now }: Saying) {
  await asOwner(db)
  const commitment = on ?? (await addTabledCommitment(db))
  const context = { ...(await acting(name, db)), now: at }
  await becomeForTest(db, identityOf(anActor(name), at))
  const { code, tabled } = commitment
  const said = { roundId, code, seen: tabled.contentHash, position: 'agree', level } as const
  const answer = await takePosition.run(context, takePosition.fields.parse(said))
  const latest = await latestOn(db, commitment.id)
  return { answer, commitment, kept: latest.find(({ level: kept }) => kept === level) }
}

describe('saying where a party stands', () => {
  it('is at work where nothing else is said', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { code, tabled } = await addTabledCommitment(db)
      const said = { roundId, code, seen: tabled.contentHash, position: 'agree' } as const
      expect(takePosition.fields.parse(said).level).toBe('official')
    }))

  it.each(['reserved', 'decided'] as const)('%s is refused to who may not decide', (level) =>
    inDatabase(async (db) => {
      await addRound(db)
      const { answer, kept } = await says(db, 'lid', { level })
      expect(answer).toMatchObject({ refusal: { code: 'no-mandate', act: 'decide' } })
      expect(kept).toBeUndefined()
    }),
  )

  it('for the board is kept with the mandate to decide', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { answer, kept } = await says(db, 'ambtenaar', { level: 'decided' })
      expect(answer.ok).toBe(true)
      expect(kept).toMatchObject({ level: 'decided' })
      await asOwner(db)
      const row = await db
        .selectFrom('positions')
        .innerJoin('mandates', 'mandates.id', 'positions.mandateId')
        .select('mandates.act')
        .where('positions.level', '=', 'decided')
        .executeTakeFirstOrThrow()
      expect(row.act).toBe('decide')
    }))

  it('for the board is refused outside the themes in which she decides', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const other = newId<'Theme'>(now)
      await db
        .insertInto('themes')
        .values({ id: other, roundId, code: 'EIG', name: 'Eigen thema', position: 2 })
        .execute()
      await db
        .updateTable('mandates')
        .set({ roundId, themeIds: [other] })
        .where('membershipId', '=', membershipId('ambtenaar'))
        .where('act', '=', 'decide')
        .execute()
      const { answer, commitment } = await says(db, 'ambtenaar', { level: 'decided' })
      expect(answer).toMatchObject({ refusal: { code: 'outside-mandate', act: 'decide' } })
      const atWork = await says(db, 'ambtenaar', { level: 'official', on: commitment })
      expect(atWork.answer.ok).toBe(true)
    }))

  it('ends tomorrow where the mandate ends tonight, and what was said keeps its level', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await db
        .updateTable('mandates')
        .set({ untilDay: dayOf(now) })
        .where('membershipId', '=', membershipId('ambtenaar'))
        .where('act', '=', 'decide')
        .execute()
      const { kept, commitment } = await says(db, 'ambtenaar', { level: 'decided' })
      expect(kept?.level).toBe('decided')
      await asOwner(db)
      const tomorrow = new Date(now.getTime() + 24 * 3_600_000)
      const { answer } = await says(db, 'ambtenaar', {
        level: 'decided',
        on: commitment,
        at: tomorrow,
      })
      expect(answer).toMatchObject({ refusal: { code: 'no-mandate', act: 'decide' } })
      const levels = await db.selectFrom('positions').select('level').execute()
      expect(levels.map(({ level }) => level)).toContain('decided')
    }))

  it('that the members were asked is refused to a municipality', () =>
    inDatabase(async (db) => {
      await addRound(db)
      expect((await says(db, 'ambtenaar', { level: 'members_consulted' })).answer).toMatchObject({
        refusal: { code: 'level-not-theirs' },
      })
    }))
})
