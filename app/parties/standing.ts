import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { MandateAct, ReachRefusal } from './mandates.ts'

export type PartyRole = 'contracting' | 'adviser' | 'observer'

export type RoundRole = 'coordinator' | 'council_reader'

type StandingParty = {
  id: Id<'Party'>
  role: PartyRole
  /** The only themes it takes part in; none named: all of them. */
  themeIds?: readonly Id<'Theme'>[] | null
}

/** Where someone stands in a round: the party she acts for, if any, her role, and her mandates that hold today. */
export type Standing = {
  roundId: Id<'Round'>
  party: StandingParty | undefined
  coordinates: boolean
  readsForCouncil: boolean
  /** Whether she made the round: until there is a coordinator she sets it up. */
  made: boolean
  mandates: Partial<Record<MandateAct, Id<'Mandate'>>>
}

/** Who may do something in a round. */
export type By =
  | 'coordinator'
  | 'setter-up'
  | 'contracting'
  | 'coordinator-or-contracting'
  | 'party'
  | 'table'

/** Whether someone sets the round up: she coordinates it, or made it. */
export function isSetterUp({ coordinates, made }: Standing): boolean {
  return coordinates || made
}

/** Whether a standing counts as one of these. The maker of a round sets it up, and so does its coordinator. */
const isBy: Record<By, (standing: Standing) => boolean> = {
  coordinator: ({ coordinates }) => coordinates,
  'setter-up': isSetterUp,
  contracting: ({ party }) => party?.role === 'contracting',
  'coordinator-or-contracting': ({ party, coordinates }) =>
    coordinates || party?.role === 'contracting',
  party: ({ party }) => party !== undefined,
  table: ({ party, coordinates }) => party !== undefined || coordinates,
}

/** Whether someone sits at the table of a round, so that she reads what lies on it. */
export const isAtTable = (standing: Standing): boolean => isBy.table(standing)

/** Why someone's standing is not enough. The first is for whom the round is not there at all. */
export type StandingRefusal =
  | { code: 'no-such-round'; basis: BasisId }
  | { code: 'not-yours-to-do'; by: By; basis: BasisId }
  | { code: 'no-mandate'; act: MandateAct; basis: BasisId }
  | ReachRefusal

const standingCodes: Readonly<Record<StandingRefusal['code'], true>> = {
  'no-such-round': true,
  'not-yours-to-do': true,
  'no-mandate': true,
  'outside-part': true,
  'outside-mandate': true,
  'above-ceiling': true,
}

/** Whether a refusal is about where somebody stands, and not about what she asked for. */
export const isOfStanding = <R extends { code: string }>(
  refusal: R | StandingRefusal,
): refusal is StandingRefusal => Object.hasOwn(standingCodes, refusal.code)

export type Permission = { by: By; act?: MandateAct }

/**
 * Whether a standing is enough for a move. An organisation acts through a person with a mandate
 * for it; the coordinator's power stops at the content, so she passes where `by` names her and nowhere else.
 */
export function mayDo(
  standing: Standing,
  { by, act }: Permission,
): Result<Standing, StandingRefusal> {
  if (!isBy[by](standing))
    return refuse({ code: 'not-yours-to-do', by, basis: 'coordinator-is-neutral' })
  if (act && standing.party && !standing.mandates[act])
    return refuse({ code: 'no-mandate', act, basis: 'organisation-speaks' })
  return ok(standing)
}

/** The party that someone acts for. A fault where there is none: a command asks for `party` or `contracting` first. */
export function ownParty({ party }: Standing): NonNullable<Standing['party']> {
  if (!party) throw new Error('Nobody here acts for a party')
  return party
}
