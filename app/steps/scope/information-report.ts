import type { Id } from '#kernel/id.ts'
import type { Holding, PositionReport, RoomPaper } from './information-position.ts'
import { gapLines } from './information-report.words.ts'

type Named = { id: Id<'Party'>; shortName: string }

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
    given: Object.entries(given).map(([party, { at, receivedAt }]) => ({
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
