import type { SourceLine } from '#agreement/commitment-lines.store.ts'
import type { Commitment, Version } from '#agreement/commitments.ts'
import type { Concern } from '#agreement/concerns.ts'
import type { Condition } from '#agreement/conditions.ts'
import { type Difference, differencesBetween } from '#agreement/differences.ts'
import type { UsedFact } from '#agreement/facts.store.ts'
import type { MandateLevel } from '#agreement/mandate-levels.ts'
import {
  isAgreement,
  lastApproved,
  stanceOn,
  type TableState,
  tableState,
  voices,
} from '#agreement/positions.ts'
import type { Proposal } from '#agreement/proposals.ts'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import type { PartyRole } from '#parties/standing.ts'
import type { SpokenPosition } from './biography.ts'

/** Everything there is to read about one commitment, for one reader. */
export type Reading = {
  commitment: Commitment
  parties: readonly Party[]
  versions: readonly Version[]
  proposals: readonly Proposal[]
  history: readonly SpokenPosition[]
  concerns: readonly Concern[]
  /** What parties ask of it, also what they ask no more. */
  conditions: readonly Condition[]
  goal: string | undefined
  /** The facts that it uses. */
  facts: readonly UsedFact[]
  /** The lines of bods from which it came. */
  sourceLines: readonly SourceLine[]
  /** Whether it stands in a signed agreement: then it changes by an amendment only. */
  isSigned: boolean
  /** The moment of reading. */
  now: Date
  reader: {
    party: { id: Id<'Party'>; role: PartyRole } | undefined
    coordinates: boolean
    /** Whether she may speak for her party at the table. */
    mayNegotiate: boolean
    /** How firmly she may say what her party thinks. */
    levels: readonly MandateLevel[]
  }
  /** What only the reader's own party sees: what it prepares to say or to propose. */
  prepared: {
    position: Pick<SpokenPosition, 'code' | 'reason' | 'condition' | 'level'> | undefined
    text: Version | undefined
  }
}

/** The latest position of each party that ever spoke. */
export const latestOf = ({ history }: Pick<Reading, 'history'>): SpokenPosition[] => [
  ...new Map(history.map((position) => [position.partyId, position])).values(),
]

/** The parties that take part in the agreement. */
export const contractingOf = ({ parties }: Pick<Reading, 'parties'>) =>
  parties.filter(({ role }) => voices[role].counts).map(({ id }) => id)

/** The parties that have a voice, the reader's own first. */
export const speakersOf = ({ parties, reader }: Pick<Reading, 'parties' | 'reader'>): Party[] =>
  parties
    .filter(({ role }) => voices[role].speaks)
    .toSorted((a, b) => Number(b.id === reader.party?.id) - Number(a.id === reader.party?.id))

/** Whether the reader can say something here for her party. */
export const canSpeak = ({ commitment, reader, isSigned }: Reading): boolean =>
  commitment.state === 'tabled' &&
  !isSigned &&
  reader.party !== undefined &&
  voices[reader.party.role].speaks

/** Whether the reader's party writes the text: proposes, adopts. */
export const canWrite = ({ commitment, reader, isSigned }: Reading): boolean =>
  commitment.state === 'tabled' && !isSigned && reader.party?.role === 'contracting'

/** How the commitment stands for the reader. */
export function standsFor(reading: Reading): TableState {
  const { commitment, reader } = reading
  const own = reader.party?.role === 'contracting' ? reader.party.id : undefined
  const contracting = contractingOf(reading)
  return tableState(commitment.tabled, latestOf(reading), { contracting, own })
}

/** How many of the parties that a proposal needs agree with it. */
export function supportOf(reading: Reading, { version }: Proposal) {
  const latest = latestOf(reading)
  const asked = contractingOf(reading).filter((party) => version.applicability.includes(party))
  const agreeing = asked.filter((party) =>
    isAgreement(
      stanceOn(
        version.contentHash,
        latest.find(({ partyId }) => partyId === party),
      ),
    ),
  )
  return { count: agreeing.length, of: asked.length }
}

/**
 * What changed since the reader's own party last agreed with a text of this commitment; `undefined`
 * where it never did, or where that text is on the table now.
 */
export function sinceApproved({
  commitment,
  history,
  versions,
  reader,
}: Reading): { differences: Difference[]; at: Date } | undefined {
  const own = history.filter(({ partyId }) => partyId === reader.party?.id)
  const approved = lastApproved(own)
  const text = versions.find(({ id }) => id === approved?.versionId)
  if (!approved || !text || text.contentHash === commitment.tabled.contentHash) return undefined
  return { differences: differencesBetween(text, commitment.tabled), at: approved.takenAt }
}
