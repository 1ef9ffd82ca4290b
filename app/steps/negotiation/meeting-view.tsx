import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import type { Standing } from '#parties/standing.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { JudgedItem } from './lead-time.store.ts'
import { treatedAs, type Verdict } from './lead-time.ts'
import { leadTimeWords as lateWords } from './lead-time.words.ts'
import type { AgendaItem, AgendaKind, Meeting, MeetingReading } from './meetings.ts'
import { agendaKindWords, meetingWords as words } from './meetings.words.ts'
import { promiseWords } from './promise-register.words.ts'
import { Promises } from './promise-table.tsx'

const promisesPath = '/trajecten/:roundId/onderhandeling/toezeggingen'
const itemPath = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId/punten/:itemId'

type Reading = { reading: MeetingReading }

type Judged = ReadonlyMap<Id<'AgendaItem'>, JudgedItem>

/** What is on the agenda: what each item asks, whether its papers allow that, who put it there, and which commitment it is about. */
export function Agenda({ reading, judged }: Reading & { judged: Judged }) {
  const { agenda, meeting, parties } = reading
  if (agenda.length === 0) return <Empty>{words.agendaNone}</Empty>
  return (
    <Table
      caption={words.agendaCaption}
      columns={columnsOf(meeting, parties, judged)}
      rows={agenda}
      keyOf={(item) => item.id}
    />
  )
}

const columnsOf = (
  { roundId, id: meetingId }: Meeting,
  parties: readonly Party[],
  judged: Judged,
): [Column<AgendaItem>, ...Column<AgendaItem>[]] => [
  {
    key: 'item',
    name: words.columnItem,
    cell: ({ id: itemId, title, code }) => (
      <>
        <a href={href(itemPath, { roundId, meetingId, itemId })}>{title}</a>
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
    cell: ({ id: itemId, kind }) => <Asks kind={kind} verdict={judged.get(itemId)?.verdict} />,
  },
  {
    key: 'from',
    name: words.columnFrom,
    cell: ({ partyId }) =>
      parties.find(({ id }) => id === partyId)?.shortName ?? words.byCoordinator,
  },
]

type AsksProps = { kind: AgendaKind; verdict: Verdict | undefined }

/** What an item asks; where its papers came late, what is left of that and by how much they were late. */
function Asks({ kind, verdict }: AsksProps) {
  if (!verdict?.isLate) return <Tag status="info">{agendaKindWords[kind]}</Tag>
  const shortBy = Math.max(...verdict.papers.map(({ timing }) => timing.shortBy))
  const late = verdict.mayDecide ? lateWords.consentedTag : lateWords.lateTag(shortBy)
  return (
    <span className="row">
      <Tag status="info">{agendaKindWords[treatedAs(kind, verdict)]}</Tag>
      <Tag status={verdict.mayDecide ? 'ok' : 'warn'}>{late}</Tag>
    </span>
  )
}

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

type ReturningProps = Reading & { standing: Standing; today: Day }

/** The fixed first item of every agenda: what was promised before and is still open. Nothing where nothing is. */
export function ReturningPromises({ reading, standing, today }: ReturningProps) {
  const { returning: promises, meeting, parties } = reading
  if (promises.length === 0) return null
  const { roundId } = meeting
  const own = standing.mandates.negotiate && standing.party?.id
  const nameOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.shortName ?? ''
  return (
    <Card title={promiseWords.onAgenda} id="toezeggingen">
      <p>{promiseWords.onAgendaWhy}</p>
      <Promises caption={promiseWords.caption} {...{ promises, roundId, nameOf, today, own }} />
      <p>
        <a href={href(promisesPath, { roundId })}>{promiseWords.all}</a>
      </p>
    </Card>
  )
}
