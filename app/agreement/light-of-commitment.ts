import type { Day } from '#kernel/day.ts'
import type { Commitment } from './commitments.ts'
import type { Indicator } from './indicators.ts'
import type { Span } from './indicators-path.ts'
import { type Light, type LightInput, type LightState, lightOn } from './light.ts'
import type { Report } from './reports.ts'

/** An indicator with what was reported on it, and what its light is computed from. */
export type Measured = {
  indicator: Indicator
  span: Span
  reports: readonly Report[]
  input: LightInput
}

/** A commitment that is followed, with everything that is measured of it. */
export type Monitored = { commitment: Commitment; measured: readonly Measured[] }

/** How a commitment stands: like its light, or that nobody measures it. */
export type Course = LightState | 'not-measured'

/** From what asks most attention to what asks none. */
export const byUrgency: readonly Course[] = [
  'behind',
  'attention',
  'no-data',
  'on-track',
  'not-started',
  'achieved',
  'no-judgement',
  'not-measured',
]

/** The light of an indicator on a day. A figure in another unit was refused when it came in, so here it is a fault. */
export function lightOf({ indicator, input }: Measured, day: Day): Light {
  const light = lightOn(input, day)
  if (!light.ok) throw new Error(`Indicator ${indicator.id}: ${light.refusal.code}`)
  return light.value
}

/** How a commitment stands on a day: as its worst indicator does. A mean would hide one that fails. */
export function courseOf({ measured }: Monitored, day: Day): Course {
  const states: Course[] = measured.map((one) => lightOf(one, day).state)
  return byUrgency.find((state) => states.includes(state)) ?? 'not-measured'
}

/** Whether a commitment counts as on course: on track, or reached. */
export const isOnCourse = (course: Course): boolean =>
  course === 'on-track' || course === 'achieved'

/** Whether somebody should look at it: grey too, since nobody knows. */
export const asksAttention = (course: Course): boolean =>
  course === 'behind' || course === 'attention' || course === 'no-data'

/** Whether it counts among those of which is said how many are on course. */
export const isJudged = (course: Course): boolean => isOnCourse(course) || asksAttention(course)
