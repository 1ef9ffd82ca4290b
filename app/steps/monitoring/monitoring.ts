import { type Action, stateOfAction } from '#agreement/actions.ts'
import type { Indicator } from '#agreement/indicators.ts'
import type { Light } from '#agreement/light.ts'
import {
  asksAttention,
  byUrgency,
  type Course,
  courseOf,
  isOnCourse,
  lightOf,
  type Measured,
  type Monitored,
} from '#agreement/light-of-commitment.ts'
import {
  type DueReport,
  dueReports,
  type Report,
  standingReports,
  stateOfReport,
} from '#agreement/reports.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'

/** A commitment as a list shows it: how it stands, and the indicator that says so. */
export type Followed = {
  monitored: Monitored
  course: Course
  /** The indicator that stands worst; none where nothing is measured. */
  worst: { measured: Measured; light: Light } | undefined
}

/** All that is followed on a day, what asks most attention first. */
export const followedOn = (all: readonly Monitored[], day: Day): Followed[] =>
  all
    .map((monitored) => followed(monitored, day))
    .toSorted((a, b) => byUrgency.indexOf(a.course) - byUrgency.indexOf(b.course))

/** How one commitment stands on a day. A list and its page call the same, so they agree. */
export function followed(monitored: Monitored, day: Day): Followed {
  const course = courseOf(monitored, day)
  const lights = monitored.measured.map((measured) => ({ measured, light: lightOf(measured, day) }))
  return { monitored, course, worst: lights.find(({ light }) => light.state === course) }
}

/** How many commitments take each course; those that nothing takes are left out, the good ones first. */
export function countsOf(all: readonly Followed[]): { course: Course; count: number }[] {
  const order: Course[] = ['on-track', 'achieved', 'attention', 'behind', 'no-data']
  const rest = byUrgency.filter((course) => !order.includes(course))
  return [...order, ...rest].flatMap((course) => {
    const count = all.filter((one) => one.course === course).length
    return count > 0 ? [{ course, count }] : []
  })
}

/** Of how many there is a judgement, grey ones too, and how many of those are on course. */
export function conclusionOf(all: readonly Followed[]): {
  judged: number
  onCourse: number
  attention: number
} {
  const onCourse = all.filter(({ course }) => isOnCourse(course)).length
  const attention = all.filter(({ course }) => asksAttention(course)).length
  return { onCourse, attention, judged: onCourse + attention }
}

/** Something that is asked of a party now: a figure, a check of one, or an action. */
export type Request = {
  of: Id<'Party'>
  code: string
  title: string
} & (
  | { kind: 'report'; indicator: Indicator; due: DueReport }
  | { kind: 'check'; indicator: Indicator; report: Report }
  | { kind: 'action'; action: Action }
)

/** What is asked of the parties on a day, over everything that is followed. */
export function requestsOn(
  all: readonly Monitored[],
  actions: readonly Action[],
  today: Day,
): Request[] {
  return all.flatMap((monitored) => {
    const { code, title, id } = monitored.commitment
    const late = actions.filter(
      (action) => action.commitmentId === id && stateOfAction(action, today) === 'late',
    )
    return [
      ...monitored.measured.flatMap((measured) => askedOf(measured, today)),
      ...late.map((action) => ({ kind: 'action' as const, of: action.ownerPartyId, action })),
    ].map((request) => ({ ...request, code, title }))
  })
}

function askedOf(measured: Measured, today: Day) {
  const { indicator, reports } = measured
  const unchecked = standingReports(reports).filter((one) => stateOfReport(one) === 'unchecked')
  return [
    ...dueReports(indicator, measured, today).map((due) => ({
      kind: 'report' as const,
      of: indicator.supplierPartyId,
      indicator,
      due,
    })),
    ...unchecked.map((report) => ({
      kind: 'check' as const,
      of: indicator.checkerPartyId,
      indicator,
      report,
    })),
  ]
}
