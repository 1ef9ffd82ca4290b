import { countLines, type LineCounts, type LineState } from '#agreement/line-dispositions.ts'
import { type Overview, openVersionOf, sentVersionOf } from '#agreement/overviews.ts'
import type { Id } from '#kernel/id.ts'
import { momentWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { SegmentBar } from '#ui/segment-bar.tsx'
import { Tag } from '#ui/tag.tsx'
import { overviewWords as words } from './overviews.words.ts'

type OverviewCardsProps = {
  roundId: Id<'Round'>
  overviews: readonly Overview[]
  lines: readonly LineState[]
  now: Date
}

/** The bods of a round, each with how its lines stand. */
export function OverviewCards({ roundId, overviews, lines, now }: OverviewCardsProps) {
  if (overviews.length === 0) return <Empty>{words.empty}</Empty>
  return (
    <>
      {overviews.map((overview) => (
        <OverviewCard
          key={overview.id}
          {...{ roundId, overview, now }}
          lines={lines.filter(({ overviewId }) => overviewId === overview.id)}
        />
      ))}
    </>
  )
}

type OverviewCardProps = Omit<OverviewCardsProps, 'overviews'> & { overview: Overview }

function OverviewCard({ roundId, overview, lines, now }: OverviewCardProps) {
  const { id, party, year } = overview
  const sent = sentVersionOf(overview)
  const making = openVersionOf(overview)
  return (
    <Card title={words.titleOf(party, year)} id={id} beside={!sent && <Tag>{words.notSent}</Tag>}>
      {sent?.sentAt && (
        <>
          <p className="muted">{words.sent(sent.number, momentWords(sent.sentAt, now))}</p>
          <LineBar counts={countLines(lines)} />
        </>
      )}
      {making && <p className="muted">{sent ? words.making(making.number) : words.inRoom}</p>}
      <p>
        <a href={href('/trajecten/:roundId/scope/bod/:overviewId', { roundId, overviewId: id })}>
          {words.read(party, year)}
        </a>
      </p>
    </Card>
  )
}

/** How the lines of a bod stand, in one bar with its sentence. */
export const LineBar = ({ counts }: { counts: LineCounts }) => (
  <SegmentBar
    sentence={words.count(counts)}
    parts={[
      { status: 'ok', count: counts.adopted },
      { status: 'info', count: counts.changed },
      { status: 'bad', count: counts.dropped },
      { status: 'wait', count: counts.open },
    ]}
  />
)
