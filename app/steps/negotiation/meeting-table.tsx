import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Meeting } from './meetings.ts'
import { levelWords, whenWords, meetingWords as words } from './meetings.words.ts'

const onePath = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId'

type MeetingsProps = { roundId: Id<'Round'>; plans: boolean; coming: Meeting[]; past: Meeting[] }

/** The meetings to come and those that were. */
export const Meetings = ({ roundId, plans, coming, past }: MeetingsProps) => (
  <>
    <Card title={words.coming} id="gepland" flush>
      {coming.length === 0 ? (
        <Empty>{plans ? words.comingNonePlan : words.comingNone}</Empty>
      ) : (
        <MeetingTable roundId={roundId} meetings={coming} caption={words.coming} />
      )}
    </Card>
    {past.length > 0 && (
      <Card title={words.past} id="geweest" flush>
        <MeetingTable roundId={roundId} meetings={past} caption={words.past} />
      </Card>
    )}
  </>
)

type MeetingTableProps = { roundId: Id<'Round'>; meetings: readonly Meeting[]; caption: string }

const MeetingTable = ({ roundId, meetings, caption }: MeetingTableProps) => (
  <Table
    caption={`${words.caption}: ${caption}`}
    columns={columnsOf(roundId)}
    rows={meetings}
    keyOf={(meeting) => meeting.id}
  />
)

const columnsOf = (roundId: Id<'Round'>): [Column<Meeting>, ...Column<Meeting>[]] => [
  {
    key: 'meeting',
    name: words.columnMeeting,
    cell: ({ id: meetingId, title, level, cancelledAt }) => (
      <>
        <a href={href(onePath, { roundId, meetingId })}>{title}</a>
        <p className="small muted">{levelWords[level]}</p>
        {cancelledAt && <Tag status="bad">{words.cancelled}</Tag>}
      </>
    ),
  },
  { key: 'when', name: words.columnWhen, cell: (meeting) => whenWords(meeting) },
  { key: 'place', name: words.columnPlace, cell: ({ place }) => place },
]
