import type { SignatureSlot } from '#documents/manuscript.ts'
import type { PublishedAgreement } from '#documents/published-agreement.ts'
import { answerWords, momentDay } from './portal.words.ts'

/** Where the unsigned text has a frame to sign in, a copy says how each party answered. */
export const slotsOf = ({ document, signatures }: PublishedAgreement): SignatureSlot[] =>
  document.parties.flatMap((party) =>
    signatures
      .filter((signature) => signature.party === party.id)
      .map(({ kind, reservation, reason, name, function: role, signedAt }) => ({
        field: party.id,
        party: party.name,
        lines: [
          `${answerWords[kind]}, ${momentDay(signedAt)}`,
          `${name}, ${role}`,
          ...[reservation, reason].filter(Boolean),
        ],
      })),
  )
