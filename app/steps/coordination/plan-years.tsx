import type { Round } from '#parties/rounds.store.ts'
import { yearsOf } from '#process/plan.ts'
import { Chips } from '#ui/chips.tsx'
import { planPageWords as words } from './plan-page.words.ts'

type PlanYearsProps = { round: Round; year: number; address: string }

/** The years of a round, to choose one. Nothing where it has only one. */
export function PlanYears({ round, year, address }: PlanYearsProps) {
  const years = yearsOf(round)
  if (years.length < 2) return null
  const chips = years.map((one) => ({
    href: `${address}?jaar=${one}`,
    name: String(one),
    current: one === year,
  }))
  return <Chips name={words.years} chips={chips} />
}
