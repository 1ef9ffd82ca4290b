import { expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import { addRound, contracting, now, partyId, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import {
  addTabledCommitment,
  agreeAll,
  aVersion,
  tableVersion,
  takePosition,
} from './commitments.example.ts'
import { commitmentByCode, commitmentsOf, lockCommitmentByCode } from './commitments.store.ts'
import { positionsIn } from './positions.store.ts'
import { isAgreed } from './positions.ts'
import { versionsOf } from './versions.store.ts'

it('finds what is on the table by its code, with the text that is tabled now', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const commitment = await addTabledCommitment(db)
    const { db: as } = await acting('lid', db)
    expect(await commitmentByCode(as, roundId, 'VBS-BES-01')).toEqual({
      ...commitment,
      tabled: { ...commitment.tabled, applicability: contracting.toSorted() },
    })
    expect(await commitmentByCode(as, roundId, 'VBS-BES-02')).toBeUndefined()
  }))

it('is no list for a stranger', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    const { db: as } = await acting('vreemde', db)
    expect(await commitmentsOf(as, roundId)).toEqual([])
    expect(await lockCommitmentByCode(as, roundId, 'VBS-BES-01')).toBeUndefined()
  }))

it('lets an adviser wait for her turn as well, though she may not change the text', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    const { db: as } = await acting('adviseur', db)
    expect(await lockCommitmentByCode(as, roundId, 'VBS-BES-01')).toMatchObject({
      code: 'VBS-BES-01',
    })
  }))

it('is agreed when every contracting party agrees, until one character of the text changes', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const commitment = await addTabledCommitment(db)
    await agreeAll(db, commitment)
    await takePosition(db, commitment, {
      by: 'adviseur',
      partyId: partyId('zorg'),
      code: 'block',
    })
    const { db: as } = await acting('secretaris', db)
    expect(isAgreed(commitment.tabled, contracting, await positionsIn(as, roundId))).toBe(true)

    const text = commitment.tabled.text.replace('240', '241')
    const changed = aVersion({
      ...commitment.tabled,
      id: newId(now),
      text,
      quantity: 241,
      madeAt: new Date(now.valueOf() + 1),
    })
    await tableVersion(db, changed)
    await acting('secretaris', db)
    expect(isAgreed(changed, contracting, await positionsIn(as, roundId))).toBe(false)
    expect((await versionsOf(as, commitment.id)).map(({ quantity }) => quantity)).toEqual([
      240, 241,
    ])
  }))
