import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import { addRound, now, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { freezeForTest } from './agreement-versions.example.ts'
import { addTabledCommitment, agreeAll } from './commitments.example.ts'
import { indicatorMoves } from './indicators.commands.ts'
import { addIndicator, indicatorId, indicatorInput } from './indicators.example.ts'
import { indicatorsOf } from './indicators.store.ts'

/** The text that is frozen gets its seal, as after the last signature. */
async function freezeAndSeal(db: Db, { sealed }: { sealed: boolean }): Promise<void> {
  const version = await freezeForTest(db)
  await asOwner(db)
  await db
    .insertInto('signedFiles')
    .values({
      agreementVersionId: version.id,
      roundId,
      revision: 1,
      fileId: version.baseFileId,
      sha256: version.baseSha256,
      basisSha256: version.baseSha256,
      isSeal: sealed,
      madeAt: now,
    })
    .execute()
}

const place = { roundId, code: 'VBS-BES-01', indicator: indicatorId(1) }
const why = 'Het moest toch anders.'

async function tryEverything(db: Db) {
  const context = await acting('strateeg', db)
  const { defineIndicator, replaceIndicator, dropIndicator, judgeFeasibility } = indicatorMoves
  return [
    await defineIndicator.run(context, indicatorInput),
    await judgeFeasibility.run(context, { ...place, depends: 'Grond.', confidence: 'sure' }),
    await replaceIndicator.run(context, { ...indicatorInput, ...place, why, planned: [1] }),
    await dropIndicator.run(context, { ...place, why }),
  ]
}

it('lets no move change a signed target, or how it is measured', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await agreeAll(db, await addTabledCommitment(db))
    const signed = await addIndicator(db)
    await freezeAndSeal(db, { sealed: true })
    for (const answer of await tryEverything(db))
      expect(answer).toMatchObject({ refusal: { code: 'frozen-is-frozen' } })
    expect(await indicatorsOf(db, roundId)).toEqual([signed])
  }))

it('leaves what came to the table after the signing free', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await agreeAll(db, await addTabledCommitment(db))
    await freezeAndSeal(db, { sealed: true })
    await addTabledCommitment(db, { nth: 2 })
    const input = { ...indicatorInput, code: 'VBS-BES-02' }
    const defined = await indicatorMoves.defineIndicator.run(await acting('lid', db), input)
    expect(defined).toMatchObject({ ok: true })
  }))

it('is free as long as the last signature is missing', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await agreeAll(db, await addTabledCommitment(db))
    await addIndicator(db)
    await freezeAndSeal(db, { sealed: false })
    const [defined, judged, replaced] = await tryEverything(db)
    expect([defined?.ok, judged?.ok, replaced?.ok]).toEqual([true, true, true])
  }))
