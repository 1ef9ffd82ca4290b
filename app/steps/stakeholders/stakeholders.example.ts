import { id } from '#kernel/id.ts'
import { agreementId, now, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'

/** Freezes a text of the example round; from here on the test works as the owner of the tables. */
export async function freezeText(db: Db): Promise<void> {
  await asOwner(db)
  const fileId = id<'File'>('00000000-0000-7000-a000-000000000001')
  const hash = '0'.repeat(64)
  await db
    .insertInto('files')
    .values({
      id: fileId,
      roundId,
      lane: 'table',
      sha256: hash,
      name: 'overeenkomst.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 1,
      uploadedAt: now,
    })
    .execute()
  await db
    .insertInto('agreementVersions')
    .values({
      id: id('00000000-0000-7000-a000-000000000002'),
      agreementId,
      roundId,
      number: 1,
      document: '{}',
      sha256: hash,
      baseFileId: fileId,
      fields: '[]',
      frozenBy: personId('coordinator'),
      frozenAt: now,
    })
    .execute()
}
