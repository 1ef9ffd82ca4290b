import type { DocumentParticipation, DocumentParty } from '#documents/agreement-document.ts'
import type { PublishedAgreement, PublishedSignature } from '#documents/published-agreement.ts'

/** Where a party stands towards the text: how it answered. None of them says whether the agreement is valid. */
export type PartyState =
  | PublishedSignature['kind']
  | 'asked'
  | 'through_umbrella'
  | 'bod_counts'
  | 'joins_later'

/** How a party takes part in a public agreement, as the agreement itself shows it. */
export type TakingPart = {
  party: DocumentParty
  state: PartyState
  /** How many promises hold for it. */
  promises: number
  /** The themes of those promises, in the order of the text. */
  themes: readonly string[]
}

/** What becomes of a party that is not asked itself. */
const unasked: Partial<Record<DocumentParticipation['form'], PartyState>> = {
  via_umbrella: 'through_umbrella',
  bod_counts: 'bod_counts',
  joins_later: 'joins_later',
}

const formOf = ({ participation }: DocumentParty) => participation && unasked[participation.form]

/** How every party that makes the agreement, or stands beside it in a form of its own, takes part; in the order of the text. */
export const takingPartIn = ({ document, signatures }: PublishedAgreement): TakingPart[] =>
  document.parties
    .filter((party) => party.role === 'contracting' || formOf(party))
    .map((party) => {
      const chapters = document.chapters
        .map(({ title, commitments }) => ({
          title,
          count: commitments.filter(({ appliesTo }) => appliesTo.includes(party.id)).length,
        }))
        .filter(({ count }) => count > 0)
      return {
        party,
        state: formOf(party) ?? signatures.find((one) => one.party === party.id)?.kind ?? 'asked',
        promises: chapters.reduce((sum, { count }) => sum + count, 0),
        themes: chapters.map(({ title }) => title),
      }
    })

/** How many promises an agreement holds. */
export const promisesIn = ({ document }: Pick<PublishedAgreement, 'document'>): number =>
  document.chapters.reduce((sum, { commitments }) => sum + commitments.length, 0)
