import type { Day } from '#kernel/day.ts'
import { capital } from '#kernel/text.ts'
import { calendarKindWords, regimeWords, ruleWords } from '#law/calendar.words.ts'
import { daysLeftWords } from '#parties/days.words.ts'
import type { PlanEvent, PlanItem } from '#process/plan.ts'
import {
  basisWords,
  latenessWords,
  planDayWords,
  shortDayWords,
  whoWords,
} from '#process/plan.words.ts'
import { href } from '#routes.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { planPageWords as words } from './plan-page.words.ts'

type PlanTableProps = {
  caption: string
  /** Where a heading above says the same. */
  isHidden?: boolean
  items: readonly PlanItem[]
  /** Where the plan stands, with its year. */
  address: string
  logs: boolean
  today: Day
  /** Whether the plan holds rules of more than one regime, so that each must say its own. */
  isMixed?: boolean
}

/** Rows of the plan: what, by when, who, on what ground, and how it stands. */
export function PlanTable({
  caption,
  isHidden,
  items,
  address,
  logs,
  today,
  isMixed,
}: PlanTableProps) {
  const columns: [Column<PlanItem>, ...Column<PlanItem>[]] = [
    { key: 'what', name: words.what, cell: (item) => <What item={item} isMixed={isMixed} /> },
    {
      key: 'when',
      name: words.when,
      cell: ({ lastSafeDay }) =>
        lastSafeDay && <span className="nowrap">{shortDayWords(lastSafeDay)}</span>,
    },
    { key: 'state', name: words.state, cell: (item) => <State item={item} today={today} /> },
  ]
  if (logs)
    columns.push({
      key: 'log',
      name: <span className="visually-hidden">{words.log}</span>,
      label: '',
      cell: ({ id, regime }) => (
        <a
          href={`${address}&regel=${id}#vastleggen`}
          aria-label={words.logFor(ruleWords(id, regime).title)}
        >
          {words.log}
        </a>
      ),
    })
  return (
    <Table
      caption={caption}
      captionShown={!isHidden}
      columns={columns}
      rows={items}
      keyOf={({ id }) => id}
      idOf={({ id }) => id}
      compact
      aligned
    />
  )
}

function What({ item, isMixed }: { item: PlanItem; isMixed: boolean | undefined }) {
  const { id, rule, regime, state } = item
  const { title } = ruleWords(id, regime)
  return (
    <>
      <a href={href('/regels/:rule', { rule: id })}>{title}</a>
      <p className="under">{capital(whoWords(rule))}</p>
      <p className="muted under">
        {capital(calendarKindWords[rule.kind])}: {basisWords(rule)}
        {isMixed && `. ${words.under(regimeWords[regime].name)}`}
      </p>
      {state === 'late' && <Late item={item} />}
    </>
  )
}

function Late({ item }: { item: PlanItem }) {
  const { id, regime, reason, lateBecause } = item
  const waiting = lateBecause && lateBecause.waitsFor.length > 0
  return (
    <div className="under">
      <p>{words.happened(ruleWords(id, regime).ifMissed)}</p>
      {waiting && <p>{latenessWords(item)}</p>}
      {reason ? (
        <p>
          {words.reason(reason.note, nameOf(reason))}{' '}
          {reason.onDay && words.expected(planDayWords(reason.onDay))}
        </p>
      ) : (
        <p className="muted">{words.noReason}</p>
      )}
    </div>
  )
}

const nameOf = ({ loggedBy }: PlanEvent) => loggedBy.organisation ?? loggedBy.name

function State({ item, today }: { item: PlanItem; today: Day }) {
  const { state, lastSafeDay, doneOn, lateBecause, rule } = item
  const late = lateBecause?.days ?? 0
  if (state === 'met')
    return (
      <>
        <Tag status="ok">{words.doneOn(doneOn ? shortDayWords(doneOn) : '')}</Tag>
        {late > 0 && <p className="muted">{words.doneLate(late)}</p>}
      </>
    )
  if (state === 'late')
    return <Tag status={rule.kind === 'statutory' ? 'bad' : 'warn'}>{words.daysLate(late)}</Tag>
  return lastSafeDay ? <Tag>{daysLeftWords(lastSafeDay, today)}</Tag> : null
}
