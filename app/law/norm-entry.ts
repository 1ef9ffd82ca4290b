import type { Day } from '#kernel/day.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from './bases.ts'
import {
  type NormAmount,
  type NormId,
  type NormSet,
  normAmount,
  normStart,
  norms,
  normsOf,
  normYears,
} from './norm-amounts.ts'

/** Why the amounts of a year can't be entered or corrected. */
export type NormRefusal =
  | { code: 'not-the-administrator'; basis: BasisId }
  | { code: 'year-out-of-reach'; basis: BasisId; from: number; until: number }
  | { code: 'year-entered'; basis: BasisId }
  | { code: 'year-not-entered'; basis: BasisId }
  | { code: 'amounts-missing'; basis: BasisId; norms: readonly NormId[] }
  | { code: 'strange-jump'; basis: BasisId; norms: readonly NormId[] }
  | { code: 'source-after-today'; basis: BasisId }
  | { code: 'not-of-this-set'; basis: BasisId }
  | { code: 'amount-changed'; basis: BasisId }
  | { code: 'amount-unchanged'; basis: BasisId }

/**
 * From how much difference with the year before somebody must say that she looked twice: ours, no law. `share` in parts
 * of what it was, `points` in percentage points. Most typing errors move a comma, and so are far beyond it.
 */
const jumps = {
  euro: { by: 'share', most: 0.1, basis: 'input-form' },
  percent: { by: 'points', most: 3, basis: 'input-form' },
} as const satisfies Record<string, { by: 'share' | 'points'; most: number; basis: BasisId }>

/** An amount beside that of the year before. `null` where there is none. */
export type NormChange = {
  norm: NormId
  before: number | null
  after: number | null
  /** In the unit of the norm; `null` where one of the two is missing. */
  difference: number | null
  isStrange: boolean
}

/** What is entered for a norm, as far as it is. */
export type NormValues = Partial<Record<NormId, number | null | undefined>>

/** The amounts of a set beside those of the year before, in the order in which they are shown. */
export const normChanges = (
  { set, year, values }: { set: NormSet; year: number; values: NormValues },
  amounts: readonly NormAmount[],
): NormChange[] =>
  normsOf(set).map((norm) => {
    const before = normAmount(norm, normStart(norm, year - 1), amounts)?.value ?? null
    return changeOf(norm, before, values[norm] ?? null)
  })

function changeOf(norm: NormId, before: number | null, after: number | null): NormChange {
  const difference = before === null || after === null ? null : rounded(after - before)
  const { by, most } = jumps[norms[norm].unit]
  const size = Math.abs(difference ?? 0)
  const isStrange = size > (by === 'share' ? most * (before ?? 0) : most)
  return { norm, before, after, difference, isStrange: difference !== null && isStrange }
}

/** In cents, without the dust of binary fractions. */
const rounded = (amount: number) => Math.round(amount * 100) / 100

type Source = { publishedOn: Day; today: Day }

type Entering = Source & {
  set: NormSet
  year: number
  values: NormValues
  /** Whether she says that she looked twice at what is missing or jumps. */
  isSure: boolean
}

/** Whether the amounts of a year may be entered: a year within reach that has none yet, all of them, none that jumps. */
export function mayEnter(
  entering: Entering,
  amounts: readonly NormAmount[],
): Result<NormChange[], NormRefusal> {
  const { set, year, isSure } = entering
  const years = normYears(entering.today)
  const [from = year, until = year] = [years.at(-1), years[0]]
  if (!years.includes(year))
    return refuse({ code: 'year-out-of-reach', basis: 'input-form', from, until })
  if (hasSet({ set, year }, amounts))
    return refuse({ code: 'year-entered', basis: 'nothing-vanishes' })
  if (entering.publishedOn > entering.today)
    return refuse({ code: 'source-after-today', basis: normSetBasis(set) })
  const changes = normChanges(entering, amounts)
  const missing = changes.filter(({ after }) => after === null).map(({ norm }) => norm)
  if (missing.length === changes.length || (missing.length > 0 && !isSure))
    return refuse({ code: 'amounts-missing', basis: normSetBasis(set), norms: missing })
  const strange = strangeIn(changes)
  if (strange.length > 0 && !isSure)
    return refuse({ code: 'strange-jump', basis: 'input-form', norms: strange })
  return ok(changes)
}

/** The basis of what is announced together. */
const normSetBasis = (set: NormSet): BasisId => (set === 'grenzen' ? 'rent-norms' : 'rent-rise')

/** The norms that differ strangely from the year before. */
export const strangeIn = (changes: readonly NormChange[]): NormId[] =>
  changes.filter(({ isStrange }) => isStrange).map(({ norm }) => norm)

/** Whether the amounts of a year were entered, or came with the application: also where some were not found. */
export const hasSet = (
  { set, year }: { set: NormSet; year: number },
  amounts: readonly NormAmount[],
): boolean =>
  normsOf(set).some((norm) => normAmount(norm, normStart(norm, year), amounts) !== undefined)

type Correcting = Source & {
  set: NormSet
  year: number
  norm: NormId
  value: number | null
  found: string
  verified: NormAmount['verified']
  isSure: boolean
}

/** Whether one amount may be corrected: of a year that is there, into something else, without a jump that nobody looked at twice. */
export function mayCorrect(
  given: Correcting,
  amounts: readonly NormAmount[],
): Result<NormChange, NormRefusal> {
  const { norm, year, set, value } = given
  if (!normsOf(set).includes(norm)) return refuse({ code: 'not-of-this-set', basis: 'input-form' })
  const now = normAmount(norm, normStart(norm, year), amounts)
  if (!now) return refuse({ code: 'year-not-entered', basis: 'nothing-vanishes' })
  if (isSame(now, given)) return refuse({ code: 'amount-unchanged', basis: 'input-form' })
  if (given.publishedOn > given.today)
    return refuse({ code: 'source-after-today', basis: normSetBasis(set) })
  const before = normAmount(norm, normStart(norm, year - 1), amounts)?.value ?? now.value
  const change = changeOf(norm, before, value)
  return change.isStrange && !given.isSure
    ? refuse({ code: 'strange-jump', basis: 'input-form', norms: [norm] })
    : ok(change)
}

const isSame = (now: NormAmount, given: Correcting): boolean =>
  now.value === given.value &&
  now.found === given.found &&
  now.publishedOn === given.publishedOn &&
  now.verified === given.verified
