import type { Id } from '#kernel/id.ts'
import { ownParty } from '#parties/standing.ts'
import type { Content } from './commitments.ts'
import { draftsFromLines, lockLine, saveDisposition } from './line-dispositions.store.ts'
import { saysAsLine } from './line-dispositions.ts'
import { lineStatesOf } from './overviews.store.ts'
import type { Turn } from './turn.commands.ts'

type Tabled = { commitmentId: Id<'Commitment'>; content: Content }

/**
 * Part of putting a draft on the table: the open lines from which it was prepared are adopted, where
 * it still says what they say. Where it says something else people decide, with the reason.
 *
 * @returns the numbers of the lines that are adopted by it
 */
export async function adoptLines(
  { db, now, actor, standing }: Turn,
  { commitmentId, content }: Tabled,
): Promise<string[]> {
  const { roundId } = standing
  const drafts = await draftsFromLines(db, roundId)
  const ids = drafts.flatMap((one) => (one.commitmentId === commitmentId ? [one.lineId] : []))
  if (ids.length === 0) return []
  for (const lineId of ids.toSorted()) await lockLine(db, lineId)
  const adopted = (await lineStatesOf(db, roundId)).filter(
    (line) => ids.includes(line.id) && !line.disposition && saysAsLine(line, content),
  )
  for (const { id: lineId, overviewId, contentHash } of adopted)
    await saveDisposition(
      db,
      {
        lineId,
        overviewId,
        roundId,
        partyId: ownParty(standing).id,
        outcome: 'adopted',
        reason: '',
        contentHash,
        personId: actor.personId,
        decidedAt: now,
      },
      [commitmentId],
    )
  return adopted.map(({ reference }) => reference)
}
