import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { type Day, day } from '#kernel/day.ts'
import { id, newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import type { MandateAct } from '#parties/mandates.ts'
import {
  addRound,
  membershipId,
  now,
  organisationId,
  personId,
  roundId,
} from '#parties/parties.example.ts'
import { standingIn } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { invitationMoves } from './invitations.commands.ts'
import { anInvitation } from './invitations.example.ts'
import { mandateMoves } from './mandates.commands.ts'
import { relationMoves } from './relations.commands.ts'

const soon = day('2026-12-31')
const later = day('2030-12-31')

async function mandateOf(db: Db, name: PersonName, act: MandateAct) {
  await asOwner(db)
  return db
    .selectFrom('mandates')
    .select(['id', 'untilDay'])
    .where('membershipId', '=', membershipId(name))
    .where('act', '=', act)
    .orderBy('fromDay', 'desc')
    .executeTakeFirstOrThrow()
}

const linesIn = async (db: Db) => {
  await asOwner(db)
  return (await chainOf(db, roundId)).length
}

async function ending(db: Db, mandateId: Awaited<ReturnType<typeof mandateOf>>['id'], on: Day) {
  const context = await acting('voorzitter', db)
  return mandateMoves.endMandate.run(context, { roundId, mandateId, untilDay: on })
}

it('ends a mandate earlier than was planned, but never later: for longer the body gives a new one', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: lent } = await mandateOf(db, 'lid', 'negotiate')
    expect(await ending(db, lent, soon)).toMatchObject({ ok: true })
    expect(await ending(db, lent, later)).toMatchObject({ refusal: { code: 'ends-already' } })
    expect((await mandateOf(db, 'lid', 'negotiate')).untilDay).toBe(soon)
    expect(await linesIn(db)).toBe(1)
    expect(await ending(db, lent, day('2026-11-30'))).toMatchObject({ ok: true })
    expect((await mandateOf(db, 'lid', 'negotiate')).untilDay).toBe('2026-11-30')
  }))

it('ends the place of someone earlier than was planned, never later', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const leaving = async (untilDay: Day) =>
      mandateMoves.endMembership.run(await acting('voorzitter', db), {
        roundId,
        membershipId: membershipId('lid'),
        untilDay,
      })
    expect(await leaving(soon)).toMatchObject({ ok: true })
    expect(await leaving(later)).toMatchObject({ refusal: { code: 'ends-already' } })
    expect(await leaving(day('2026-11-30'))).toMatchObject({ ok: true })
  }))

it('ends a relation earlier than was planned, never later', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: relationId } = await db
      .selectFrom('organisationRelations')
      .select('id')
      .where('organisationId', '=', organisationId('hvVoorbeeldwonen'))
      .executeTakeFirstOrThrow()
    const parting = async (untilDay: Day) =>
      relationMoves.endRelation.run(await acting('voorzitter', db), {
        roundId,
        relationId,
        untilDay,
      })
    expect(await parting(soon)).toMatchObject({ ok: true })
    expect(await parting(later)).toMatchObject({ refusal: { code: 'ends-already' } })
    expect(await parting(day('2026-11-30'))).toMatchObject({ ok: true })
  }))

it('holds through its last day, and not on the next', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: lent } = await mandateOf(db, 'lid', 'negotiate')
    await ending(db, lent, day('2026-11-25'))
    await acting('lid', db)
    expect((await standingIn(db, roundId))?.mandates).toHaveProperty('negotiate')
    await ending(db, lent, day('2026-11-24'))
    await acting('lid', db)
    expect((await standingIn(db, roundId))?.mandates).toEqual({})
  }))

it('does not let a party end what is of another', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: mandateId } = await mandateOf(db, 'wethouder', 'sign')
    const context = await acting('voorzitter', db)
    const ended = await mandateMoves.endMandate.run(context, { roundId, mandateId, untilDay: soon })
    expect(ended).toMatchObject({ refusal: { code: 'no-such-mandate' } })
    const left = await mandateMoves.endMembership.run(context, {
      roundId,
      membershipId: membershipId('wethouder'),
      untilDay: soon,
    })
    expect(left).toMatchObject({ refusal: { code: 'no-such-membership' } })
    expect((await mandateOf(db, 'wethouder', 'sign')).untilDay).toBeNull()
  }))

const forLid = {
  roundId,
  membershipId: membershipId('lid'),
  acts: ['report'] as MandateAct[],
  fromDay: day('2026-11-25'),
  grantedBy: 'Bestuur',
  proof: '',
}

const giving = async (db: Db, scope: 'round' | 'every') =>
  mandateMoves.giveMandates.run(await acting('voorzitter', db), { ...forLid, scope })

const otherRound = id<'Round'>('00000000-0000-7000-a000-000000000051')

/** The board member coordinates another round, in which her organisation gives advice. */
async function addCoordinationElsewhere(db: Db, untilDay: Day | null = null): Promise<void> {
  await db
    .insertInto('rounds')
    .values({
      id: otherRound,
      name: 'Prestatieafspraken Voorbeeldstad 2028',
      kind: 'year',
      termFrom: day('2028-01-01'),
      termUntil: day('2028-12-31'),
      regime: 'woningwet-2015',
      madeBy: personId('ambtenaar'),
      madeAt: now,
    })
    .execute()
  await db
    .insertInto('parties')
    .values({
      id: newId(now),
      roundId: otherRound,
      organisationId: organisationId('hvVoorbeeldwonen'),
      role: 'adviser',
      why: 'Kent de huurders.',
      joinedOn: day('2026-11-01'),
    })
    .execute()
  await db
    .insertInto('roundRoles')
    .values({
      id: newId(now),
      roundId: otherRound,
      personId: personId('lid'),
      role: 'coordinator',
      fromDay: day('2026-11-01'),
      untilDay,
      statement: 'Ik kies geen kant.',
      employer: 'Zelfstandig',
    })
    .execute()
}

it('gives no mandate for every round to who coordinates one of them', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addCoordinationElsewhere(db)
    expect(await giving(db, 'every')).toMatchObject({ refusal: { code: 'two-hats' } })
    expect(await giving(db, 'round')).toMatchObject({ ok: true })
  }))

it('gives a mandate for every round to who coordinates none any more', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addCoordinationElsewhere(db, day('2026-11-24'))
    expect(await giving(db, 'every')).toMatchObject({ ok: true })
  }))

it('makes a mandate for one round wider when the body gives it for every round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await giving(db, 'round')).toMatchObject({
      ok: true,
      value: { mandateIds: [expect.any(String)] },
    })
    expect(await giving(db, 'round')).toMatchObject({ refusal: { code: 'mandates-held' } })
    expect(await giving(db, 'every')).toMatchObject({
      ok: true,
      value: { mandateIds: [expect.any(String)] },
    })
    expect(await giving(db, 'round')).toMatchObject({ refusal: { code: 'mandates-held' } })
  }))

it('lets a party of which nobody decides any more be helped by who sets up the round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const inviting = async (email: string) =>
      invitationMoves.invite.run(await acting('coordinator', db), { ...anInvitation, email })
    expect(await inviting('anna@modelwonen.example')).toMatchObject({
      refusal: { code: 'party-decides-itself' },
    })
    const { id: mandateId } = await mandateOf(db, 'directeurModel', 'decide')
    const context = await acting('directeurModel', db)
    await mandateMoves.endMandate.run(context, { roundId, mandateId, untilDay: day('2026-11-24') })
    expect(await inviting('anna@modelwonen.example')).toMatchObject({ ok: true })
  }))
