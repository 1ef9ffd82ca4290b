import type { Id } from '#kernel/id.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { adviceRequestsOf } from '#process/advice.store.ts'

/** The requests for advice of a round, with the parties that ask and advise. */
export const planAdviceOf = async (db: Db, roundId: Id<'Round'>) => ({
  requests: await adviceRequestsOf(db, roundId),
  parties: await partiesOf(db, roundId),
})
