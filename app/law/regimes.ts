import { type Day, day } from '#kernel/day.ts'
import type { BasisId } from './bases.ts'

type Verified = 'primary' | 'secondary' | 'no'

type Regime = {
  /** From which day it is law, and until which, that day included; no end where none is known. */
  lawFrom: string
  lawUntil?: string
  /** The first year *for which* agreements usually count with it. A default, never a duty. */
  usualFrom: number
  /** On what the associations base their offers. */
  baseDocument: 'woonvisie' | 'volkshuisvestingsprogramma'
  /**
   * From which day a dispute can also be about keeping what was agreed. Known from the bill only, so
   * it is a switch with a date, apart from the rules themselves.
   */
  complianceDisputes?: { from: string; basis: BasisId; verified: Verified }
  basis: BasisId
  verified: Verified
}

/** The laws by which a round can count, the oldest first. */
export const regimes = {
  'woningwet-2015': {
    lawFrom: '2015-07-01',
    lawUntil: '2026-06-30',
    usualFrom: 2016,
    baseDocument: 'woonvisie',
    basis: 'ww-44-2',
    verified: 'secondary',
  },
  'wvrv-2026': {
    lawFrom: '2026-07-01',
    usualFrom: 2028,
    baseDocument: 'volkshuisvestingsprogramma',
    complianceDisputes: { from: '2026-07-01', basis: 'wvrv-bill', verified: 'secondary' },
    basis: 'wvrv',
    verified: 'secondary',
  },
} as const satisfies Record<string, Regime>

export type RegimeId = keyof typeof regimes

const table: Readonly<Record<RegimeId, Regime>> = regimes

export const regimeIds = ['woningwet-2015', 'wvrv-2026'] as const satisfies readonly RegimeId[]

/** Whether a text names a regime. */
export const isRegimeId = (text: string): text is RegimeId => Object.hasOwn(regimes, text)

/**
 * The regime by which agreements for a year usually count: those of 2026 and 2027 are made on the
 * woonvisie, those for 2028 on the programme that is due on 1 July 2027. Basis `regime-by-year`, which
 * nobody checked.
 */
export const usualRegime = (year: number): RegimeId =>
  regimeIds.findLast((id) => table[id].usualFrom <= year) ?? 'woningwet-2015'

/** Whether a regime is law on some day of a term: nobody can count with a law that is still to come. */
export const isLawBy = (id: RegimeId, lastDay: Day): boolean => table[id].lawFrom <= lastDay

/** Whether a dispute can be about keeping the agreements, on this day. Before the bill it was about making them only. */
export function allowsComplianceDispute(id: RegimeId, on: Day): boolean {
  const { complianceDisputes } = table[id]
  return complianceDisputes !== undefined && complianceDisputes.from <= on
}

/** A round went over to another regime, from a day on. */
export type RegimeSwitch = { regime: RegimeId; fromDay: Day }

/** By which regime a round began, and to which ones it went over, in the order in which that was said. */
export type HeldRegimes = { regime: RegimeId; switches: readonly RegimeSwitch[] }

/** A stretch of time under one regime; `until` is the first day that is not in it. */
export type RegimePeriod = { regime: RegimeId; from: Day; until: Day }

const always = { from: day('1900-01-01'), until: day('2200-01-01') }

/** The regimes of a round one after another, without gaps. What was said later wins from its day on. */
export function periodsOf({ regime, switches }: HeldRegimes): RegimePeriod[] {
  return switches.reduce<RegimePeriod[]>(
    (periods, { regime, fromDay }) => [
      ...periods
        .filter(({ from }) => from < fromDay)
        .map((period) => ({ ...period, until: earlier(period.until, fromDay) })),
      { regime, from: fromDay, until: always.until },
    ],
    [{ regime, ...always }],
  )
}

const earlier = (a: Day, b: Day) => (a < b ? a : b)

/** The regime that a round holds on a day. */
export function regimeOn(held: HeldRegimes, on: Day): RegimeId {
  const period = periodsOf(held).find(({ from, until }) => from <= on && on < until)
  return period?.regime ?? held.regime
}

type Transition = {
  /** What becomes of a term that already runs: it goes on as it began, or is counted anew. */
  runningTerms: 'keep-their-regime' | 'follow-the-new'
  basis: BasisId
  verified: Verified
}

/**
 * What going over from one regime to another does, by the regime that is gone over *to*. No source
 * gives the law of transition, so this is a default that says so.
 */
export const transitions: Readonly<Record<RegimeId, Transition>> = {
  'woningwet-2015': {
    runningTerms: 'keep-their-regime',
    basis: 'regime-transition',
    verified: 'no',
  },
  'wvrv-2026': { runningTerms: 'keep-their-regime', basis: 'regime-transition', verified: 'no' },
}

/** What a regime is, as its page shows it. */
export const regimeOf = (id: RegimeId): Regime => table[id]
