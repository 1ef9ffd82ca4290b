import type { DocumentParticipation, DocumentParty } from '#documents/agreement-document.ts'
import type {
  PublishedAccession,
  PublishedAgreement,
  PublishedSignature,
} from '#documents/published-agreement.ts'

/** Where a party stands towards the text: how it answered. None of them says whether the agreement is valid. */
export type PartyState =
  | PublishedSignature['kind']
  | 'asked'
  | 'through_umbrella'
  | 'bod_counts'
  | 'joins_later'
  | 'acceded_later'

/** How a party takes part in a public agreement, as the agreement itself shows it. */
export type TakingPart = {
  party: DocumentParty
  state: PartyState
  /** How many promises hold for it. */
  promises: number
  /** The themes of those promises, in the order of the text. */
  themes: readonly string[]
  /** The act by which it joined later. */
  joined?: PublishedAccession
}

/** What becomes of a party that is not asked itself. */
const unasked: Partial<Record<DocumentParticipation['form'], PartyState>> = {
  via_umbrella: 'through_umbrella',
  bod_counts: 'bod_counts',
  joins_later: 'joins_later',
}

const formOf = ({ participation }: DocumentParty) => participation && unasked[participation.form]

/** How every party that makes the agreement, or stands beside it in a form of its own, takes part; in the order of the text. */
export const takingPartIn = (agreement: PublishedAgreement): TakingPart[] =>
  agreement.document.parties.flatMap((party) => {
    const joined = agreement.accessions?.find((one) => one.party === party.id)
    const unaskedAs = formOf(party)
    if (party.role !== 'contracting' && !unaskedAs && !joined) return []
    const signature = agreement.signatures.find((one) => one.party === party.id)
    const state = joined ? 'acceded_later' : (unaskedAs ?? signature?.kind ?? 'asked')
    return [{ party, state, ...partOf(agreement, { party, joined }), ...(joined && { joined }) }]
  })

type Bound = { party: DocumentParty; joined: PublishedAccession | undefined }

/** The promises that hold for a party: those that name it in the text, or in the act by which it joined. */
function partOf(
  { document }: PublishedAgreement,
  { party, joined }: Bound,
): Pick<TakingPart, 'promises' | 'themes'> {
  const chapters = document.chapters
    .map(({ title, commitments }) => ({
      title,
      count: commitments.filter(({ code, appliesTo }) =>
        joined ? joined.commitments.includes(code) : appliesTo.includes(party.id),
      ).length,
    }))
    .filter(({ count }) => count > 0)
  return {
    promises: chapters.reduce((sum, { count }) => sum + count, 0),
    themes: chapters.map(({ title }) => title),
  }
}

/** How many promises an agreement holds. */
export const promisesIn = ({ document }: Pick<PublishedAgreement, 'document'>): number =>
  document.chapters.reduce((sum, { commitments }) => sum + commitments.length, 0)
