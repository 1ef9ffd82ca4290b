import type { Id } from '#kernel/id.ts'
import type { ThemeCode } from '#law/themes.ts'
import { formRules, type SpecialForm } from '#parties/participation.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { PartyRole } from '#parties/standing.ts'
import type { Db } from '#platform/db.ts'

/** The short name by which a story calls a party that makes the agreement. */
export type Contracting = string

/** Who acts: by her address, and where she has several hats for which organisation. */
export type Player = string | { email: string; organisationId: Id<'Organisation'> }

/** Who acts for a party, and which of its bodies decides. */
export type Role = { speaker: Player; signatory: Player; body: string }

/** In what special form an organisation takes part: its umbrella by its short name, its themes by their codes. */
export type Form = {
  form: SpecialForm
  via?: string | undefined
  themes?: readonly ThemeCode[] | undefined
  limitedTo?: string | undefined
}

/** An organisation that takes part in the round of a story. */
export type Taking = {
  organisationId: Id<'Organisation'>
  role: PartyRole
  why: string
  form?: Form
}

/** Somebody who is asked for a role in the round itself. */
export type Asked = { email: string; name: string }

/** Everybody who plays in a story: the same ten steps are walked with any cast. */
export type Cast = {
  /** The municipality, or the region, as the texts call it. */
  place: string
  /** The codes of its municipalities. */
  municipalities: readonly string[]
  /** The party that begins the round: its speaker sets it up. */
  starter: Contracting
  /** Every organisation in the round by its short name, those that contract in the order in which they act. */
  organisations: ReadonlyMap<string, Taking>
  /** Who acts for each party that contracts. */
  roles: ReadonlyMap<Contracting, Role>
  coordinator: Asked & { employer: string }
  councillor: Asked
}

type Stage = { cast: Cast }

/** The parties that make the agreement, in the order in which they act. */
export const contractorsOf = ({ cast }: Stage): Contracting[] => [...cast.roles.keys()]

/** The parties for which a promise of a theme holds where nobody says for whom. */
export const boundIn = ({ cast }: Stage, theme: ThemeCode): string[] =>
  [...cast.organisations]
    .filter(([, { role, form }]) => formRules[form?.form ?? plain[role]].isBindable)
    .filter(([, { form }]) => form?.themes?.includes(theme) ?? true)
    .map(([name]) => name)

const plain = { contracting: 'full', adviser: 'adviser', observer: 'observer' } as const

export const speakerFor = (stage: Stage, name: Contracting): Player => roleOf(stage, name).speaker

export const signatoryFor = (stage: Stage, name: Contracting): Player =>
  roleOf(stage, name).signatory

/** The body of a party that decides about the text. */
export const bodyOf = (stage: Stage, name: Contracting): string => roleOf(stage, name).body

/** Who sets the round up. */
export const starterOf = (stage: Stage): Player => speakerFor(stage, stage.cast.starter)

export const coordinatorOf = ({ cast }: Stage): string => cast.coordinator.email

function roleOf({ cast }: Stage, name: Contracting): Role {
  const role = cast.roles.get(name)
  if (!role) throw new Error(`Nobody acts for ${name} in this story`)
  return role
}

/** What each organisation is called in the round: its party. */
export type PartyIds = ReadonlyMap<string, Id<'Party'>>

/** The parties of a round by the short name of their organisation. */
export async function partyIdsIn(
  { cast }: Stage,
  { db }: { db: Db },
  roundId: Id<'Round'>,
): Promise<PartyIds> {
  const parties = await partiesOf(db, roundId)
  return new Map(
    [...cast.organisations].flatMap(([name, { organisationId }]) => {
      const party = parties.find((one) => one.organisationId === organisationId)
      return party ? [[name, party.id] as const] : []
    }),
  )
}

/** The party of an organisation that must be in the round. */
export function partyOf(parties: PartyIds, name: string): Id<'Party'> {
  const party = parties.get(name)
  if (!party) throw new Error(`${name} takes no part in this round`)
  return party
}
