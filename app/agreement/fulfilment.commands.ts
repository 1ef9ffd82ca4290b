import { ownParty } from '#parties/standing.ts'
import type { Commitment } from './commitments.ts'
import { conditionsOn } from './conditions.store.ts'
import { hinderingOf } from './conditions.ts'
import { fulfilPosition, latestOn } from './positions.store.ts'
import type { Turn } from './turn.commands.ts'

/**
 * After the own party said something: its “agree, if” is agreement exactly while nothing that it asks
 * hinders it on the text that it answered. Of any other answer there is nothing to settle.
 */
export async function settleFulfilment(
  { db, now, standing }: Turn,
  commitment: Pick<Commitment, 'id'>,
): Promise<void> {
  const partyId = ownParty(standing).id
  const own = (await latestOn(db, commitment.id)).find((one) => one.partyId === partyId)
  if (own?.code !== 'agree_if') return
  const { contentHash } = own
  const open = hinderingOf(await conditionsOn(db, commitment.id), { partyId, contentHash })
  const isMet = open.length === 0
  if (isMet !== (own.fulfilledAt !== null)) await fulfilPosition(db, own.id, isMet ? now : null)
}
