import { z } from 'zod'
import type { Id } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { addAnswer, addConcern, concernsOn, setClosed } from './concerns.store.ts'
import { handled } from './concerns.ts'
import { placeFields } from './content.commands.ts'
import { type NotOnTable, noSuch } from './negotiating.ts'
import { tabledCommitment } from './open-commitments.commands.ts'
import { idField, roundCommand, type Turn } from './turn.commands.ts'

const textField = z.string().trim().min(1).max(2000)

const concernFields = { ...placeFields, concernId: idField<'Concern'>(z.uuid()) }

/** A party says what worries it about a commitment. It stands beside every position, and holds no text up by itself. */
export const raiseConcern = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object({ ...placeFields, concern: textField }),
  run: async (turn, { code, concern: text }) => {
    const noted = await noteConcern(turn, { code, text })
    if (!noted.ok) return noted
    const concernId = noted.value
    return ok({
      value: { concernId, code },
      event: {
        subject: 'concern',
        subjectId: concernId,
        move: 'raiseConcern',
        payload: { code, text },
      },
    })
  },
})

/** Part of a command of a party: its concern stands with a commitment that is on the table. */
export async function noteConcern(
  turn: Turn,
  { code, text }: { code: string; text: string },
): Promise<Result<Id<'Concern'>, NotOnTable>> {
  const { db, now, actor, standing } = turn
  const found = await tabledCommitment(turn, code)
  if (!found.ok) return found
  const concernId = await addConcern(db, {
    commitmentId: found.value.id,
    roundId: standing.roundId,
    partyId: ownParty(standing).id,
    text,
    raisedBy: actor.personId,
    raisedAt: now,
  })
  return ok(concernId)
}

type Asked = { code: string; concernId: string }

async function openConcern(turn: Turn, { code, concernId }: Asked, move: 'answer' | 'close') {
  const { db, standing } = turn
  const found = await tabledCommitment(turn, code)
  if (!found.ok) return found
  const concerns = await concernsOn(db, found.value.id)
  const concern = concerns.find(({ id }) => id === concernId)
  if (!concern) return noSuch('concern')
  const may = handled(concern, move, ownParty(standing).id)
  return may.ok ? ok(concern) : may
}

/** Any party answers a concern. */
export const answerConcern = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object({ ...concernFields, answer: textField }),
  run: async (turn, { roundId, code, concernId, answer: text }) => {
    const { db, now, actor, standing } = turn
    const concern = await openConcern(turn, { code, concernId }, 'answer')
    if (!concern.ok) return concern
    const answerId = await addAnswer(db, {
      concernId,
      roundId,
      partyId: ownParty(standing).id,
      text,
      answeredBy: actor.personId,
      answeredAt: now,
    })
    return ok({
      value: { concernId, code },
      event: {
        subject: 'concern',
        subjectId: concernId,
        move: 'answerConcern',
        payload: { answerId, text },
      },
    })
  },
})

/** The party that raised a concern says that it is gone. Nobody else can. */
export const closeConcern = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object(concernFields),
  run: async (turn, { code, concernId }) => {
    const { db, now } = turn
    const concern = await openConcern(turn, { code, concernId }, 'close')
    if (!concern.ok) return concern
    await setClosed(db, concernId, now)
    return ok({
      value: { concernId, code },
      event: { subject: 'concern', subjectId: concernId, move: 'closeConcern', payload: { code } },
    })
  },
})

export const concernMoves = { raiseConcern, answerConcern, closeConcern }
