import { z } from 'zod'
import type { Id } from '#kernel/id.ts'
import { bindableIn, withUmbrellas } from '#parties/participation.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import {
  type Commitment,
  type Content,
  contentHash,
  obligations,
  type Version,
} from './commitments.ts'
import { differencesBetween } from './differences.ts'
import type { Named, NegotiationRefusal, TextChanged } from './negotiating.ts'
import { isSealedText } from './sealed-versions.store.ts'
import { figureField, idField } from './turn.commands.ts'
import { versionByHash } from './versions.store.ts'

export const roundIdField = idField<'Round'>(z.uuid())

const partyField = idField<'Party'>(z.uuid())

const shortField = z.string().trim().max(200).nullable().default(null)

/** The address of a commitment on the table. */
export const placeFields = { roundId: roundIdField, code: z.string().max(20) }

/** The hash of the text that somebody saw when she answered: she is told when it is another one by now. */
export const seenField = z.string().max(64)

/** Which named field is at fault, and what to say of it. */
const upperEdge = {
  path: ['quantityMax'],
  error: 'Vul meer in dan bij ‘aantal’, of laat dit leeg.',
}

/** Everything that a text of a commitment says, as it is filled in. */
export const contentFields = {
  text: z.string().trim().min(1).max(4000),
  obligation: z.enum(obligations),
  /** May be empty: of some texts nobody said yet who does it. */
  owners: z.array(partyField).default([]),
  /** Empty means every contracting party of the round. */
  applicability: z.array(partyField).default([]),
  quantity: figureField.min(0).nullable().default(null),
  quantityMax: figureField.nullable().default(null),
  unit: shortField,
  deadline: shortField,
  condition: z.string().trim().max(1000).nullable().default(null),
  note: z.string().trim().max(2000).default(''),
}

type Range = { quantity: number | null; quantityMax: number | null }

/** A form about a text, with the one rule that holds between two of its fields. */
export const withRange = <Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>) =>
  fields.refine((input) => isRange(input as unknown as Range), upperEdge)

const isRange = ({ quantity, quantityMax }: Range) =>
  quantityMax === null || (quantity !== null && quantityMax >= quantity)

type Given = Omit<Content, never> & { note: string }

/** The content that was filled in: for every contracting party where nobody was chosen. */
export function contentOf(given: Given, contracting: readonly Id<'Party'>[]): Content {
  const { text, obligation, owners, quantity, quantityMax, unit, deadline, condition } = given
  const applicability = given.applicability.length > 0 ? given.applicability : contracting
  return {
    text,
    obligation,
    owners: [...new Set(owners)],
    applicability: [...new Set(applicability)],
    quantity,
    quantityMax,
    unit,
    deadline,
    condition,
  }
}

/**
 * The content that was filled in, of a text of this round: with the umbrella of each member for whom
 * it holds, and for everybody who takes part in its theme where nobody was chosen.
 */
export const contentFor = (given: Given, { all, bindable }: RoundParties): Content =>
  contentOf({ ...given, applicability: withUmbrellas(given.applicability, all) }, bindable)

/** The parties of a round as a text about them needs them; `bindable` are those it can hold for, in its theme where that is given. */
export async function roundParties(db: Db, roundId: Id<'Round'>, themeId?: Id<'Theme'>) {
  const parties = await partiesOf(db, roundId)
  return {
    all: parties,
    contracting: parties.filter(({ role }) => role === 'contracting').map(({ id }) => id),
    bindable: bindableIn(parties, themeId),
    names: new Map(parties.map(({ id, shortName }) => [id, shortName])),
  }
}

type RoundParties = Awaited<ReturnType<typeof roundParties>>

/** Says that a text names a party that is not in the round, that does not make the agreement, or that takes no part in its theme. */
export function strangersIn(
  { owners, applicability }: Content,
  { all, bindable, names }: RoundParties,
): NegotiationRefusal | undefined {
  const known = owners.every((party) => names.has(party))
  const unbound = applicability.filter((party) => !bindable.includes(party))
  if (known && unbound.length === 0) return undefined
  const inOtherThemes = bindableIn(all, undefined)
  const isOfOtherTheme = known && unbound.every((party) => inOtherThemes.includes(party))
  return notOfThisRound(isOfOtherTheme ? 'party-in-theme' : 'party')
}

export const notOfThisRound = (what: Named): NegotiationRefusal => ({
  code: 'not-of-this-round',
  what,
  basis: 'input-form',
})

/** Says that a text is another one than the one that was seen, and in what. */
export async function changedSince(
  db: Db,
  seen: string,
  { id, roundId, tabled }: Pick<Commitment, 'id' | 'roundId' | 'tabled'>,
): Promise<TextChanged | undefined> {
  if (seen === tabled.contentHash) return undefined
  const older = await versionByHash(db, id, seen)
  const { names } = await roundParties(db, roundId)
  const differences = older ? differencesBetween(older, tabled) : []
  return { code: 'text-changed', differences, names, basis: 'bound-to-text' }
}

type Making = {
  id: Id<'CommitmentVersion'>
  commitmentId: Id<'Commitment'>
  partyId: Id<'Party'>
  predecessorId: Id<'CommitmentVersion'> | null
  note: string
  madeAt: Date
}

/** A new text with its hash. */
export const versionOf = (content: Content, making: Making): Version => ({
  ...content,
  ...making,
  contentHash: contentHash(content),
})

/** Says that a commitment is signed: then it changes by an amendment only, and nobody takes another position on it. */
export async function signedAlready(
  db: Db,
  { roundId, code }: Pick<Commitment, 'roundId' | 'code'>,
): Promise<NegotiationRefusal | undefined> {
  const isSigned = await isSealedText(db, roundId, code)
  return isSigned ? { code: 'commitment-signed', basis: 'consent-of-all' } : undefined
}
