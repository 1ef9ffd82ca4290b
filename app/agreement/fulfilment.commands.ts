import type { Id } from '#kernel/id.ts'
import { ownParty } from '#parties/standing.ts'
import { addCondition, conditionsOn, dropConditions } from './conditions.store.ts'
import { alreadyAsked, hinderingOf } from './conditions.ts'
import { fulfilPosition, latestOn } from './positions.store.ts'
import type { Turn } from './turn.commands.ts'

/**
 * After the own party said something: its “agree, if” is agreement exactly while nothing that it asks
 * hinders it on the text that it answered. Of any other answer there is nothing to settle.
 */
export async function settleFulfilment(
  { db, now, standing }: Turn,
  commitmentId: Id<'Commitment'>,
): Promise<void> {
  const partyId = ownParty(standing).id
  const own = (await latestOn(db, commitmentId)).find((one) => one.partyId === partyId)
  if (own?.code !== 'agree_if') return
  const { contentHash } = own
  const open = hinderingOf(await conditionsOn(db, commitmentId), { partyId, contentHash })
  const isMet = open.length === 0
  if (isMet !== (own.fulfilledAt !== null)) await fulfilPosition(db, own.id, isMet ? now : null)
}

type Asked = {
  /** What the answer asks now; empty where it asks nothing. */
  text: string
  /** Whether it leans on what was asked before. */
  keeps: boolean
}

/**
 * What an answer at the table asks takes the place of what the answer before it asked: nothing, for a
 * plain yes. What was set apart from answers stays.
 */
export async function replaceAsked(
  turn: Turn,
  commitmentId: Id<'Commitment'>,
  { text, keeps }: Asked = { text: '', keeps: false },
): Promise<void> {
  const { db, now, actor, standing } = turn
  const { roundId, mandates } = standing
  const partyId = ownParty(standing).id
  const conditions = await conditionsOn(db, commitmentId)
  const same = text && alreadyAsked(conditions, { partyId, kind: 'must', text })
  const before = conditions.filter(
    (one) => one.partyId === partyId && one.withPosition && !one.droppedAt && one !== same,
  )
  const spoken = { by: actor.personId, at: now, mandateId: mandates.negotiate ?? null }
  const ids = before.map(({ id }) => id)
  if (!keeps) await dropConditions(db, ids, spoken)
  if (text && !same) {
    const condition = { commitmentId, roundId, partyId, kind: 'must', text } as const
    await addCondition(db, { ...condition, withPosition: true }, spoken)
  }
  await settleFulfilment(turn, commitmentId)
}
