import type { Id } from '#kernel/id.ts'
import { reportWords as words } from './information.words.ts'
import type { Gap, Holding, PositionReport, RoomPaper } from './information-position.ts'

type Named = { id: Id<'Party'>; shortName: string }

/**
 * Every gap of a report as a sentence, in the order of the report. The history knows no names: a party without one is
 * called by its id.
 */
export function gapLines(
  { rows, gaps }: PositionReport,
  parties: readonly Named[],
): { key: string; says: string }[] {
  const partyOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.shortName ?? party
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

/** The report as other programs read it, the same from the tables and from the history. */
export const reportJson = (report: PositionReport, parties: readonly Named[]) => ({
  parties: report.parties.map((party) => ({
    id: party,
    name: parties.find(({ id }) => id === party)?.shortName ?? null,
  })),
  papers: report.rows.map(({ paper, holdings }) => ({
    ...paperJson(paper),
    held: [...holdings].map(([party, holding]) => ({ party, ...holdingJson(holding) })),
  })),
  open_requests: report.requests.map(({ id, partyId, askedPartyId, dueOn, isLate }) => ({
    id,
    asked_by: partyId,
    asked_of: askedPartyId,
    due_on: dueOn,
    is_late: isLate,
  })),
  gaps: gapLines(report, parties).map(({ says }) => says),
})

const paperJson = ({ id, kind, title, partyId, versions }: RoomPaper) => ({
  id,
  kind,
  title,
  of_party: partyId,
  newest: versions.at(-1)?.number ?? null,
  versions: versions.map(({ number, documentOn, given }) => ({
    number,
    document_on: documentOn,
    given: Object.entries(given)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([party, { at, receivedAt }]) => ({
        party,
        given_at: at,
        received_at: receivedAt,
      })),
  })),
})

const holdingJson = (holding: Holding) => ({
  state: holding.state,
  at: 'at' in holding ? holding.at : null,
  version: 'number' in holding ? holding.number : null,
})
