import type { Day } from '#kernel/day.ts'
import type { DocumentIndicator } from './agreement-document.ts'

/** A value that was reported, and whether its checker has looked at it. Nobody is named. */
export type PublishedReport = {
  from: Day
  until: Day
  /** The day on which the value was so. */
  on: Day
  value: number
  unit: string
  state: 'unchecked' | 'confirmed' | 'disputed'
  /** The value as the checker sees it, where she disputes it. */
  checkerValue: number | null
  /** Whether a later report took its place: the old value stays readable. */
  isCorrected: boolean
}

/** What the light of an indicator is computed from, but for the figure: that stands among its reports. */
export type PublishedMeasure = {
  formula: 'light-1'
  measure: {
    unit: string
    direction: DocumentIndicator['direction']
    isCumulative: boolean
    baseline: number
    path: readonly { year: number; value: number; max: number | null }[]
  }
  frequency: DocumentIndicator['frequency']
  span: { from: Day; until: Day }
}

export type PublishedIndicator = {
  /** The code of its commitment. */
  code: string
  id: string
  name: string
  definition: string
  supplier: string
  checker: string
  baseline: { on: Day; source: string }
  dependsOn: string
  light: PublishedMeasure
  /** By their day. */
  reports: readonly PublishedReport[]
}

/** What became of a promise at the end, or a change on the way. */
export type PublishedDecision = {
  code: string
  title: string
  what: 'achieved' | 'continue' | 'change' | 'stop' | 'amended' | 'ended'
  reason: string
  party: string
  on: Day
}

/**
 * How the promises of an agreement stand: inputs and formula, and no light. A light is computed at
 * reading with that day, so that it goes grey by itself when nobody publishes.
 */
export type PublishedProgress = {
  schema: 'urn:handslag:published-progress:1'
  address: string
  version: number
  publishedAt: string
  /** The version of the text that it is about. */
  agreementVersion: number
  indicators: readonly PublishedIndicator[]
  moments: readonly { kind: 'midterm' | 'evaluation'; on: Day }[]
  decisions: readonly PublishedDecision[]
}
