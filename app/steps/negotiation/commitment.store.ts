import { sourceLinesOf } from '#agreement/commitment-lines.store.ts'
import { commitmentByCode } from '#agreement/commitments.store.ts'
import type { Commitment } from '#agreement/commitments.ts'
import { concernsOn } from '#agreement/concerns.store.ts'
import { conditionsOn } from '#agreement/conditions.store.ts'
import { usedFactsOf } from '#agreement/facts.store.ts'
import { levelsFor } from '#agreement/mandate-levels.ts'
import { positionHistory, preparedPosition } from '#agreement/positions.store.ts'
import { proposalsOn } from '#agreement/proposals.store.ts'
import { isSealedText } from '#agreement/sealed-versions.store.ts'
import { preparedText, versionsOf } from '#agreement/versions.store.ts'
import type { Id } from '#kernel/id.ts'
import type { Context } from '#parties/actor.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Standing } from '#parties/standing.ts'
import type { Db } from '#platform/db.ts'
import type { Reading } from './reading.ts'

/** The database, the moment of reading, and who reads. */
type Moment = Pick<Context, 'db' | 'now' | 'actor'>

/**
 * One commitment on the table with all that was said of it, and with what the reader's own party
 * prepares; `undefined` where it is not there for her.
 */
export async function readCommitment(
  { db, now, actor }: Moment,
  standing: Standing,
  code: string,
): Promise<Reading | undefined> {
  const { roundId, party, coordinates, mandates } = standing
  const commitment = await commitmentByCode(db, roundId, code)
  if (!commitment) return undefined
  const { id } = commitment
  return {
    commitment,
    parties: await partiesOf(db, roundId),
    versions: await versionsOf(db, id),
    proposals: await proposalsOn(db, id),
    history: await positionHistory(db, id),
    concerns: await concernsOn(db, id),
    conditions: await conditionsOn(db, id),
    now,
    goal: await goalOf(db, commitment),
    facts: await usedFactsOf(db, roundId, id),
    sourceLines: await sourceLinesOf(db, roundId, id),
    isSigned: await isSealedText(db, roundId, code),
    reader: {
      party,
      coordinates,
      mayNegotiate: mandates.negotiate !== undefined,
      levels: levelsFor(actor.hat?.kind ?? 'other', mandates),
    },
    prepared: await preparedBy(db, id, party?.id),
  }
}

async function goalOf(db: Db, { goalId }: Commitment): Promise<string | undefined> {
  if (!goalId) return undefined
  const goal = await db
    .selectFrom('goals')
    .select('text')
    .where('id', '=', goalId)
    .executeTakeFirst()
  return goal?.text
}

async function preparedBy(db: Db, id: Id<'Commitment'>, party: Id<'Party'> | undefined) {
  if (!party) return { position: undefined, text: undefined }
  return {
    position: await preparedPosition(db, id, party),
    text: await preparedText(db, id, party),
  }
}
