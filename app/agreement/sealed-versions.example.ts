import { newId } from '#kernel/id.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { organisations, type PersonName, people } from '#parties/cast.example.ts'
import { membershipId, now, partyId, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'
import { addAgreedRound, freezeForTest, signatories } from './agreement-versions.example.ts'
import type { AgreementVersion } from './agreement-versions.store.ts'

/**
 * The example round with an agreement that every party signed and that is closed: the rows without
 * real signatures in the file, which take a second each. The test works as the owner from here on.
 */
export async function addSealedRound(db: Db, commitments = 2): Promise<AgreementVersion> {
  await addAgreedRound(db, commitments)
  return sealForTest(db, await freezeForTest(db))
}

/** Every party answers on a version: the second with a reservation, the third as seen, the others agree; and the file is closed. */
export async function sealForTest(db: Db, version: AgreementVersion): Promise<AgreementVersion> {
  await asOwner(db)
  for (const [nth, name] of signatories.entries()) await addSignature(db, { version, name, nth })
  const bytes = Buffer.from(`%PDF-1.7 signed version ${version.number}`)
  const sha256 = await testInstallation().files.keep(bytes)
  const fileId = newId<'File'>(now)
  await db
    .insertInto('files')
    .values({
      id: fileId,
      roundId,
      lane: 'table',
      sha256,
      name: 'getekend.pdf',
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      uploadedBy: personId('secretaris'),
      uploadedAt: now,
    })
    .execute()
  await db
    .insertInto('signedFiles')
    .values({
      agreementVersionId: version.id,
      roundId,
      revision: signatories.length + 1,
      fileId,
      sha256,
      basisSha256: version.baseSha256,
      isSeal: true,
      madeAt: now,
    })
    .execute()
  return version
}

type Signing = { version: AgreementVersion; name: PersonName; nth: number }

const kinds = ['agreed', 'agreed_with_reservation', 'seen_only', 'agreed', 'agreed'] as const

async function addSignature(db: Db, { version, name, nth }: Signing): Promise<void> {
  const person = people[name]
  const at = 'at' in person ? person.at : undefined
  if (!at || !(at in organisations)) throw new Error(`${name} signs for nobody`)
  const { id: mandateId } = await db
    .selectFrom('mandates')
    .select('id')
    .where('membershipId', '=', membershipId(name))
    .where('act', '=', 'sign')
    .executeTakeFirstOrThrow()
  const kind = kinds[nth] ?? 'agreed'
  await db
    .insertInto('signatures')
    .values({
      id: newId(now),
      agreementVersionId: version.id,
      roundId,
      partyId: partyId(at),
      kind,
      reservation: kind === 'agreed_with_reservation' ? 'Als de grond er is.' : '',
      personId: personId(name),
      name: person.name,
      function: person.function,
      mandateId,
      level: 'demo-certificate',
      certificateSubject: `${person.name} (DEMO)`,
      revision: nth + 1,
      signedAt: now,
    })
    .execute()
}
