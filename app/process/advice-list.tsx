import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { daysLeftWords } from '#parties/days.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Table } from '#ui/table.tsx'
import { type Status, Tag } from '#ui/tag.tsx'
import { type AdviceRequest, adviceIn, isLate, nextDayOf, stateOf } from './advice.ts'
import { adviceKindWords, adviceStateWords, adviceListWords as words } from './advice.words.ts'
import { shortDayWords } from './plan.words.ts'

type AdviceListProps = {
  roundId: Id<'Round'>
  requests: readonly AdviceRequest[]
  parties: readonly Party[]
  today: Day
}

/** Every request for advice with the day that counts for it now. */
export function AdviceList({ roundId, requests, parties, today }: AdviceListProps) {
  if (requests.length === 0) return <Empty>{words.empty}</Empty>
  const nameOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.shortName ?? ''
  const path = '/trajecten/:roundId/scope/advies/:adviceId'
  return (
    <Card flush>
      <Table
        caption={words.title}
        columns={[
          {
            key: 'subject',
            name: words.subject,
            cell: ({ id, subject, partyId, adviserId }) => (
              <>
                <a href={href(path, { roundId, adviceId: id })}>{subject}</a>
                <p className="muted under">{words.asks(nameOf(partyId), nameOf(adviserId))}</p>
              </>
            ),
          },
          {
            key: 'day',
            name: words.byWhen,
            cell: (request) => <NextDay request={request} today={today} />,
          },
          {
            key: 'state',
            name: words.state,
            cell: (request) => (
              <>
                <AdviceTag request={request} today={today} />
                <KindOf request={request} />
              </>
            ),
          },
        ]}
        rows={requests}
        keyOf={({ id }) => id}
        idOf={({ id }) => id}
        compact
      />
    </Card>
  )
}

/** The day that counts now, with the rule from which it is counted. */
function NextDay({ request, today }: { request: AdviceRequest; today: Day }) {
  const day = nextDayOf(request, today)
  if (!day) return <span className="muted">{words.nothingDue}</span>
  const rule = adviceIn(request) ? 'CAL-32' : 'CAL-31'
  return (
    <>
      <a className="nowrap" href={href('/regels/:rule', { rule })}>
        {shortDayWords(day)}
      </a>
      <p className="muted under">{daysLeftWords(day, today)}</p>
    </>
  )
}

const statuses: Record<ReturnType<typeof stateOf>, Status> = {
  running: 'wait',
  overdue: 'bad',
  advised: 'info',
  answered: 'ok',
  closed: 'wait',
}

/** How a request stands, and whether somebody is late. */
export function AdviceTag({ request, today }: { request: AdviceRequest; today: Day }) {
  if (request.closed) return <Tag>{words.closedAs[request.closed.closing]}</Tag>
  const state = stateOf(request, today)
  const status = state === 'advised' && isLate(request, today) ? 'warn' : statuses[state]
  return <Tag status={status}>{adviceStateWords[state]}</Tag>
}

function KindOf({ request }: { request: AdviceRequest }) {
  const advice = adviceIn(request)
  return advice ? <p className="muted under">{adviceKindWords[advice.kind]}</p> : null
}
