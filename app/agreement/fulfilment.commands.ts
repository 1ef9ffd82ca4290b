import type { Id } from '#kernel/id.ts'
import { ownParty } from '#parties/standing.ts'
import type { Version } from './commitments.ts'
import { addCondition, conditionsOn, dropConditions } from './conditions.store.ts'
import { alreadyAsked, hinderingOf } from './conditions.ts'
import { fulfilPosition, latestOn, savePosition } from './positions.store.ts'
import type { Statement } from './positions.ts'
import type { Turn } from './turn.commands.ts'

/** Who speaks at the table, when, and under which mandate. */
export const spokenIn = ({ actor, now, standing }: Turn) => ({
  by: actor.personId,
  at: now,
  mandateId: standing.mandates.negotiate ?? null,
})

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
  const { db, standing } = turn
  const partyId = ownParty(standing).id
  const conditions = await conditionsOn(db, commitmentId)
  const same = text && alreadyAsked(conditions, { partyId, kind: 'must', text })
  const before = conditions.filter(
    (one) => one.partyId === partyId && one.withPosition && !one.droppedAt && one !== same,
  )
  const spoken = spokenIn(turn)
  const ids = before.map(({ id }) => id)
  if (!keeps) await dropConditions(db, ids, spoken)
  if (text && !same) {
    const { roundId } = standing
    const condition = { commitmentId, roundId, partyId, kind: 'must', text } as const
    await addCondition(db, { ...condition, withPosition: true }, spoken)
  }
  if (text || keeps) await settleFulfilment(turn, commitmentId)
}

/** The own party says this of a text, at the table; what its answer before asked goes with that. */
export async function sayOn(turn: Turn, on: Version, statement: Statement): Promise<void> {
  const { by: personId, at: takenAt, mandateId } = spokenIn(turn)
  const { roundId } = turn.standing
  const { id: partyId } = ownParty(turn.standing)
  const taking = { on, roundId, partyId, personId, mandateId, takenAt }
  await savePosition(turn.db, { ...taking, lane: 'table', statement })
  await replaceAsked(turn, on.commitmentId)
}
