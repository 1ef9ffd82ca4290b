import { amendmentsOf } from '#agreement/amendments.store.ts'
import { commitmentsOf } from '#agreement/commitments.store.ts'
import { dispositionsOf, nextRoundsOf } from '#agreement/dispositions.store.ts'
import { disposedOf } from '#agreement/dispositions.ts'
import { holdingVersion } from '#agreement/sealed-versions.store.ts'
import { codesIn } from '#documents/agreement-codes.ts'
import type { Id } from '#kernel/id.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { givenIn } from './evaluation.store.ts'
import { reviewMomentsOf } from './review-moments.store.ts'

/** Everything that step 9 shows of a round at a table; the same number of queries for any number of commitments. */
export async function reviewOf(db: Db, roundId: Id<'Round'>) {
  const holding = await holdingVersion(db, roundId)
  const commitments = await commitmentsOf(db, roundId)
  const codes = holding ? codesIn(holding.version.document) : []
  return {
    holding,
    parties: await partiesOf(db, roundId),
    moments: await reviewMomentsOf(db, roundId),
    given: await givenIn(db, roundId),
    amendments: await amendmentsOf(db, roundId),
    disposed: disposedOf(codes, commitments, await dispositionsOf(db, roundId)),
    /** Promises that all they bound agreed to end: nothing is asked of them any more, and they stay to be read. */
    ended: commitments
      .filter(({ state }) => state === 'ended')
      .map((commitment) => ({ commitment, disposition: undefined })),
    nextRounds: await nextRoundsOf(db, roundId),
  }
}

/** What step 9 shows of a round. */
export type Review = Awaited<ReturnType<typeof reviewOf>>
