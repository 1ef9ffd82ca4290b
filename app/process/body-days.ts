import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { OrganisationKind } from '#parties/organisations.ts'

/** What decides for a party. */
export const bodyIds = ['executive', 'council', 'board', 'supervisory_board', 'members'] as const

export type BodyId = (typeof bodyIds)[number]

/**
 * The bodies that usually decide for an organisation of a kind, in the order in which its papers pass
 * them. Each organisation decides by its own rules, so this is only what is offered.
 */
const bodiesOf: Record<OrganisationKind, readonly [BodyId, ...BodyId[]]> = {
  municipality: ['executive', 'council'],
  housing_association: ['board', 'supervisory_board'],
  tenant_organisation: ['board', 'members'],
  tenant_federation: ['board', 'members'],
  residents_committee: ['board', 'members'],
  care: ['board', 'supervisory_board'],
  province: ['executive', 'council'],
  other: ['board', 'members'],
}

/** The bodies of an organisation, the one that papers come to first first. Basis `own-statutes`. */
export const bodiesFor = (kind: OrganisationKind): readonly BodyId[] => bodiesOf[kind]

type Entered = {
  id: Id<'BodyDay'>
  /** Stays the same when the day is corrected. */
  seriesId: Id<'BodyDay'>
  /** 1 for what was entered first, one more for each correction. */
  number: number
  partyId: Id<'Party'>
  year: number
  note: string
  enteredBy: string
  enteredAt: Date
  withdrawnAt: Date | null
  withdrawnBecause: string | null
}

/** A day on which a body meets, with how many working days before it wants its papers. */
export type MeetingDay = Entered & { body: BodyId; onDay: Day; untilDay: null; leadDays: number }

/** Days on which nobody of a party decides anything, or prepares it; both included. */
export type Recess = Entered & { body: null; onDay: Day; untilDay: Day; leadDays: null }

export type BodyDay = MeetingDay | Recess

export const isMeetingDay = (day: BodyDay): day is MeetingDay => day.body !== null
export const isRecess = (day: BodyDay): day is Recess => day.body === null

export type BodyDayRefusal =
  | { code: 'no-such-party'; basis: BasisId }
  | { code: 'not-your-party'; basis: BasisId }
  | { code: 'not-a-body-of-it'; basis: BasisId }
  | { code: 'recess-backwards'; basis: BasisId }
  | { code: 'no-such-day'; basis: BasisId }
  | { code: 'recess-not-moved'; basis: BasisId }
  | { code: 'year-outside-term'; from: number; until: number; basis: BasisId }

/** Whether a body is one of an organisation of this kind. */
export function isBodyOf(kind: OrganisationKind, body: BodyId): Result<undefined, BodyDayRefusal> {
  if (!bodiesOf[kind].includes(body))
    return refuse({ code: 'not-a-body-of-it', basis: 'own-statutes' })
  return ok(undefined)
}

/** The newest version of each day, what was withdrawn too. */
export const newestDays = (days: readonly BodyDay[]): BodyDay[] =>
  [...Map.groupBy(days, ({ seriesId }) => seriesId).values()].flatMap(
    (versions) => versions.toSorted((a, b) => b.number - a.number)[0] ?? [],
  )

/** The days that hold: the newest version of each that was not withdrawn. */
export const standingDays = (days: readonly BodyDay[]): BodyDay[] =>
  newestDays(days).filter(({ withdrawnAt }) => withdrawnAt === null)
