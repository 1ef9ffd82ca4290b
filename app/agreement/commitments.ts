import { createHash } from 'node:crypto'
import { canonical } from '#kernel/canonical.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** What kind of promise it is. An intention is never counted as a promise. */
export const obligations = ['result', 'effort', 'process', 'intention'] as const

export type Obligation = (typeof obligations)[number]

/** What is promised, by whom and for whom: exactly what a position is bound to. */
export type Content = {
  text: string
  obligation: Obligation
  /** The parties that have to do it. */
  owners: readonly Id<'Party'>[]
  /** The parties for whom it holds: whose agreement it needs. */
  applicability: readonly Id<'Party'>[]
  quantity: number | null
  /** The upper edge of a range; only with a quantity. */
  quantityMax: number | null
  unit: string | null
  /** A day, a year or a period, in the words of the text. */
  deadline: string | null
  condition: string | null
}

/**
 * SHA-256 of RFC 8785 JSON over the content. Two texts that look alike hash alike (NFC, spaces at
 * the ends trimmed), and the order of the parties does not matter. Number, theme and order of the commitment are no part of it.
 */
export function contentHash(content: Content): string {
  const { text, obligation, quantity, quantityMax, unit, deadline, condition } = content
  const hashed = {
    schema: 'urn:handslag:commitment:1',
    text: tidy(text),
    obligation,
    owners: content.owners.toSorted(),
    applicability: content.applicability.toSorted(),
    quantity,
    quantityMax,
    unit: tidyOrNull(unit),
    deadline: tidyOrNull(deadline),
    condition: tidyOrNull(condition),
  }
  return createHash('sha256').update(canonical(hashed)).digest('hex')
}

const tidy = (text: string) => text.normalize('NFC').trim()

const tidyOrNull = (text: string | null) => (text === null ? null : tidy(text))

/** One text of a commitment: immutable, by a party, after another text or the first. */
export type Version = Content & {
  id: Id<'CommitmentVersion'>
  commitmentId: Id<'Commitment'>
  partyId: Id<'Party'>
  predecessorId: Id<'CommitmentVersion'> | null
  contentHash: string
  note: string
  madeAt: Date
}

/** A commitment on the table, with the text that is on the table now. */
export type Commitment = {
  id: Id<'Commitment'>
  roundId: Id<'Round'>
  code: string
  title: string
  themeId: Id<'Theme'>
  theme: string
  themeCode: string
  goalId: Id<'Goal'> | null
  layerId: Id<'Layer'>
  /** The year it belongs to; `null` for the framework. */
  year: number | null
  state: 'tabled' | 'withdrawn' | 'ended'
  continuesId: Id<'Commitment'> | null
  tabled: Version
}

/** A commitment that a party still prepares in its own room. Nobody else knows of it. */
export type Draft = Omit<Commitment, 'code' | 'state' | 'tabled' | 'continuesId'> & {
  partyId: Id<'Party'>
  /** The newest text in the room. */
  version: Version
}

export type WithdrawalRefusal =
  | { code: 'commitment-closed'; state: Commitment['state']; basis: BasisId }
  | { code: 'not-its-author'; basis: BasisId }
  | { code: 'already-agreed'; basis: BasisId }

/**
 * Whether a party may take its commitment off the table: it brought it, and not everybody agrees
 * with it yet. After that, changing it is a proposal, so that nobody loses what was agreed.
 */
export function withdrawable(
  {
    state,
    broughtBy,
    agreed,
  }: Pick<Commitment, 'state'> & { broughtBy: Id<'Party'>; agreed: boolean },
  partyId: Id<'Party'>,
): Result<'withdrawn', WithdrawalRefusal> {
  const basis = 'nothing-vanishes'
  if (state !== 'tabled') return refuse({ code: 'commitment-closed', state, basis })
  if (broughtBy !== partyId) return refuse({ code: 'not-its-author', basis })
  if (agreed) return refuse({ code: 'already-agreed', basis })
  return ok('withdrawn')
}

/** `2.3`: the third commitment of the second theme; for display in one version, never an address. */
export function numbersOf(
  commitments: readonly Pick<Commitment, 'id' | 'themeId'>[],
): Map<Id<'Commitment'>, string> {
  const themes = [...new Set(commitments.map(({ themeId }) => themeId))]
  const counts = new Map<Id<'Theme'>, number>()
  return new Map(
    commitments.map(({ id, themeId }) => {
      const nth = (counts.get(themeId) ?? 0) + 1
      counts.set(themeId, nth)
      return [id, `${themes.indexOf(themeId) + 1}.${nth}`]
    }),
  )
}
