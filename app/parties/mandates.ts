import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** What a mandate can be for. */
export const mandateActs = ['negotiate', 'decide', 'sign', 'report', 'publish'] as const

export type MandateAct = (typeof mandateActs)[number]

/** In what a ceiling is counted. */
export const measures = ['homes', 'euros'] as const

export type Measure = (typeof measures)[number]

/** How far a mandate reaches. `null` is without limit. */
export type Reach = {
  themeIds: readonly Id<'Theme'>[] | null
  ceilings: Record<Measure, number | null>
}

/** As far as there is. */
export const withoutLimit: Reach = { themeIds: null, ceilings: { homes: null, euros: null } }

/** A mandate that holds today, with what it is for and how far it reaches. */
export type HeldMandate = Reach & { id: Id<'Mandate'>; act: MandateAct }

/** What an act is about: one theme, nothing in particular, or everything; and how much is promised in it. */
export type Subject = {
  themes: readonly Id<'Theme'>[] | 'all'
  amounts: Record<Measure, number | null>
}

type Limit = { scope: boolean; ceiling: boolean; basis: BasisId }

/**
 * Which limits of a mandate hold for which act. A ceiling bounds what an organisation commits itself
 * to: who reports or publishes promises nothing by it, so there only the themes count.
 */
export const limits: Record<MandateAct, Limit> = {
  negotiate: { scope: true, ceiling: true, basis: 'organisation-speaks' },
  decide: { scope: true, ceiling: true, basis: 'organisation-speaks' },
  sign: { scope: true, ceiling: true, basis: 'organisation-speaks' },
  report: { scope: true, ceiling: false, basis: 'organisation-speaks' },
  publish: { scope: true, ceiling: false, basis: 'organisation-speaks' },
}

export type ReachRefusal =
  | { code: 'outside-part'; basis: BasisId }
  | { code: 'outside-mandate'; act: MandateAct; basis: BasisId }
  | {
      code: 'above-ceiling'
      act: MandateAct
      measure: Measure
      asked: number
      ceiling: number
      basis: BasisId
    }

/**
 * The mandate with which somebody does an act on a subject: the first that reaches far enough. Where
 * none does, why: outside the themes of all of them, or above the highest ceiling among those within.
 * A ceiling counts whoever carries a commitment out: consenting to it is what the mandate bounds.
 *
 * @param held her mandates for this act that hold today, in the order in which she uses them; at least one
 */
export function mandateFor(
  held: readonly HeldMandate[],
  act: MandateAct,
  { themes, amounts }: Subject,
): Result<HeldMandate, ReachRefusal> {
  const { scope, ceiling, basis } = limits[act]
  const within = held.filter(({ themeIds }) => !scope || reaches(themeIds, themes))
  const [first] = within
  if (!first) return refuse({ code: 'outside-mandate', act, basis })
  const falls = (measure: Measure) => within.filter(falling(amounts, measure))
  const enough = within.find((mandate) => !measures.some((one) => falling(amounts, one)(mandate)))
  if (!ceiling || enough) return ok(enough ?? first)
  const all = measures.find((one) => falls(one).length === within.length)
  const measure = all ?? measures.find((one) => falls(one).length > 0) ?? 'homes'
  const most = Math.max(...falls(measure).map(({ ceilings }) => ceilings[measure] ?? 0))
  const asked = amounts[measure] ?? 0
  return refuse({ code: 'above-ceiling', act, measure, asked, ceiling: most, basis })
}

/** Whether a mandate goes less far than what is promised. */
const falling =
  (amounts: Subject['amounts'], measure: Measure) =>
  ({ ceilings }: Reach): boolean =>
    (amounts[measure] ?? 0) > (ceilings[measure] ?? Number.POSITIVE_INFINITY)

/** Whether themes cover a subject. What belongs to no theme is open to every mandate for the act. */
const reaches = (themeIds: Reach['themeIds'], themes: Subject['themes']) =>
  themeIds === null || (themes !== 'all' && themes.every((theme) => themeIds.includes(theme)))

/** Whether a subject lies within the part that a party takes: some themes only, or all of them. The whole text is everybody's. */
export const withinPart = (
  themeIds: Reach['themeIds'],
  { themes }: Subject,
): Result<'within', ReachRefusal> =>
  themes === 'all' || reaches(themeIds, themes)
    ? ok('within')
    : refuse({ code: 'outside-part', basis: 'practice-position' })

/**
 * Whether one reach lies within another: nobody gives a mandate that goes further than the one with
 * which she gives it.
 */
export const isWithin = (given: Reach, own: Reach): boolean =>
  reaches(own.themeIds, given.themeIds ?? 'all') &&
  measures.every(
    (measure) =>
      own.ceilings[measure] === null ||
      (given.ceilings[measure] !== null && given.ceilings[measure] <= own.ceilings[measure]),
  )
