import type { Id } from '#kernel/id.ts'
import { ownParty } from '#parties/standing.ts'
import type { Commitment, Version } from './commitments.ts'
import { roundParties } from './content.commands.ts'
import { sayOn } from './fulfilment.commands.ts'
import { overtake } from './packages.store.ts'
import { latestOn } from './positions.store.ts'
import { inFavour, isAgreed, voices } from './positions.ts'
import { closeProposals, openProposalsOn, setTabled } from './proposals.store.ts'
import type { Proposal } from './proposals.ts'
import type { Turn } from './turn.commands.ts'

/**
 * A proposal becomes the tabled text. Other open proposals stay open, but for those that say the
 * very same: they are what is tabled now. A package with such a one in it is overtaken as a whole.
 */
export async function adopted(
  { db, now }: Turn,
  { id }: Pick<Commitment, 'id'>,
  proposal: Proposal,
): Promise<void> {
  const open = await openProposalsOn(db, id)
  const { contentHash } = proposal.version
  const same = open.filter((other) => other.version.contentHash === contentHash)
  const others = same.filter((other) => other.id !== proposal.id)
  await setTabled(db, id, proposal.version.id)
  await closeProposals(db, [proposal.id], { state: 'adopted', at: now })
  await overtake(db, others, now)
}

/**
 * After a party has spoken: the loose open proposal with which every contracting party it applies to
 * agrees becomes the tabled text. An adviser's word brings none about.
 */
export async function adoptIfAgreed(
  turn: Turn,
  commitment: Pick<Commitment, 'id' | 'roundId'>,
): Promise<Id<'Proposal'> | undefined> {
  const { db, standing } = turn
  if (!voices[ownParty(standing).role].counts) return undefined
  const all = await openProposalsOn(db, commitment.id)
  const open = all.filter(({ packageId }) => packageId === null)
  if (open.length === 0) return undefined
  const { contracting } = await roundParties(db, commitment.roundId)
  const latest = await latestOn(db, commitment.id)
  const agreed = open.find(({ version }) => isAgreed(version, contracting, latest))
  if (agreed) await adopted(turn, commitment, agreed)
  return agreed?.id
}

/** The own party agrees with a text, in the breath in which it proposes or takes it over. */
export const support = (turn: Turn, on: Version): Promise<void> => sayOn(turn, on, inFavour)
