import { createHash } from 'node:crypto'
import { canonical } from '#kernel/canonical.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Commitment } from './commitments.ts'

/** Which way is better: more, less, within a band; `info` is not judged. */
export const directions = ['up', 'down', 'band', 'info'] as const

export type Direction = (typeof directions)[number]

/** How often the supplier reports. */
export const frequencies = ['quarter', 'half_year', 'year'] as const

export type Frequency = (typeof frequencies)[number]

/** How sure the owner is that the path can be kept. */
export const confidences = ['sure', 'likely', 'uncertain'] as const

export type Confidence = (typeof confidences)[number]

/**
 * What is planned at the end of a year: the total since the start where the indicator counts, else
 * the level. `max` is the upper edge of a band, `value` then the lower one.
 */
export type PlannedValue = { year: number; value: number; max: number | null }

/** What is measured and what was planned: exactly what the hash of an indicator covers. */
export type Measure = {
  name: string
  definition: string
  unit: string
  direction: Direction
  /** Whether values add up over the years (homes built) or are levels (a percentage). */
  isCumulative: boolean
  baseline: { value: number; on: Day; source: string }
  /** In the order of the years. */
  path: readonly PlannedValue[]
}

/** How a commitment is measured, who supplies the figure and who checks it. */
export type Indicator = Measure & {
  id: Id<'Indicator'>
  commitmentId: Id<'Commitment'>
  roundId: Id<'Round'>
  catalogueId: string | null
  supplierPartyId: Id<'Party'>
  checkerPartyId: Id<'Party'>
  frequency: Frequency
  /** What the owner says the result depends on; empty as long as she said nothing. */
  dependsOn: string
  confidence: Confidence | null
  /** The most that ever came about in one year, where the parties know it. */
  bestStep: number | null
  contentHash: string
  replacesId: Id<'Indicator'> | null
  madeAt: Date
  droppedAt: Date | null
  dropReason: string
}

/**
 * SHA-256 of RFC 8785 JSON over definition, baseline and path (NFC, spaces at the ends trimmed). Who supplies
 * and checks, how often, and what it depends on are no part of it: they stand in the agreement itself.
 */
export function indicatorHash({
  baseline,
  direction,
  isCumulative,
  path,
  ...words
}: Measure): string {
  const hashed = {
    schema: 'urn:handslag:indicator:1',
    name: tidy(words.name),
    definition: tidy(words.definition),
    unit: tidy(words.unit),
    direction,
    cumulative: isCumulative,
    baseline: { value: baseline.value, on: baseline.on, source: tidy(baseline.source) },
    path: path.map(({ year, value, max }) => ({ year, value, max })),
  }
  return createHash('sha256').update(canonical(hashed)).digest('hex')
}

const tidy = (text: string) => text.normalize('NFC').trim()

export type IndicatorRefusal =
  | { code: 'no-such-commitment'; basis: BasisId }
  | { code: 'no-such-indicator'; basis: BasisId }
  | { code: 'commitment-not-tabled'; basis: BasisId }
  | { code: 'frozen-is-frozen'; basis: BasisId }
  | { code: 'checker-is-supplier'; basis: BasisId }
  | { code: 'no-party-of-round'; role: 'supplier' | 'checker'; basis: BasisId }
  | { code: 'path-of-other-years'; years: readonly number[]; basis: BasisId }
  | { code: 'band-without-upper-edge'; year: number; basis: BasisId }
  | { code: 'band-upside-down'; year: number; basis: BasisId }
  | { code: 'baseline-in-future'; basis: BasisId }
  | { code: 'not-the-owner'; basis: BasisId }

type Planned = Pick<Measure, 'direction' | 'path'> &
  Pick<Indicator, 'supplierPartyId' | 'checkerPartyId'>

/**
 * Whether an indicator can stand: a value for each year (of what is only information there may be none), both edges of a band, and
 * somebody else who checks than who supplies. What is planned is never refused for being ambitious.
 *
 * @param years those that the commitment is measured over
 * @param parties those of the round
 */
export function checkIndicator(
  { direction, path, supplierPartyId, checkerPartyId }: Planned,
  { years, parties }: { years: readonly number[]; parties: readonly { id: Id<'Party'> }[] },
): Result<undefined, IndicatorRefusal> {
  const isFree = direction === 'info' && path.length === 0
  if (!isFree && path.map(({ year }) => year).join() !== years.join())
    return refuse({ code: 'path-of-other-years', years, basis: 'planned-path' })
  const open = path.find(({ max }) => direction === 'band' && max === null)
  if (open)
    return refuse({ code: 'band-without-upper-edge', year: open.year, basis: 'planned-path' })
  const turned = path.find(({ value, max }) => max !== null && max < value)
  if (turned) return refuse({ code: 'band-upside-down', year: turned.year, basis: 'planned-path' })

  const isParty = (party: Id<'Party'>) => parties.some(({ id }) => id === party)
  if (!isParty(supplierPartyId)) return refuse({ ...unknown, role: 'supplier' })
  if (!isParty(checkerPartyId)) return refuse({ ...unknown, role: 'checker' })
  if (supplierPartyId === checkerPartyId)
    return refuse({ code: 'checker-is-supplier', basis: 'two-voices' })
  return ok(undefined)
}

const unknown = { code: 'no-party-of-round', basis: 'two-voices' } as const

/** A result is promised with a quantity and a day, so it can be measured; for other promises it may be. */
export const mustBeMeasured = ({ tabled }: Pick<Commitment, 'tabled'>): boolean =>
  tabled.obligation === 'result'
