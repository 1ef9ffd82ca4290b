import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import type { MandateAct } from '#parties/mandates.ts'
import { addRound, membershipId, personId, roundId } from '#parties/parties.example.ts'
import { standingIn } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { mandateMoves } from './mandates.commands.ts'
import { membersIn } from './stakeholders.store.ts'

const forLid = {
  roundId,
  membershipId: membershipId('lid'),
  acts: ['report', 'sign'] as MandateAct[],
  scope: 'round' as const,
  fromDay: day('2026-11-25'),
  grantedBy: 'Bestuur van 20 november',
  proof: 'Notulen 2026-11',
}

const actsOf = async (name: PersonName, db: Db) => {
  await acting(name, db)
  return Object.keys((await standingIn(db, roundId))?.mandates ?? {}).toSorted()
}

it('lets who decides for an organisation give its people mandates, in one line of history', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('voorzitter', db)
    const given = { ...forLid, acts: ['negotiate', 'report', 'sign'] as MandateAct[] }
    expect(await mandateMoves.giveMandates.run(context, given)).toEqual({
      ok: true,
      value: { mandateIds: [expect.any(String), expect.any(String)] },
    })
    expect(await actsOf('lid', db)).toEqual(['negotiate', 'report', 'sign'])
    await asOwner(db)
    const lines = await chainOf(db, roundId)
    expect(lines.map(({ move, mandateId }) => [move, mandateId !== null])).toEqual([
      ['giveMandates', true],
    ])
  }))

it.each<[PersonName, string]>([
  ['lid', 'no-mandate'],
  ['strateeg', 'no-such-membership'],
  ['coordinator', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('does not let %s give them: %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const answer = await mandateMoves.giveMandates.run(await acting(name, db), forLid)
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    expect(await actsOf('lid', db)).toEqual(['negotiate'])
  }),
)

it.each<[object, string]>([
  [{ acts: ['negotiate'] }, 'mandates-held'],
  [{ untilDay: day('2026-01-01') }, 'ends-before-it-begins'],
])('refuses %o with %s', (changed, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('voorzitter', db)
    const answer = await mandateMoves.giveMandates.run(context, { ...forLid, ...changed })
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
  }),
)

it('gives no mandate to who coordinates the round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await db
      .updateTable('roundRoles')
      .set({ personId: personId('lid') })
      .where('role', '=', 'coordinator')
      .execute()
    const answer = await mandateMoves.giveMandates.run(await acting('voorzitter', db), forLid)
    expect(answer).toMatchObject({ refusal: { code: 'two-hats', basis: 'coordinator-is-neutral' } })
  }))

it('ends a mandate on its last day', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('voorzitter', db)
    const lid = (await membersIn(db, roundId)).find(({ name }) => name === 'Jan de Wit')
    const mandateId = lid?.mandates[0]?.id
    if (!mandateId) throw new Error('Jan may not negotiate')
    const end = { roundId, mandateId, untilDay: day('2026-11-24') }
    const early = { ...end, untilDay: day('2020-01-01') }
    expect(await mandateMoves.endMandate.run(context, early)).toMatchObject({
      refusal: { code: 'ends-before-it-begins' },
    })
    expect(
      await mandateMoves.endMandate.run(await acting('directeurVoorbeeld', db), end),
    ).toMatchObject({ refusal: { code: 'no-such-mandate' } })
    await mandateMoves.endMandate.run(await acting('voorzitter', db), end)
    expect(await actsOf('lid', db)).toEqual([])
  }))

it('ends the place of someone who leaves, and with it what she may do', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('voorzitter', db)
    const end = { roundId, membershipId: membershipId('lid'), untilDay: day('2026-11-24') }
    await mandateMoves.endMembership.run(context, end)
    expect((await membersIn(db, roundId)).map(({ name }) => name)).not.toContain('Jan de Wit')
    await acting('lid', db)
    expect(await standingIn(db, roundId)).toBeUndefined()
    const other = { ...end, membershipId: membershipId('strateeg') }
    expect(
      await mandateMoves.endMembership.run(await acting('voorzitter', db), other),
    ).toMatchObject({ refusal: { code: 'no-such-membership' } })
  }))
