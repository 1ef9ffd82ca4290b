import type { ReactNode } from 'react'
import type { Day } from '#kernel/day.ts'
import { regimeWords } from '#law/calendar.words.ts'
import type { CalendarId } from '#law/calendars.ts'
import { regimeOn } from '#law/regimes.ts'
import type { Round } from '#parties/rounds.store.ts'
import { byMonth, type Clock, type PlanItem } from '#process/plan.ts'
import { monthWords } from '#process/plan.words.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import type { PlanProblems } from './plan.form.tsx'
import { ClockCard } from './plan-clocks.tsx'
import { PlanItemCard } from './plan-item.tsx'
import { planPageWords as words } from './plan-page.words.ts'
import { PlanTable } from './plan-table.tsx'
import { PlanYears } from './plan-years.tsx'

type PlanProps = {
  round: Round
  year: number
  items: readonly PlanItem[]
  clocks: readonly Clock[]
  /** The rule that the reader wants to say something of. */
  chosen: CalendarId | undefined
  /** Whether the reader may log something. */
  logs: boolean
  today: Day
  problems: PlanProblems
  /** What runs per request for advice. */
  advice: ReactNode
}

/** The whole plan of a year: what comes, by month; what is late; what is done; the clocks. */
export function Plan({ round, year, items, clocks, today, ...props }: PlanProps) {
  const { chosen, logs, problems, advice } = props
  const address = `${href('/trajecten/:roundId/coordinatie/planning', { roundId: round.id })}?jaar=${year}`
  const inState = (state: PlanItem['state']) => items.filter((item) => item.state === state)
  const item = logs ? items.find(({ id }) => id === chosen) : undefined
  const isMixed = new Set(items.map(({ regime }) => regime)).size > 1
  const table = { address, logs, today, isMixed }
  return (
    <>
      <PlanYears
        round={round}
        year={year}
        address={href('/trajecten/:roundId/coordinatie/planning', { roundId: round.id })}
      />
      <p className="muted">
        {words.regime(regimeWords[regimeOn(round, today)].name)}{' '}
        <a href={href('/trajecten/:roundId/coordinatie/wettelijk-kader', { roundId: round.id })}>
          {words.regimeLink}
        </a>
        <br />
        <a
          href={`${href('/trajecten/:roundId/coordinatie/besluitdata', { roundId: round.id })}?jaar=${year}`}
        >
          {words.deciding}
        </a>
      </p>
      {item && (
        <PlanItemCard item={item} year={year} address={address} today={today} problems={problems} />
      )}
      <section aria-labelledby="wat-nog-komt" className="stack">
        <h2 id="wat-nog-komt">{words.toCome}</h2>
        {inState('upcoming').length === 0 && <Empty>{words.nothingToCome}</Empty>}
        {byMonth(inState('upcoming')).map(({ month, items }) => (
          <Card key={month} flush>
            <PlanTable caption={monthWords(month)} items={items} {...table} />
          </Card>
        ))}
      </section>
      <Part id="te-laat" title={words.late} hint={words.lateHint}>
        {inState('late').length > 0 && (
          <PlanTable caption={words.late} isHidden items={inState('late')} {...table} />
        )}
      </Part>
      {advice}
      <ClockCard clocks={clocks} year={year} logs={logs} problems={problems.start} />
      <Part id="gedaan" title={words.met}>
        {inState('met').length > 0 && (
          <PlanTable caption={words.met} isHidden items={inState('met')} {...table} />
        )}
      </Part>
      <Part id="zonder-datum" title={words.undated} hint={words.undatedHint}>
        {inState('undated').length > 0 && (
          <PlanTable caption={words.undated} isHidden items={inState('undated')} {...table} />
        )}
      </Part>
    </>
  )
}

type PartProps = { id: string; title: string; hint?: string; children: ReactNode }

/** One part of the plan; nothing where there is nothing in it. */
const Part = ({ id, title, hint, children }: PartProps) =>
  children ? (
    <section aria-labelledby={id} className="stack stack--close">
      <div>
        <h2 id={id}>{title}</h2>
        {hint && <p className="muted">{hint}</p>}
      </div>
      <Card flush>{children}</Card>
    </section>
  ) : null
