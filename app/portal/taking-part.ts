import type { DocumentParty } from '#documents/agreement-document.ts'
import type { PublishedAgreement, PublishedSignature } from '#documents/published-agreement.ts'

/** Where a party stands towards the text: how it answered. None of them says whether the agreement is valid. */
export type PartyState = PublishedSignature['kind'] | 'asked'

/** How a party takes part in a public agreement, as the agreement itself shows it. */
export type TakingPart = {
  party: DocumentParty
  state: PartyState
  /** How many promises hold for it. */
  promises: number
  /** The themes of those promises, in the order of the text. */
  themes: readonly string[]
}

/** How every party that makes the agreement takes part, in the order of the text. */
export const takingPartIn = ({ document, signatures }: PublishedAgreement): TakingPart[] =>
  document.parties
    .filter(({ role }) => role === 'contracting')
    .map((party) => {
      const chapters = document.chapters
        .map(({ title, commitments }) => ({
          title,
          count: commitments.filter(({ appliesTo }) => appliesTo.includes(party.id)).length,
        }))
        .filter(({ count }) => count > 0)
      return {
        party,
        state: signatures.find((one) => one.party === party.id)?.kind ?? 'asked',
        promises: chapters.reduce((sum, { count }) => sum + count, 0),
        themes: chapters.map(({ title }) => title),
      }
    })

/** How many promises an agreement holds. */
export const promisesIn = ({ document }: Pick<PublishedAgreement, 'document'>): number =>
  document.chapters.reduce((sum, { commitments }) => sum + commitments.length, 0)
