import type { Day } from '#kernel/day.ts'
import { ruleWords } from '#law/calendar.words.ts'
import type { PlanItem } from '#process/plan.ts'
import { basisWords, planDayWords, whoWords } from '#process/plan.words.ts'
import { href } from '#routes.ts'
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
  const { id, rule, regime, lastSafeDay, done, reason } = item
  const { title } = ruleWords(id, regime)
  return (
    <Card
      title={title}
      id="vastleggen"
      beside={<a href={`${address}#${id}`}>{words.close}</a>}
      foot={<a href={href('/regels/:rule', { rule: id })}>{basisWords(rule)}</a>}
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
