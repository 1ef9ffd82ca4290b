import type { Draft } from '#agreement/commitments.ts'
import { draftById } from '#agreement/drafts.store.ts'
import { id } from '#kernel/id.ts'
import { type Party, partiesOf, type Round, roundById, standingIn } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { hasRoom } from './room.ts'

/** A draft with its round and the parties of it. */
export type DraftReading = { draft: Draft; round: Round; parties: Party[] }

/** A draft of the reader's own room; `undefined` where she has no room, or it is not in it. */
export async function readDraft(
  db: Db,
  address: { roundId: string; commitmentId: string },
): Promise<DraftReading | undefined> {
  const roundId = id<'Round'>(address.roundId)
  if (!hasRoom(await standingIn(db, roundId))) return undefined
  const draft = await draftById(db, roundId, id(address.commitmentId))
  if (!draft) return undefined
  return { draft, round: await roundById(db, roundId), parties: await partiesOf(db, roundId) }
}
