import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'
import type { MandateAct } from '#parties/mandates.ts'
import type { BodyId } from './body-days.ts'

/** Days from and until which something holds, both included; without a last day it goes on. */
type Period = { fromDay: Day; untilDay: Day | null }

/** Who holds a mandate for an act in a party, and when. */
export type Holding = Period & {
  partyId: Id<'Party'>
  membershipId: Id<'Membership'>
  name: string
  act: MandateAct
  /** Whether it holds for some themes only: that is somebody, and not for the whole. */
  isPartly: boolean
}

/** What is looked at, to see where somebody is going to be missing. */
export type Staffing = {
  parties: readonly {
    id: Id<'Party'>
    roundId: Id<'Round'>
    round: string
    organisationId: Id<'Organisation'>
    name: string
  }[]
  holdings: readonly Holding[]
  /** When somebody is away. Without a first day it is a note, and says nothing here. */
  absences: readonly (Period & { membershipId: Id<'Membership'> })[]
  standIns: readonly (Period & {
    membershipId: Id<'Membership'>
    acts: readonly string[]
    /** Only in this round; in every round where it is `null`. */
    roundId: Id<'Round'> | null
  })[]
  /** Days that are still to come, on which a body of a party decides. */
  bodyDays: readonly { partyId: Id<'Party'>; body: BodyId; onDay: Day }[]
}

/** So many days of absence are bridged; from one more on a substitute is asked. Ours, no law. */
const bridged = 14

/** A place that is going to be empty: by which rule, of which party, and from when. */
export type Vacancy = { party: Staffing['parties'][number]; basis: BasisId } & (
  | {
      code: 'nobodyHolds'
      acts: readonly MandateAct[]
      /** Its first day without; `null` where nobody ever held it. */
      since: Day | null
      /** The day from which somebody does. */
      nextDay: Day | null
    }
  | {
      code: 'holderAway'
      name: string
      acts: readonly MandateAct[]
      fromDay: Day
      untilDay: Day | null
    }
  | { code: 'mandateEnds'; lastDay: Day; body: BodyId; onDay: Day }
)

type Party = Staffing['parties'][number]

/** The acts without which a party can’t make an agreement. */
const needed = ['negotiate', 'decide', 'sign'] as const satisfies readonly MandateAct[]

const holds = ({ fromDay, untilDay }: Period, on: Day) =>
  fromDay <= on && (untilDay === null || on <= untilDay)

/** Whether a period is one that nobody bridges: it is not over, and lasts longer than the days that are. */
const isMissed = (period: Period, today: Day) =>
  (period.untilDay === null || period.untilDay >= today) && isLong(period)

const isLong = ({ fromDay, untilDay }: Period) =>
  untilDay === null || daysBetween(fromDay, untilDay) + 1 > bridged

/** The acts that nobody in a party may do today, together where they fell empty and are filled on the same days. */
function actsOfNobody({ holdings }: Staffing, party: Party, today: Day) {
  const own = holdings.filter(({ partyId }) => partyId === party.id)
  const empty = needed.flatMap((act) => {
    const held = own.filter((one) => one.act === act)
    if (held.some((one) => holds(one, today))) return []
    const ended = held.flatMap(({ untilDay }) => (untilDay && untilDay < today ? [untilDay] : []))
    const [last] = ended.toSorted().reverse()
    const [next] = held.flatMap(({ fromDay }) => (fromDay > today ? [fromDay] : [])).toSorted()
    return [{ act, since: last ? addDays(last, 1) : null, nextDay: next ?? null }]
  })
  const together = Map.groupBy(empty, ({ since, nextDay }) => `${since} ${nextDay}`)
  return [...together.values()].flatMap((same) =>
    same.slice(0, 1).map(({ since, nextDay }) => {
      return { acts: same.map(({ act }) => act), since, nextDay }
    }),
  )
}

/** The stretches of a period on which something is not so; it changes only where one of the others begins or has ended. */
function stretchesWithout(
  period: Period,
  others: readonly Period[],
  isSo: (on: Day) => boolean,
): Period[] {
  const turns = others.flatMap(({ fromDay, untilDay }) => [
    fromDay,
    ...(untilDay ? [addDays(untilDay, 1)] : []),
  ])
  const days = [...new Set([period.fromDay, ...turns])].filter((on) => holds(period, on)).toSorted()
  const found: Period[] = []
  for (const [nth, fromDay] of days.entries()) {
    if (isSo(fromDay)) continue
    const next = days[nth + 1]
    const untilDay = next ? addDays(next, -1) : period.untilDay
    const before = found.at(-1)
    if (before?.untilDay && addDays(before.untilDay, 1) === fromDay) before.untilDay = untilDay
    else found.push({ fromDay, untilDay })
  }
  return found
}

/** The people who are away for long, with the days on which nobody else of the party can do what they do. */
function holdersAway(staffing: Staffing, party: Party, today: Day) {
  const own = staffing.holdings.filter((one) => one.partyId === party.id && !one.isPartly)
  const away = staffing.absences.filter(isLong)
  const standIns = staffing.standIns.filter(
    ({ roundId }) => roundId === null || roundId === party.roundId,
  )
  const isAway = (who: Id<'Membership'>, on: Day) =>
    away.some((one) => one.membershipId === who && holds(one, on))
  return away.flatMap((absence) => {
    const { membershipId: who } = absence
    const hers = own.filter(({ membershipId }) => membershipId === who)
    const isCovered = (act: MandateAct, on: Day) =>
      !hers.some((one) => one.act === act && holds(one, on)) ||
      own.some((one) => one.act === act && holds(one, on) && !isAway(one.membershipId, on)) ||
      standIns.some((one) => one.membershipId === who && one.acts.includes(act) && holds(one, on))
    const missed = needed.flatMap((act) =>
      stretchesWithout(absence, [...own, ...away, ...standIns], (on) => isCovered(act, on))
        .filter((stretch) => isMissed(stretch, today))
        .map((stretch) => ({ act, ...stretch })),
    )
    const [holding] = hers
    if (!holding) return []
    const together = Map.groupBy(missed, ({ fromDay, untilDay }) => `${fromDay} ${untilDay}`)
    return [...together.values()].flatMap((same) =>
      same.slice(0, 1).map(({ fromDay, untilDay }) => {
        return { name: holding.name, acts: same.map(({ act }) => act), fromDay, untilDay }
      }),
    )
  })
}

/** The coming days of its bodies on which nobody of the party may decide any more, though somebody may today. */
function mandatesEnding({ holdings, bodyDays }: Staffing, party: Party, today: Day) {
  const deciding = holdings.filter(
    ({ partyId, act, isPartly }) => partyId === party.id && act === 'decide' && !isPartly,
  )
  const last = deciding
    .filter((one) => holds(one, today))
    .map(({ untilDay }) => untilDay)
    .toSorted((a, b) => ((a ?? '9999') < (b ?? '9999') ? 1 : -1))[0]
  if (!last) return []
  return bodyDays
    .filter(({ partyId, onDay }) => partyId === party.id && onDay >= today)
    .filter(({ onDay }) => !deciding.some((one) => holds(one, onDay)))
    .map(({ body, onDay }) => ({ lastDay: last, body, onDay }))
}

/** On what each warning rests. None blocks anything: the party gives a mandate, or names a substitute. */
export const vacancyBases = {
  nobodyHolds: 'organisation-speaks',
  holderAway: 'organisation-speaks',
  mandateEnds: 'own-statutes',
} as const satisfies Record<Vacancy['code'], BasisId>

/** Every place that is going to be empty as it looks today, by party: what nobody may do, who is away, then mandates that end. */
export const vacanciesIn = (staffing: Staffing, today: Day): Vacancy[] =>
  staffing.parties.flatMap((party): Vacancy[] => [
    ...actsOfNobody(staffing, party, today).map((found) => {
      const code = 'nobodyHolds' as const
      return { code, party, basis: vacancyBases[code], ...found }
    }),
    ...holdersAway(staffing, party, today).map((found) => {
      const code = 'holderAway' as const
      return { code, party, basis: vacancyBases[code], ...found }
    }),
    ...mandatesEnding(staffing, party, today).map((found) => {
      const code = 'mandateEnds' as const
      return { code, party, basis: vacancyBases[code], ...found }
    }),
  ])
