import { addDays, type Day, day } from '#kernel/day.ts'
import shipped from '../../db/data/norm-amounts.json' with { type: 'json' }
import type { BasisId } from './bases.ts'
import type { CalendarId } from './calendars.ts'
import { oneOf } from './data-row.ts'

/** When a kind of amount starts to hold each year, and the day of the year before on which it is usually known. */
const announcements = {
  limits: { startsOn: '01-01', knownFrom: '11-25', rule: 'CAL-28', basis: 'rent-norms' },
  rents: { startsOn: '07-01', knownFrom: '12-15', rule: 'CAL-29', basis: 'rent-rise' },
} as const satisfies Record<string, Announcement>

type Announcement = { startsOn: string; knownFrom: string; rule: CalendarId; basis: BasisId }

/** Every norm that agreements on affordability lean on. `euro` is a year's income or a month's rent. */
export const norms = {
  socialIncomeOne: { unit: 'euro', by: announcements.limits },
  socialIncomeMore: { unit: 'euro', by: announcements.limits },
  socialRent: { unit: 'euro', by: announcements.limits },
  suitableIncomeOne: { unit: 'euro', by: announcements.limits },
  suitableIncomeMore: { unit: 'euro', by: announcements.limits },
  suitableIncomeOldOne: { unit: 'euro', by: announcements.limits },
  suitableIncomeOldMore: { unit: 'euro', by: announcements.limits },
  benefitCapLow: { unit: 'euro', by: announcements.limits },
  benefitCapHigh: { unit: 'euro', by: announcements.limits },
  suitableShare: { unit: 'percent', by: announcements.limits },
  rentRise: { unit: 'percent', by: announcements.rents },
  rentRiseLowRent: { unit: 'euro', by: announcements.rents },
} as const

export type NormId = keyof typeof norms

/** What is announced together, by the name that it has in an address. */
export const normSets = { grenzen: announcements.limits, huren: announcements.rents } as const

export type NormSet = keyof typeof normSets

export const normSetNames = ['grenzen', 'huren'] as const satisfies readonly NormSet[]

/** All norms, in the order in which they are shown. */
export const normIds = [
  'socialIncomeOne',
  'socialIncomeMore',
  'socialRent',
  'suitableIncomeOne',
  'suitableIncomeMore',
  'suitableIncomeOldOne',
  'suitableIncomeOldMore',
  'benefitCapLow',
  'benefitCapHigh',
  'suitableShare',
  'rentRise',
  'rentRiseLowRent',
] as const satisfies readonly NormId[]

/** One norm over the days on which it holds, the first and the last included. */
export type NormAmount = {
  norm: NormId
  /** `null`: looked for, and not found. */
  value: number | null
  validFrom: Day
  validTo: Day
  /** The day on which it was announced; `null` where that isn't known. */
  publishedOn: Day | null
  /** Where it was found, or why it has no value. */
  found: string
  verified: 'primary' | 'secondary' | 'no'
}

/** The norms that are announced together, in the order in which they are shown. */
export const normsOf = (set: NormSet): NormId[] =>
  normIds.filter((norm) => norms[norm].by === normSets[set])

/** The amounts that come with the application (`domain.md` §1.10): the start, below what is entered. */
export const shippedNormAmounts: readonly NormAmount[] = shipped.map((row) => ({
  ...row,
  norm: oneOf(normIds, row.norm),
  validFrom: day(row.validFrom),
  validTo: day(row.validTo),
  publishedOn: row.publishedOn === null ? null : day(row.publishedOn),
  verified: oneOf(['primary', 'secondary', 'no'], row.verified),
}))

/** An amount that was entered here for a year, in the version that holds now. */
export type EnteredNorm = Omit<NormAmount, 'validFrom' | 'validTo'> & { year: number }

/** All that is known: what was entered stands in the place of what came with the application for that norm and year. */
export function normAmountsWith(entered: readonly EnteredNorm[]): NormAmount[] {
  const isEntered = ({ norm, validFrom }: NormAmount) =>
    entered.some((one) => one.norm === norm && normStart(norm, one.year) === validFrom)
  return [
    ...shippedNormAmounts.filter((one) => !isEntered(one)),
    ...entered.map(({ year, ...one }) => ({
      ...one,
      validFrom: normStart(one.norm, year),
      validTo: addDays(normStart(one.norm, year + 1), -1),
    })),
  ]
}

/**
 * The amount that holds on a day: of those with a value the one announced last, else the row that says it was not
 * found. `undefined` where nothing is known of that day; an amount of another year is never given for it.
 */
export function normAmount(
  norm: NormId,
  on: Day,
  amounts: readonly NormAmount[],
): NormAmount | undefined {
  const holding = amounts.filter(
    (one) => one.norm === norm && one.validFrom <= on && on <= one.validTo,
  )
  const known = holding
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.publishedOn ?? '').localeCompare(b.publishedOn ?? ''))
  return known.at(-1) ?? holding.at(-1)
}

/** The first day of a year on which the norm of that year holds: 1 January, and 1 July for what rents may rise. */
export const normStart = (norm: NormId, year: number): Day =>
  day(`${year}-${norms[norm].by.startsOn}`)

/** The day from which the norm of this year is usually known, in the year before it (CAL-28, CAL-29). */
export const normKnownFrom = (norm: NormId, year: number): Day =>
  day(`${year - 1}-${norms[norm].by.knownFrom}`)

/** The first year of which amounts are kept. */
const firstYear = Math.min(
  ...shippedNormAmounts.map(({ validFrom }) => Number(validFrom.slice(0, 4))),
)

/** The years of which amounts can be known on this day, the newest first: from the first in the data to the next. */
export function normYears(today: Day): number[] {
  const last = Math.max(Number(today.slice(0, 4)) + 1, firstYear)
  return Array.from({ length: last - firstYear + 1 }, (_, at) => last - at)
}

/** A norm without a value, though it is usually known by then. */
export type MissingNorm = { norm: NormId; year: number; since: Day }

/** What still has to be loaded on this day, the newest year first. The day itself counts. */
export const missingNorms = (today: Day, amounts: readonly NormAmount[]): MissingNorm[] =>
  normYears(today).flatMap((year) =>
    normIds
      .map((norm) => ({ norm, year, since: normKnownFrom(norm, year) }))
      .filter(
        ({ norm, since }) =>
          since <= today &&
          (normAmount(norm, normStart(norm, year), amounts)?.value ?? null) === null,
      ),
  )
