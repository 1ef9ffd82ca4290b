import type { Day } from '#kernel/day.ts'
import { calendarWords } from '#law/calendar.words.ts'
import type { PlanItem } from '#process/plan.ts'
import { basisWords, planDayWords, whoWords } from '#process/plan.words.ts'
import { Card } from '#ui/card.tsx'
import { ExplainForm, FinishForm, type PlanProblems, WithdrawForm } from './plan.form.tsx'
import { planPageWords as words } from './plan-page.words.ts'

type PlanItemCardProps = {
  item: PlanItem
  year: number
  address: string
  today: Day
  problems: PlanProblems
}

/** One rule of the plan, to say that it is done, or why it is late. */
export function PlanItemCard({ item, year, address, today, problems }: PlanItemCardProps) {
  const { id, rule, lastSafeDay, done, reason } = item
  const { title } = calendarWords[id]
  return (
    <Card
      title={title}
      id="vastleggen"
      beside={<a href={`${address}#${id}`}>{words.close}</a>}
      foot={basisWords(rule)}
    >
      <p className="muted">
        {lastSafeDay && `${words.when} ${planDayWords(lastSafeDay)}. `}
        {words.who}: {whoWords(rule)}.
      </p>
      {done?.onDay && <WithdrawForm event={done} what={words.doneOn(planDayWords(done.onDay))} />}
      {reason && <WithdrawForm event={reason} what={`“${reason.note}”`} />}
      <div className="columns columns--half">
        <FinishForm rule={id} year={year} today={today} problems={problems.finish} />
        <ExplainForm rule={id} year={year} problems={problems.explain} />
      </div>
    </Card>
  )
}
