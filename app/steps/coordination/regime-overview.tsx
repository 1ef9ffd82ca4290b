import type { Day } from '#kernel/day.ts'
import { regimeWords } from '#law/calendar.words.ts'
import type { CalendarId } from '#law/calendars.ts'
import { type RegimeId, regimeIds, regimeOn, usualRegime } from '#law/regimes.ts'
import { differingRules, versionsOfRule } from '#law/rule-versions.words.ts'
import { dayWords, momentWords } from '#parties/days.words.ts'
import type { Round } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type RegimeProblems, SwitchForm, WithdrawSwitchForm } from './regime.form.tsx'
import type { RegimeChange } from './regime.ts'
import { regimePageWords as words } from './regime.words.ts'

type RegimeProps = {
  round: Round
  changes: readonly RegimeChange[]
  /** Whether the reader sets the round up. */
  setsUp: boolean
  now: Date
  today: Day
  problems: RegimeProblems
}

/** By which law a round counts, how that came about, and what would be otherwise under another. */
export function RegimeOverview(props: RegimeProps) {
  const { round, setsUp, today, problems } = props
  const current = regimeOn(round, today)
  const year = Number(round.termFrom.slice(0, 4))
  return (
    <>
      <Card title={words.now} id="nu">
        <p>
          <strong>{regimeWords[current].name}</strong>
        </p>
        <p>{regimeWords[current].about}</p>
        <p className="muted">{words.usual(year, regimeWords[usualRegime(year)].name)}</p>
        <p>
          <a href={href('/regels', {})}>{words.allRules}</a>
        </p>
      </Card>
      <Changes {...props} />
      {setsUp && <SwitchForm current={current} today={today} problems={problems.switchRegime} />}
      <Card title={words.differences} id="verschillen" flush>
        <Differences />
      </Card>
    </>
  )
}

const Changes = ({ round, changes, setsUp, now, problems }: RegimeProps) => (
  <Card title={words.history} id="wijzigingen">
    {changes.length === 0 && <p>{words.none}</p>}
    <ul className="stack stack--close">
      {changes.map((change) => (
        <li key={change.id}>
          <strong>{words.from(dayWords(change.fromDay), regimeWords[change.regime].name)}</strong>
          <p>“{change.reason}”</p>
          <p className="muted">
            {words.by(change.switchedBy, momentWords(change.switchedAt, now))}
          </p>
          {change.withdrawnAt && (
            <p>
              {words.withdrawn(momentWords(change.withdrawnAt, now), change.withdrawnBecause ?? '')}
            </p>
          )}
          {setsUp && !change.withdrawnAt && (
            <WithdrawSwitchForm change={change} problems={problems.withdrawRegime} />
          )}
        </li>
      ))}
    </ul>
    {changes.length > 0 && <p>{words.began(regimeWords[round.regime].name)}</p>}
  </Card>
)

const titleUnder = (id: CalendarId, regime: RegimeId) => {
  const version = versionsOfRule(id).find((one) => one.regime === regime)
  if (!version?.rule) return <span className="muted">{words.absent}</span>
  return (
    <>
      {version.title}
      <p className="muted under">{version.ifMissed}</p>
    </>
  )
}

function Differences() {
  const columns: [Column<CalendarId>, ...Column<CalendarId>[]] = [
    {
      key: 'rule',
      name: words.rule,
      cell: (id) => (
        <a className="nowrap" href={href('/regels/:rule', { rule: id })}>
          {id}
        </a>
      ),
    },
    ...regimeIds.map((regime) => ({
      key: regime,
      name: regimeWords[regime].name,
      cell: (id: CalendarId) => titleUnder(id, regime),
    })),
  ]
  return (
    <Table
      caption={words.differences}
      columns={columns}
      rows={differingRules()}
      keyOf={(id) => id}
      compact
    />
  )
}
