import type { Id } from '#kernel/id.ts'

/** What a party can say of a text, from its first day at the table. */
export const positionCodes = [
  'agree',
  'accept',
  'agree_if',
  'otherwise',
  'block',
  'none',
  'not_taking_part',
] as const

export type PositionCode = (typeof positionCodes)[number]

/** What a party said of a text. It belongs to the hash it was given on. */
export type Position = {
  id: Id<'Position'>
  commitmentId: Id<'Commitment'>
  partyId: Id<'Party'>
  contentHash: string
  versionId: Id<'CommitmentVersion'>
  code: PositionCode
  reason: string
  condition: string
  fulfilledAt: Date | null
  personId: Id<'Person'>
  takenAt: Date
}

/** Where a party stands on the text that is on the table: its latest position, or none, or one on an older text. */
export type Stance =
  | { kind: 'none' }
  | { kind: 'holds'; position: Position }
  | { kind: 'stale'; position: Position }

/**
 * Where a party stands on a text. A position holds exactly while its hash is the tabled one: change
 * a character and it is stale, restore the text and it holds again.
 *
 * @param latest the party's latest position on the commitment; none counts as no position yet
 */
export function stanceOn(tabledHash: string, latest: Position | undefined): Stance {
  if (!latest || latest.code === 'none') return { kind: 'none' }
  return { kind: latest.contentHash === tabledHash ? 'holds' : 'stale', position: latest }
}

/** Whether a stance is agreement: `agree_if` is, once its holder says that the condition is fulfilled. */
export function isAgreement(stance: Stance): boolean {
  if (stance.kind !== 'holds') return false
  const { code, fulfilledAt } = stance.position
  return code === 'agree' || code === 'accept' || (code === 'agree_if' && fulfilledAt !== null)
}

type Text = { contentHash: string; applicability: readonly Id<'Party'>[] }

/**
 * Whether a text is agreed: every contracting party it applies to agrees with exactly this text.
 * An adviser's position is shown and does not count; a text that applies to nobody is not agreed.
 */
export function isAgreed(
  { contentHash, applicability }: Text,
  contracting: readonly Id<'Party'>[],
  latest: readonly Position[],
): boolean {
  const asked = contracting.filter((party) => applicability.includes(party))
  return (
    asked.length > 0 &&
    asked.every((party) =>
      isAgreement(
        stanceOn(
          contentHash,
          latest.find((p) => p.partyId === party),
        ),
      ),
    )
  )
}
