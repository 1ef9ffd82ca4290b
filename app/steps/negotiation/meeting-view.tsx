import type { Id } from '#kernel/id.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Empty } from '#ui/card.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { AgendaItem, MeetingReading } from './meetings.ts'
import { agendaKindWords, meetingWords as words } from './meetings.words.ts'

type Reading = { reading: MeetingReading }

/** What is on the agenda: what each item asks, who put it there, and which commitment it is about. */
export function Agenda({ reading }: Reading) {
  const { agenda, meeting, parties } = reading
  if (agenda.length === 0) return <Empty>{words.agendaNone}</Empty>
  return (
    <Table
      caption={words.agendaCaption}
      columns={columnsOf(meeting.roundId, parties)}
      rows={agenda}
      keyOf={(item) => item.id}
    />
  )
}

const columnsOf = (
  roundId: Id<'Round'>,
  parties: readonly Party[],
): [Column<AgendaItem>, ...Column<AgendaItem>[]] => [
  {
    key: 'item',
    name: words.columnItem,
    cell: ({ title, code }) => (
      <>
        {title}
        {code && (
          <p>
            <a href={href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })}>{code}</a>
          </p>
        )}
      </>
    ),
  },
  {
    key: 'kind',
    name: words.columnKind,
    cell: ({ kind }) => <Tag status="info">{agendaKindWords[kind]}</Tag>,
  },
  {
    key: 'from',
    name: words.columnFrom,
    cell: ({ partyId }) =>
      parties.find(({ id }) => id === partyId)?.shortName ?? words.byCoordinator,
  },
]

/** Which parties were there, as far as it was noted. */
export function Attendance({ reading }: Reading) {
  const { attendance, parties } = reading
  if (attendance.size === 0) return <Empty>{words.attendanceNone}</Empty>
  return (
    <ul className="plain stack--tight">
      {parties
        .filter(({ id }) => attendance.has(id))
        .map(({ id, kind, name }) => (
          <li key={id} className="row">
            <PartyMark mark={organisationMark(kind, name)} name={name} />
            <Tag status={attendance.get(id) ? 'ok' : 'wait'}>
              {attendance.get(id) ? words.present : words.absent}
            </Tag>
          </li>
        ))}
    </ul>
  )
}
