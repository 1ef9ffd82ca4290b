import { agreementHash, agreementJson } from '#documents/agreement-json.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { acting, testInstallation } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, agreementId, now, personId, roundId } from '#parties/parties.example.ts'
import { roundById } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'
import { ingredientsOf } from './agreement-text.store.ts'
import { assemble } from './agreement-text.ts'
import { type AgreementVersion, newestVersion } from './agreement-versions.store.ts'
import { baseFileOf } from './base-file.ts'
import { addTabledCommitment, agreeAll } from './commitments.example.ts'

/** The example round with commitments that everybody agrees with, ready to be frozen. */
export async function addAgreedRound(db: Db, commitments = 2): Promise<void> {
  await addRound(db)
  for (let nth = 1; nth <= commitments; nth += 1)
    await agreeAll(db, await addTabledCommitment(db, { nth }))
}

/** The example round with its agreement frozen, and its file ready to sign; the test works as the owner from here on. */
export async function addFrozenRound(db: Db): Promise<AgreementVersion> {
  await addAgreedRound(db)
  return freezeForTest(db)
}

/** Freezes what is agreed in the example round under the next number, as the step *drafting* does. */
export async function freezeForTest(db: Db): Promise<AgreementVersion> {
  await acting('coordinator', db)
  const last = await newestVersion(db, roundId)
  const number = (last?.number ?? 0) + 1
  const ingredients = await ingredientsOf(db, await roundById(db, roundId))
  const document = assemble(ingredients, { version: number, on: dayOf(now) })
  const { pdf } = await baseFileOf(document)
  const sha256 = await testInstallation().files.keep(pdf)
  await asOwner(db)
  const baseFileId = newId<'File'>(now)
  await db
    .insertInto('files')
    .values({
      id: baseFileId,
      roundId,
      lane: 'table',
      sha256,
      name: 'basis.pdf',
      mediaType: 'application/pdf',
      sizeBytes: pdf.length,
      uploadedBy: personId('coordinator'),
      uploadedAt: now,
    })
    .execute()
  await db
    .insertInto('agreementVersions')
    .values({
      id: newId(now),
      agreementId,
      roundId,
      number,
      document: agreementJson(document),
      sha256: agreementHash(document),
      baseFileId,
      fields: '[]',
      frozenBy: personId('coordinator'),
      frozenAt: now,
    })
    .execute()
  await acting('coordinator', db)
  const version = await newestVersion(db, roundId)
  if (!version) throw new Error('Nothing was frozen')
  return version
}

/** Those who sign for each contracting party of the example, in the order in which tests let them. */
export const signatories = [
  'wethouder',
  'directeurVoorbeeld',
  'directeurModel',
  'voorzitter',
  'secretaris',
] as const satisfies readonly PersonName[]
