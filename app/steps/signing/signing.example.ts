import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import { day } from '#kernel/day.ts'
import { roundId } from '#parties/parties.example.ts'

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
