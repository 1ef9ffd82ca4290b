import type { Id } from '#kernel/id.ts'
import { reportWords as words } from './information.words.ts'
import type { Gap, PositionReport } from './information-position.ts'

type Named = { id: Id<'Party'>; shortName: string }

/** Every gap of a report as a sentence, in the order of the report. */
export function gapLines(
  { rows, gaps }: PositionReport,
  parties: readonly Named[],
): { key: string; says: string }[] {
  const partyOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.shortName ?? ''
  const paperOf = (paperId: string) =>
    rows.find(({ paper }) => paper.id === paperId)?.paper.title ?? ''
  const says = (gap: Gap) =>
    gap.kind === 'late-answer'
      ? words[gap.kind](partyOf(gap.askedPartyId), partyOf(gap.partyId))
      : words[gap.kind](partyOf(gap.partyId), paperOf(gap.paperId))
  return gaps.map((gap) => ({
    key: gap.kind === 'late-answer' ? gap.requestId : `${gap.paperId} ${gap.partyId}`,
    says: says(gap),
  }))
}
