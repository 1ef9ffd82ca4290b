import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { membershipId, now, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'

/** A party's approval of a version. */
export const approving = ({ sha256 }: Pick<AgreementVersion, 'sha256'>) => ({
  roundId,
  sha256,
  outcome: 'approved' as const,
  body: 'College van B&W',
  decidedOn: day('2026-11-24'),
  reference: 'BW 2026-118',
})

/** A party's answer “akkoord” on a version that she has read. */
export const agreeing = ({ sha256, number }: Pick<AgreementVersion, 'sha256' | 'number'>) => ({
  roundId,
  version: number,
  sha256,
  kind: 'agreed' as const,
  reservation: '',
  reason: '',
  read: 'on' as const,
})

/** A second person of a party gets a mandate to sign for it; from here on the test works as the owner of the tables. */
export async function addMandateToSign(db: Db, name: PersonName): Promise<void> {
  await asOwner(db)
  await db
    .insertInto('mandates')
    .values({
      id: newId<'Mandate'>(now),
      membershipId: membershipId(name),
      act: 'sign',
      fromDay: day('2026-01-01'),
      grantedBy: 'College van B&W',
      proof: 'Volmacht 2026-7',
    })
    .execute()
}
