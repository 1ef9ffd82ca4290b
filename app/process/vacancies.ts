import { type Day, daysBetween } from '#kernel/day.ts'
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

/** Whether an absence is one that nobody bridges: it is not over, and lasts longer than the days that are. */
function isLong({ fromDay, untilDay }: Period, today: Day): boolean {
  if (untilDay === null) return true
  return untilDay >= today && daysBetween(fromDay, untilDay) + 1 > bridged
}

/** The people who are away for long, with the acts that nobody else of the party can do meanwhile. */
function holdersAway(staffing: Staffing, party: Party, today: Day) {
  const own = staffing.holdings.filter(({ partyId }) => partyId === party.id)
  const away = staffing.absences.filter((absence) => isLong(absence, today))
  return away.flatMap((absence) => {
    const { membershipId, fromDay, untilDay } = absence
    const from = fromDay > today ? fromDay : today
    const isThere = (one: Holding) =>
      one.membershipId !== membershipId &&
      holds(one, from) &&
      !away.some((other) => other.membershipId === one.membershipId && holds(other, from))
    const bridgedBy = (act: MandateAct) =>
      staffing.standIns.some(
        (standIn) =>
          standIn.membershipId === membershipId &&
          standIn.acts.includes(act) &&
          (standIn.roundId === null || standIn.roundId === party.roundId) &&
          holds(standIn, from),
      )
    const mine = own.filter((one) => one.membershipId === membershipId && holds(one, from))
    const acts = needed.filter(
      (act) =>
        mine.some((one) => one.act === act) &&
        !own.some((one) => one.act === act && isThere(one)) &&
        !bridgedBy(act),
    )
    const [holding] = mine
    return holding && acts.length > 0 ? [{ name: holding.name, acts, fromDay, untilDay }] : []
  })
}

/** The coming days of its bodies on which nobody of the party may decide any more, though somebody may today. */
function mandatesEnding({ holdings, bodyDays }: Staffing, party: Party, today: Day) {
  const deciding = holdings.filter(({ partyId, act }) => partyId === party.id && act === 'decide')
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
  holderAway: 'organisation-speaks',
  mandateEnds: 'own-statutes',
} as const satisfies Record<Vacancy['code'], BasisId>

/** Every place that is going to be empty as it looks today, by party: who is away first, then mandates that end. */
export const vacanciesIn = (staffing: Staffing, today: Day): Vacancy[] =>
  staffing.parties.flatMap((party): Vacancy[] => [
    ...holdersAway(staffing, party, today).map((found) => {
      const code = 'holderAway' as const
      return { code, party, basis: vacancyBases[code], ...found }
    }),
    ...mandatesEnding(staffing, party, today).map((found) => {
      const code = 'mandateEnds' as const
      return { code, party, basis: vacancyBases[code], ...found }
    }),
  ])
