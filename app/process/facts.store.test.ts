import { expect, it } from 'vitest'
import { addTabledCommitment, agreeAll, takePosition } from '#agreement/commitments.example.ts'
import { commitmentsOf } from '#agreement/commitments.store.ts'
import { positionsIn } from '#agreement/positions.store.ts'
import { isAgreed, type PositionCode, positionCodes } from '#agreement/positions.ts'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import {
  addRound,
  contracting,
  membershipId,
  now,
  partyId,
  personId,
  roundId,
} from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { factsOf, factsOfRounds } from './facts.store.ts'
import type { Facts } from './steps.ts'

async function fact(name: keyof Facts, db: Db, who: PersonName = 'strateeg'): Promise<boolean> {
  await acting(who, db)
  return (await factsOf(db, roundId))[name]
}

it('knows whether every contracting party has someone who may sign', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await fact('everyPartyCanSign', db)).toBe(true)
    await asOwner(db)
    await db
      .updateTable('mandates')
      .set({ untilDay: day('2026-11-24') })
      .where('membershipId', '=', membershipId('voorzitter'))
      .where('act', '=', 'sign')
      .execute()
    expect(await fact('everyPartyCanSign', db)).toBe(false)
  }))

it('does not take one party alone for an agreement', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await db
      .updateTable('parties')
      .set({ role: 'observer' })
      .where('id', '!=', partyId('gemeente'))
      .execute()
    expect(await fact('everyPartyCanSign', db)).toBe(false)
  }))

it.each<[PositionCode, Date | undefined]>([
  ...positionCodes.map((code): [PositionCode, undefined] => [code, undefined]),
  ['agree_if', now],
])('says the same of %s as the rule does', (code, fulfilledAt) =>
  inDatabase(async (db) => {
    await addRound(db)
    const commitment = await addTabledCommitment(db)
    await agreeAll(db, commitment)
    await takePosition(db, commitment, {
      by: 'lid',
      partyId: partyId('hvVoorbeeldwonen'),
      code,
      ...(fulfilledAt && { fulfilledAt }),
    })
    await acting('strateeg', db)
    const [tabled] = await commitmentsOf(db, roundId)
    if (!tabled) throw new Error('Nothing is on the table')
    const byRule = isAgreed(tabled.tabled, contracting, await positionsIn(db, roundId))
    expect(await fact('noPointsOpen', db)).toBe(byRule)
  }),
)

it('has no open point left only when something is on the table and all of it is agreed', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await fact('noPointsOpen', db)).toBe(false)
    await agreeAll(db, await addTabledCommitment(db))
    expect(await fact('noPointsOpen', db)).toBe(true)
    await addTabledCommitment(db, { nth: 2 })
    expect(await fact('noPointsOpen', db)).toBe(false)
  }))

it('says the same to who may not read the texts', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await agreeAll(db, await addTabledCommitment(db))
    const answers = ['coordinator', 'adviseur', 'raadslid'] as const
    for (const name of answers) expect(await fact('noPointsOpen', db, name)).toBe(true)
  }))

it('asks an indicator of a result, and of nothing else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await fact('everyResultHasAnIndicator', db)).toBe(false)
    await addTabledCommitment(db, { tabled: { obligation: 'effort' } })
    expect(await fact('everyResultHasAnIndicator', db)).toBe(true)
    await addTabledCommitment(db, { nth: 2 })
    expect(await fact('everyResultHasAnIndicator', db)).toBe(false)
  }))

it('knows when every promise got its outcome', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await fact('everyCommitmentIsDisposed', db)).toBe(false)
    const commitment = await addTabledCommitment(db)
    expect(await fact('everyCommitmentIsDisposed', db)).toBe(false)
    await asOwner(db)
    await db
      .insertInto('dispositions')
      .values({
        id: id(commitment.id),
        commitmentId: commitment.id,
        roundId,
        outcome: 'continue',
        reason: 'Nog niet klaar.',
        personId: personId('strateeg'),
        partyId: partyId('voorbeeldwonen'),
        decidedAt: now,
      })
      .execute()
    expect(await fact('everyCommitmentIsDisposed', db)).toBe(true)
  }))

it('has no facts for who does not know the round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting('vreemde', db)
    expect(await factsOfRounds(db, [roundId])).toEqual(new Map())
    await expect(factsOf(db, roundId)).rejects.toThrow('not there')
  }))
