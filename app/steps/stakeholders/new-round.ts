import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { together } from '#kernel/text.ts'
import type { BasisId } from '#law/bases.ts'
import { isLawBy, type RegimeId, regimeOf, usualRegime } from '#law/regimes.ts'
import { asItsRole, type Part } from '#parties/participation.ts'

/** What a round makes: agreements for one year, a framework of several years, or one for a region. */
export const roundKinds = ['framework', 'year', 'regional'] as const

export type RoundKind = (typeof roundKinds)[number]

type KindRule = {
  /** The fewest municipalities it is for. */
  municipalities: number
  /** The longest term, in calendar years that it touches. */
  years: number
  /** Whether it has a framework above its years. */
  hasFramework: boolean
  basis: BasisId
}

/** What each kind of round asks of its term and its municipalities. */
const kindRules: Record<RoundKind, KindRule> = {
  year: { municipalities: 1, years: 1, hasFramework: false, basis: 'practice-cycle' },
  framework: { municipalities: 1, years: 10, hasFramework: true, basis: 'practice-cycle' },
  regional: { municipalities: 2, years: 10, hasFramework: true, basis: 'practice-cycle' },
}

/** A municipality as the register has it, as far as a round needs it. */
type Place = { code: string; name: string; slug: string }

export type NewRound = {
  kind: RoundKind
  places: readonly Place[]
  termFrom: Day
  /** The last day, that day included. */
  termUntil: Day
  /** Empty for the name that goes with kind, places and term. */
  name: string
  /** By which law it is to count, where somebody chose that. */
  regime?: RegimeId | undefined
}

export type NewRoundRefusal =
  | { code: 'term-backwards'; basis: BasisId }
  | { code: 'term-too-long'; kind: RoundKind; years: number; basis: BasisId }
  | { code: 'too-few-municipalities'; fewest: number; basis: BasisId }
  | { code: 'not-yet-law'; regime: RegimeId; basis: BasisId }

type RoundPlan = {
  name: string
  /** The address that is wanted; a number is put behind it where it is taken. */
  address: string
  /** Years in order, after `null` for the framework. */
  layers: (number | null)[]
  regime: RegimeId
}

/**
 * What a new round is called, where it stands and which layers it has.
 *
 * @returns the plan, or the first reason why not, in the order of `NewRoundRefusal`
 */
export function planOf(round: NewRound): Result<RoundPlan, NewRoundRefusal> {
  const { kind, places, termFrom, termUntil, name } = round
  const rule = kindRules[kind]
  const { basis } = rule
  if (termUntil <= termFrom) return refuse({ code: 'term-backwards', basis: 'reachable-date' })
  const years = yearsOf(termFrom, termUntil)
  if (years.length > rule.years)
    return refuse({ code: 'term-too-long', kind, years: rule.years, basis })
  if (places.length < rule.municipalities)
    return refuse({ code: 'too-few-municipalities', fewest: rule.municipalities, basis })
  const regime = round.regime ?? usualRegime(Number(termFrom.slice(0, 4)))
  if (!isLawBy(regime, termUntil))
    return refuse({ code: 'not-yet-law', regime, basis: regimeOf(regime).basis })
  return ok({
    regime,
    name: name || nameOf(places, years),
    address: addressOf(places, years),
    layers: rule.hasFramework ? [null, ...years] : years,
  })
}

function yearsOf(termFrom: Day, termUntil: Day): number[] {
  const first = Number(termFrom.slice(0, 4))
  const last = Number(termUntil.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
}

/** `2027`, or `2027–2030`. */
const spanOf = (years: readonly number[], dash: string): string =>
  [...new Set([years.at(0), years.at(-1)])].join(dash)

/** “Prestatieafspraken Assen en Tynaarlo 2027–2030”. More than three places are counted. */
function nameOf(places: readonly Place[], years: readonly number[]): string {
  const names = places.map(({ name }) => name)
  const shown = names.length > 3 ? [`${names[0]}`, `${names.length - 1} andere gemeenten`] : names
  return `Prestatieafspraken ${together(shown)} ${spanOf(years, '–')}`
}

function addressOf(places: readonly Place[], years: readonly number[]): string {
  const slugs = places.map(({ slug }) => slug)
  const shown = slugs.length > 3 ? [slugs[0], 'en-andere'] : slugs
  return [...shown, spanOf(years, '-')].join('-')
}

type Theme = { id: Id<'Theme'>; code: string }

/** The themes of the round before and of this one, and which party there is which one here. */
type Here = {
  before: readonly Theme[]
  here: readonly Theme[]
  ids: ReadonlyMap<Id<'Party'>, Id<'Party'>>
}

/**
 * How a party that comes along from the round before takes part here: as it did there. Its umbrella
 * is that organisation in this round, its themes are those with the same codes. Where its umbrella
 * or all of its themes did not come along, it takes part as its role says.
 */
export function partAgain(part: Part, { before, here, ids }: Here): Part {
  const { role, form, limitedTo } = part
  const viaId = part.viaId && (ids.get(part.viaId) ?? null)
  const codes = before.filter(({ id }) => part.themeIds?.includes(id)).map(({ code }) => code)
  const themeIds =
    part.themeIds && here.filter(({ code }) => codes.includes(code)).map(({ id }) => id)
  const isLost = (part.viaId && !viaId) || themeIds?.length === 0
  return { role, ...(isLost ? asItsRole : { form, viaId, themeIds, limitedTo }) }
}
