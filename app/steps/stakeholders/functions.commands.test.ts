import { describe, expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, membershipId, roundId, themeId } from '#parties/parties.example.ts'
import { standingIn } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { absencesIn } from './absences.store.ts'
import { functionMoves } from './functions.commands.ts'
import { mandateMoves } from './mandates.commands.ts'
import { membersIn } from './stakeholders.store.ts'
import { standInMoves } from './stand-ins.commands.ts'
import { standInsIn } from './stand-ins.store.ts'

const tomorrow = day('2026-11-26')

const ended = { roundId, membershipId: membershipId('lid'), untilDay: day('2026-12-31') }

describe('a successor', () => {
  const succession = { ...ended, successorId: membershipId('voorzitter'), grantedBy: 'Bestuur' }

  it('has from the next day on what would still have held, as far as it went', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await db
        .updateTable('mandates')
        .set({ ceilingHomes: 100, roundId, themeIds: [themeId] })
        .where('membershipId', '=', membershipId('lid'))
        .execute()
      const answer = await functionMoves.succeed.run(await acting('voorzitter', db), succession)
      expect(answer).toEqual({ ok: true, value: { given: 1 } })
      const members = await membersIn(db, roundId)
      const successor = members.find((one) => one.membershipId === succession.successorId)
      expect(successor?.mandates.find(({ fromDay }) => fromDay === '2027-01-01')).toMatchObject({
        act: 'negotiate',
        ceilings: { homes: 100, euros: null },
        themeIds: [themeId],
        grantedBy: 'Bestuur',
      })
      expect(members.find((one) => one.membershipId === ended.membershipId)).toMatchObject({
        untilDay: '2026-12-31',
      })
    }))

  it('is a colleague, and another', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting('voorzitter', db)
      const to = async (name: PersonName) =>
        functionMoves.succeed.run(context, { ...succession, successorId: membershipId(name) })
      expect(await to('lid')).toMatchObject({ refusal: { code: 'stands-in-for-herself' } })
      expect(await to('strateeg')).toMatchObject({ refusal: { code: 'no-such-membership' } })
    }))
})

describe('somebody who is away', () => {
  const away = { roundId, membershipId: membershipId('lid'), note: 'Afwezig rond kerst' }
  const days = { fromDay: day('2026-12-20'), untilDay: day('2027-01-04') }

  it('says so herself, with or without days, for all to read; and takes it back', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting('lid', db)
      const said = await functionMoves.sayAway.run(context, { ...away, ...days })
      await functionMoves.sayAway.run(context, away)
      await acting('strateeg', db)
      expect(await absencesIn(db, roundId)).toMatchObject([
        { note: away.note, ...days },
        { note: away.note, fromDay: null, untilDay: null },
      ])
      if (!said.ok) throw new Error('Nobody is away')
      const { absenceId } = said.value
      const back = { roundId, absenceId }
      expect(await functionMoves.takeBackAway.run(await acting('lid', db), back)).toEqual({
        ok: true,
        value: { absenceId },
      })
      expect(await absencesIn(db, roundId)).toHaveLength(1)
      await asOwner(db)
      expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual([
        'sayAway',
        'sayAway',
        'takeBackAway',
      ])
    }))

  it.each<[PersonName, string, object]>([
    ['strateeg', 'no-such-membership', {}],
    ['lid', 'not-your-own', { membershipId: membershipId('voorzitter') }],
    ['lid', 'ends-before-it-begins', { untilDay: day('2026-12-20') }],
    ['lid', 'ends-before-it-begins', { fromDay: days.untilDay, untilDay: days.fromDay }],
  ])('%s is told %s for %o', (name, code, given) =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting(name, db)
      expect(await functionMoves.sayAway.run(context, { ...away, ...given })).toMatchObject({
        refusal: { code },
      })
    }),
  )
})

describe('who stands in', () => {
  const standIn = {
    ...ended,
    substituteId: membershipId('voorzitter'),
    scope: 'round' as const,
    acts: ['negotiate' as const],
    fromDay: day('2026-11-25'),
    grantedBy: 'Bestuur',
  }

  it('is named by who decides for the organisation, and ends on a day', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting('voorzitter', db)
      const stood = await standInMoves.standIn.run(context, standIn)
      expect(await standInsIn(db, roundId)).toMatchObject([{ acts: ['negotiate'], roundId }])
      if (!stood.ok) throw new Error('Nobody stands in')
      const end = { roundId, ...stood.value }
      const never = day('2026-11-23')
      expect(await standInMoves.endStandIn.run(context, { ...end, untilDay: never })).toMatchObject(
        {
          refusal: { code: 'ends-before-it-begins' },
        },
      )
      const atOnce = { ...end, untilDay: day('2026-11-24') }
      expect(await standInMoves.endStandIn.run(context, atOnce)).toMatchObject({ ok: true })
      expect(await standInsIn(db, roundId)).toEqual([])
    }))

  it.each<[PersonName, string, object]>([
    ['lid', 'no-mandate', {}],
    ['strateeg', 'no-such-membership', {}],
    ['voorzitter', 'no-such-membership', { substituteId: membershipId('strateeg') }],
    ['voorzitter', 'nothing-to-stand-in-for', { acts: ['sign'] }],
    ['voorzitter', 'ends-before-it-begins', { untilDay: day('2020-01-01') }],
  ])('%s is told %s for %o', (name, code, given) =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting(name, db)
      expect(await standInMoves.standIn.run(context, { ...standIn, ...given })).toMatchObject({
        refusal: { code },
      })
    }),
  )
})

const mayNegotiate = async (db: Db, name: PersonName) => {
  await acting(name, db)
  return (await standingIn(db, roundId))?.mandates.negotiate !== undefined
}

describe('a mandate that is withdrawn', () => {
  const ofLid = async (db: Db) => {
    await asOwner(db)
    const mandate = await db
      .selectFrom('mandates')
      .select('id')
      .where('membershipId', '=', membershipId('lid'))
      .executeTakeFirstOrThrow()
    return mandate.id
  }

  it.each(['2020-01-01', '2026-11-25', tomorrow])('ends at once, also one from %s', (from) =>
    inDatabase(async (db) => {
      await addRound(db)
      const mandateId = await ofLid(db)
      await db
        .updateTable('mandates')
        .set({ fromDay: day(from) })
        .where('id', '=', mandateId)
        .execute()
      const withdrawal = { roundId, mandateId, reason: 'Zij vertrekt.' }
      const context = await acting('voorzitter', db)
      expect(await mandateMoves.withdrawMandate.run(context, withdrawal)).toMatchObject({
        ok: true,
      })
      expect(await mayNegotiate(db, 'lid')).toBe(false)
      const again = await mandateMoves.withdrawMandate.run(
        await acting('voorzitter', db),
        withdrawal,
      )
      expect(again).toMatchObject({ refusal: { code: 'no-such-mandate' } })
    }),
  )
})

describe('a mandate that is given', () => {
  const given = {
    roundId,
    membershipId: membershipId('lid'),
    acts: ['report' as const],
    scope: 'round' as const,
    fromDay: day('2026-11-25'),
    grantedBy: 'Bestuur',
    proof: '',
  }

  it('goes no further than that of who gives it', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await db
        .updateTable('mandates')
        .set({ ceilingHomes: 100, roundId, themeIds: [themeId] })
        .where('membershipId', '=', membershipId('voorzitter'))
        .execute()
      const gives = async (reach: object) =>
        mandateMoves.giveMandates.run(await acting('voorzitter', db), { ...given, ...reach })
      expect(await gives({})).toMatchObject({ refusal: { code: 'further-than-own' } })
      expect(await gives({ themeIds: [themeId], ceilingHomes: 101 })).toMatchObject({
        refusal: { code: 'further-than-own' },
      })
      expect(await gives({ themeIds: [themeId], ceilingHomes: 100 })).toMatchObject({ ok: true })
    }))

  it('is for themes of its round, and of one round only', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting('voorzitter', db)
      const elsewhere = {
        ...given,
        themeIds: [id<'Theme'>('00000000-0000-7000-9000-e0000000ffff')],
      }
      expect(await mandateMoves.giveMandates.run(context, elsewhere)).toMatchObject({
        refusal: { code: 'no-such-theme' },
      })
      const every = { ...given, scope: 'every' as const, themeIds: [themeId] }
      expect(await mandateMoves.giveMandates.run(context, every)).toMatchObject({
        refusal: { code: 'themes-of-one-round' },
      })
    }))

  it('is a new one where it goes further than the one she has', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting('voorzitter', db)
      const gives = (reach: object) =>
        mandateMoves.giveMandates.run(context, { ...given, ...reach })
      expect(await gives({ ceilingHomes: 50 })).toMatchObject({ ok: true })
      expect(await gives({ ceilingHomes: 40 })).toMatchObject({
        refusal: { code: 'mandates-held' },
      })
      expect(await gives({ ceilingHomes: 60 })).toMatchObject({ ok: true })
    }))
})
