import { z } from 'zod'
import { ok, refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { adoptIfAgreed } from './adoption.commands.ts'
import type { Commitment } from './commitments.ts'
import { addCondition, addJudgement, conditionsOn, dropConditions } from './conditions.store.ts'
import { alreadyAsked, conditionKinds, heldBy, judgedOn } from './conditions.ts'
import { placeFields, seenField } from './content.commands.ts'
import { settleFulfilment, spokenIn } from './fulfilment.commands.ts'
import { answerableCommitment } from './open-commitments.commands.ts'
import { voices } from './positions.ts'
import { textToAnswer } from './seen-texts.commands.ts'
import { idField, roundCommand, type Turn } from './turn.commands.ts'

const conditionFields = { ...placeFields, conditionId: idField<'Condition'>(z.uuid()) }

/** A party says what it asks of a commitment, beside its position: what must be, what it wishes, what it would rather not see, what may not be. */
export const setCondition = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object({
    ...placeFields,
    kind: z.enum(conditionKinds),
    demand: z.string().trim().min(1).max(2000),
  }),
  run: async (turn, { roundId, code, kind, demand: text }) => {
    const { db, standing } = turn
    const { id: partyId, role } = ownParty(standing)
    const { speaks, basis } = voices[role]
    if (!speaks) return refuse({ code: 'no-voice', role, basis })
    const found = await answerableCommitment(turn, code)
    if (!found.ok) return found
    const { id: commitmentId } = found.value
    const asked = { partyId, kind, text }
    if (alreadyAsked(await conditionsOn(db, commitmentId), asked))
      return refuse({ code: 'already-asked', basis: 'nothing-vanishes' })
    const condition = { ...asked, commitmentId, roundId, withPosition: false }
    const conditionId = await addCondition(db, condition, spokenIn(turn))
    const payload = { code, kind, text }
    const event = { subject: 'condition', subjectId: conditionId, move: 'setCondition', payload }
    return ok({ value: { conditionId, code }, event })
  },
})

/**
 * The holder of a condition says whether it is fulfilled in the text that it saw. Where that fulfils
 * all that its “agree, if” asked, this is agreement from here on; where it no longer does, it is not.
 */
export const judgeCondition = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object({ ...conditionFields, seen: seenField, fulfilled: z.enum(['yes', 'no']) }),
  run: async (turn, { roundId, code, seen, conditionId, fulfilled }) => {
    const { db, standing } = turn
    const found = await textToAnswer(turn, code, seen)
    if (!found.ok) return found
    const { commitment, on } = found.value
    const held = await heldIn(turn, commitment, conditionId)
    if (!held.ok) return held
    const { contentHash } = on
    const isFulfilled = fulfilled === 'yes'
    if (judgedOn(held.value, contentHash) === isFulfilled)
      return refuse({ code: 'already-judged', basis: 'bound-to-text' })

    await addJudgement(db, { conditionId, roundId, contentHash, isFulfilled }, spokenIn(turn))
    const adopted = await settled(turn, commitment)
    const payload = { code, contentHash, fulfilled, party: ownParty(standing).id, adopted }
    const event = { subject: 'condition', subjectId: conditionId, move: 'judgeCondition', payload }
    return ok({ value: { conditionId, code, adopted: adopted !== null }, event })
  },
})

/** The holder asks a condition no more. It stays readable, with when it was dropped. */
export const dropCondition = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object(conditionFields),
  run: async (turn, { code, conditionId }) => {
    const found = await answerableCommitment(turn, code)
    if (!found.ok) return found
    const held = await heldIn(turn, found.value, conditionId)
    if (!held.ok) return held
    await dropConditions(turn.db, [conditionId], spokenIn(turn))
    const adopted = await settled(turn, found.value)
    const payload = { code, adopted }
    const event = { subject: 'condition', subjectId: conditionId, move: 'dropCondition', payload }
    return ok({ value: { conditionId, code, adopted: adopted !== null }, event })
  },
})

/** Looks again whether the own “agree, if” is agreement now, and whether that makes a proposal agreed by all. */
async function settled(turn: Turn, commitment: Commitment) {
  await settleFulfilment(turn, commitment.id)
  return (await adoptIfAgreed(turn, commitment)) ?? null
}

async function heldIn({ db, standing }: Turn, commitment: Commitment, conditionId: string) {
  const conditions = await conditionsOn(db, commitment.id)
  return heldBy(
    conditions.find(({ id }) => id === conditionId),
    ownParty(standing).id,
  )
}

export const conditionMoves = { setCondition, judgeCondition, dropCondition }
