import type { Day } from '#kernel/day.ts'
import type { AgreementDocument } from './agreement-document.ts'

/** How strong a signature can be here. In the demo: an ordinary electronic one, with a certificate of the demo authority. */
export const signatureLevels = ['demo-certificate'] as const

export type SignatureLevel = (typeof signatureLevels)[number]

/** How a party answered, with the name and function of who did so. Reservations and reasons are public. */
export type PublishedSignature = {
  /** A party of the document, by its id there. */
  party: string
  kind: 'agreed' | 'agreed_with_reservation' | 'seen_only' | 'declined'
  reservation: string
  reason: string
  name: string
  function: string
  level: SignatureLevel
  signedAt: string
}

/** A party that joined after the text was closed, by an act of its own: for which promises, and who signed it. */
export type PublishedAccession = {
  /** A party of the document, by its id there. */
  party: string
  limitedTo: string
  /** The promises that hold for it from then on, by their codes. */
  commitments: readonly string[]
  name: string
  function: string
  level: SignatureLevel
  signedAt: string
  /** SHA-256 of the act as data, and of its closed file. */
  sha256: string
  fileSha256: string
}

/** A party that went over into another organisation, which has its promises and signature from that day on. */
export type PublishedSuccession = { party: string; successor: string; on: Day }

/** A promise as a neighbour would say it. */
export type PlainWords = {
  code: string
  title: string
  /** One or two sentences that parties wrote for this very text; `null` where nobody did. */
  text: string | null
}

/** A line of a bod and what became of it, as it stood when the text was frozen. */
export type PublishedLine = {
  reference: string
  kind: string
  text: string
  area: string
  quantity: number | null
  unit: string | null
  year: number
  outcome: 'adopted' | 'changed' | 'dropped'
  /** Stands with what was changed or dropped. */
  reason: string
  /** The codes of the commitments that came from it. */
  commitments: readonly string[]
}

/** The bod of an association, by its party in the document, for a year. */
export type PublishedOverview = {
  party: string
  year: number
  lines: readonly PublishedLine[]
}

/**
 * A signed agreement as everybody may read it. It names the people who signed and nobody else, and
 * holds no paper of a party.
 */
export type PublishedAgreement = {
  /** The second has the bods; it is written only where there is one, so that the first stays what it was. */
  schema: 'urn:handslag:published-agreement:1' | 'urn:handslag:published-agreement:2'
  address: string
  /** Counts the publications of this agreement: a correction is a new one, and the old ones stay. */
  version: number
  publishedAt: string
  municipalities: readonly { code: string; name: string; slug: string }[]
  document: AgreementDocument
  documentSha256: string
  signatures: readonly PublishedSignature[]
  /** Who joined later; left out where nobody did. */
  accessions?: readonly PublishedAccession[]
  /** Which parties have a legal successor by now; left out where none has. */
  successions?: readonly PublishedSuccession[]
  /** The closed file with all signatures in it. */
  file: { sha256: string; sizeBytes: number }
  plainWords: readonly PlainWords[]
  /** What happened to the bods; every line has exactly one outcome. */
  overviews?: readonly PublishedOverview[]
}
