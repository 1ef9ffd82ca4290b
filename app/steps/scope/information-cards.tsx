import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { informationWords as words } from './information.words.ts'
import type { PositionReport } from './information-position.ts'

type PositionCardProps = { roundId: Id<'Round'>; report: PositionReport }

/** Whether the parties stand on the same footing, and where to read more. */
export function PositionCard({ roundId, report: { rows, gaps, requests } }: PositionCardProps) {
  const even = gaps.length === 0
  return (
    <Card title={words.report} id="positie" small>
      {(rows.length > 0 || !even) && (
        <p>
          <Tag status={even ? 'ok' : 'warn'}>{even ? words.noGaps : words.gaps(gaps.length)}</Tag>
        </p>
      )}
      <p>
        <a href={href('/trajecten/:roundId/scope/informatie/rapport', { roundId })}>
          {words.toReport}
        </a>
      </p>
      <p>
        <a href={href('/trajecten/:roundId/scope/informatie/vragen', { roundId })}>
          {words.toRequests}
        </a>
        {requests.length > 0 && `: ${words.openRequests(requests.length)}`}
      </p>
    </Card>
  )
}

type LoadCardProps = {
  parties: readonly Party[]
  load: ReadonlyMap<Id<'Party'>, number>
  limit: number
}

/** What each party got to read this week, beside what the charter says is enough. */
export const LoadCard = ({ parties, load, limit }: LoadCardProps) => (
  <Card title={words.load} id="leeswerk" small>
    <p className="muted small">{words.loadLead(limit)}</p>
    <Table
      caption={words.load}
      compact
      columns={[
        { key: 'party', name: words.party, cell: ({ shortName }) => shortName },
        {
          key: 'minutes',
          name: words.minutes,
          numeric: true,
          cell: ({ id }) => {
            const minutes = load.get(id) ?? 0
            if (minutes === 0) return words.loadNone
            const said = words.loadOf(minutes)
            return minutes > limit ? <Tag status="warn">{said}</Tag> : said
          },
        },
      ]}
      rows={parties}
      keyOf={({ id }) => id}
    />
  </Card>
)
