import type { Commitment } from '#agreement/commitments.ts'
import { isAgreed, type Position, stanceOn } from '#agreement/positions.ts'
import type { Id } from '#kernel/id.ts'

/** How the promises on the table stand, seen from one party. */
export type Tally = {
  all: number
  agreed: number
  /** On the table and not agreed. */
  open: number
  /** Of those, the ones on which the own party has no position that holds. */
  waitingForUs: number
}

type Table = {
  commitments: readonly Commitment[]
  positions: readonly Position[]
  contracting: readonly Id<'Party'>[]
}

/**
 * Counts the promises on the table. What was withdrawn or has ended does not count.
 *
 * @param own the party of who asks; none for the coordinator, on whom nothing waits
 */
export function tallyOf({ commitments, positions, contracting }: Table, own?: Id<'Party'>): Tally {
  const onTable = commitments.filter(({ state }) => state === 'tabled')
  const byCommitment = Map.groupBy(positions, ({ commitmentId }) => commitmentId)
  const latestOn = ({ id }: Commitment) => byCommitment.get(id) ?? []
  const open = onTable.filter((one) => !isAgreed(one.tabled, contracting, latestOn(one)))
  const waitsFor = (party: Id<'Party'>) => (one: Commitment) =>
    contracting.includes(party) &&
    one.tabled.applicability.includes(party) &&
    stanceOn(
      one.tabled.contentHash,
      latestOn(one).find(({ partyId }) => partyId === party),
    ).kind !== 'holds'
  return {
    all: onTable.length,
    agreed: onTable.length - open.length,
    open: open.length,
    waitingForUs: own ? onTable.filter(waitsFor(own)).length : 0,
  }
}
