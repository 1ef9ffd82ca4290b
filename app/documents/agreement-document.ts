import type { Day } from '#kernel/day.ts'

/** Who stands in the agreement. `id` is how the rest of the document refers to it. */
export type DocumentParty = {
  id: string
  name: string
  kind: 'municipality' | 'housingAssociation' | 'tenantOrganisation' | 'other'
  role: 'contracting' | 'adviser' | 'observer'
  /** How it takes part, where that is another way than its role says. */
  participation?: DocumentParticipation
}

export type DocumentParticipation = {
  form:
    | 'seen_only'
    | 'themes'
    | 'one_complex'
    | 'without_stock'
    | 'via_umbrella'
    | 'bod_counts'
    | 'joins_later'
  /** The party that speaks and signs for it. */
  via: string | null
  /** The codes of the only themes it takes part in. */
  themes: readonly string[]
  /** To what its part is limited, or where its bod stands. */
  limitedTo: string
}

/** One year of the planned path. Values are cumulative where the indicator counts, else the level of that year. */
export type PathPoint = {
  year: number
  value: number
  /** The upper edge of a band, `value` is then the lower one; `null` where there is none. */
  max: number | null
}

export type DocumentIndicator = {
  id: string
  name: string
  definition: string
  unit: string
  direction: 'up' | 'down' | 'band' | 'info'
  /** Whether values add up over the years, so that the path says totals. */
  cumulative: boolean
  baseline: { value: number; on: Day; source: string }
  path: readonly PathPoint[]
  supplier: string
  checker: string
  frequency: 'quarter' | 'half_year' | 'year'
  /** What the owner says the result depends on, and how sure she is. */
  dependsOn: string
  confidence: 'sure' | 'likely' | 'uncertain'
  hash: string
}

export type DocumentCommitment = {
  /** Permanent code, e.g. `VBS-DUU-03`. */
  code: string
  /** Number in this version only, e.g. `2.3`. */
  number: string
  text: string
  obligation: 'result' | 'effort' | 'process' | 'intention'
  owners: readonly string[]
  appliesTo: readonly string[]
  quantity: number | null
  quantityMax: number | null
  unit: string | null
  deadline: string | null
  condition: string | null
  goal: string | null
  indicators: readonly DocumentIndicator[]
  contentHash: string
}

export type DocumentGoal = {
  id: string
  text: string
  quantity: number | null
  unit: string | null
  year: number | null
  source: string
}

/** One theme of the agreement, with its goals and what was agreed to reach them. */
export type DocumentChapter = {
  code: string
  title: string
  goals: readonly DocumentGoal[]
  commitments: readonly DocumentCommitment[]
}

/**
 * A frozen agreement as data: every other form (PDF, DOCX, ODT, HTML) is derived from it, and the
 * SHA-256 of its canonical JSON is what parties decide on and sign.
 */
export type AgreementDocument = {
  schema: 'urn:handslag:agreement:1'
  /** Address of the agreement, e.g. `voorbeeldstad-2027`. */
  agreement: string
  title: string
  kind: 'framework' | 'year' | 'regional'
  municipalities: readonly { code: string; name: string }[]
  term: { from: Day; until: Day }
  version: number
  frozenOn: Day
  /** Stands on every page, e.g. that this is a made example; `null` for a real one. */
  notice: string | null
  parties: readonly DocumentParty[]
  preamble: readonly string[]
  definitions: readonly { term: string; meaning: string }[]
  chapters: readonly DocumentChapter[]
  /** What each party has to do, by the codes of its commitments; derived, but printed. */
  duties: readonly { party: string; commitments: readonly string[] }[]
  clauses: readonly { title: string; text: string }[]
  annexes: readonly { title: string; reference: string }[]
}
