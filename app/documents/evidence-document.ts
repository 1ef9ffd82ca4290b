import { createHash } from 'node:crypto'
import { canonical } from '#kernel/canonical.ts'
import type { Day } from '#kernel/day.ts'

/** What a person did when her party was asked to sign. */
export type EvidenceSignature = {
  person: string
  function: string
  /** What she may sign on, e.g. the decision and its scope; `null` where none was registered. */
  mandate: string | null
  kind: 'agreed' | 'agreed_with_reservation' | 'seen' | 'refused'
  /** The words of the reservation, or why she refused. */
  words: string | null
  /** The moment in UTC, `2026-11-24T13:03:21Z`. It is printed in the time of Amsterdam too. */
  at: string
  /** Whether the moment was said by a time stamp authority or by the clock of the installation. */
  timeSource: 'timestamp' | 'clock'
  /** What kind of electronic signature it is, in words; `null` when she refused. */
  level: string | null
  /** Whose certificate made the signature; `null` when she refused. */
  certificate: string | null
  /** SHA-256 of the signed file up to and with this signature; `null` when she refused. */
  revision: string | null
}

/** What a body of a party decided about the text, and when. */
export type EvidenceDecision = {
  outcome: 'approved' | 'rejected'
  body: string
  on: Day
  reference: string
}

/** A party with the decisions of its own bodies and what its people signed. */
export type EvidenceParty = {
  name: string
  decisions: readonly EvidenceDecision[]
  signatures: readonly EvidenceSignature[]
}

/**
 * How an agreement came to be signed, as data. It is a file of its own beside the signed agreement:
 * a page added to that one would break its signatures.
 */
export type EvidenceDocument = {
  schema: 'urn:handslag:evidence:1'
  agreement: string
  title: string
  version: number
  /** SHA-256 of the canonical JSON of the agreement: what parties decided on. */
  sha256: string
  notice: string | null
  /** When this evidence was put together, in UTC. */
  madeAt: string
  parties: readonly EvidenceParty[]
  files: readonly { name: string; bytes: number; sha256: string }[]
  /** The last link of the chain of events at that moment. */
  history: { events: number; head: string }
}

/** The evidence as its file `evidence.json`: RFC 8785 JSON in UTF-8. */
export const evidenceJson = (evidence: EvidenceDocument): string => canonical(evidence)

/** The SHA-256 of {@link evidenceJson}, in lower-case hex. */
export const evidenceHash = (evidence: EvidenceDocument): string =>
  createHash('sha256').update(evidenceJson(evidence)).digest('hex')
