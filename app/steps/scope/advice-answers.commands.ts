import { z } from 'zod'
import { dayField, roundCommand, roundIdField } from '#agreement/turn.commands.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import {
  type AdviceRequest,
  adviceIn,
  adviceKindRules,
  adviceKinds,
  replyTo,
} from '#process/advice.ts'
import { dayFits } from '#process/advice-acts.ts'
import { adviceFields, lastDay, no, paperIn, requestFor, told } from './advice-turn.commands.ts'
import { insertAdvice, insertReply, takeBackAdvice, takeBackReply } from './advice-writes.store.ts'

const act = 'negotiate'

const { adviceId, paperId, reason, words } = adviceFields

/** Gives the advice that was asked of the own party, or says that none comes. Too late is possible, until the asker went on. */
const give = roundCommand({
  by: 'party',
  act,
  fields: z.object({
    roundId: roundIdField,
    adviceId,
    kind: z.enum(adviceKinds),
    text: words,
    givenOn: dayField,
    paperId,
  }),
  run: async (turn, { roundId, adviceId, kind, text, givenOn, paperId = null }) => {
    const { db, now, actor } = turn
    const found = await requestFor(turn, adviceId, 'give')
    if (!found.ok) return found
    const fits = dayFits(givenOn, { from: found.value.askedOn, today: dayOf(now) })
    if (!fits.ok) return fits
    const { canDeviate, needsWords, basis } = adviceKindRules[kind]
    if (needsWords && !text && !paperId) return no('words-needed', basis)
    if (paperId && !(await paperIn(db, roundId, paperId))) return no('no-such-paper', 'lanes')

    const replyDueOn = canDeviate ? await lastDay(turn, 'CAL-32', givenOn) : null
    const said = { kind, text, givenOn, paperId, replyDueOn }
    const of = { id: newId<'Advice'>(now), adviceRequestId: adviceId, roundId }
    await insertAdvice(db, { ...of, ...said }, { by: actor.personId, at: now })
    return ok({ value: { id: adviceId, replyDueOn }, event: told(adviceId, 'give', said) })
  },
})

/** Says whether the own party follows the advice that it asked for; who deviates from it says why. */
const reply = roundCommand({
  by: 'contracting',
  act,
  fields: z.object({
    roundId: roundIdField,
    adviceId,
    course: z.enum(['follows', 'deviates']),
    text: words,
    repliedOn: dayField,
  }),
  run: async (turn, { roundId, adviceId, course, text, repliedOn }) => {
    const { db, now, actor } = turn
    const found = await requestFor(turn, adviceId, 'reply')
    if (!found.ok) return found
    const advice = standing(adviceIn(found.value))
    const fits = dayFits(repliedOn, { from: advice.givenOn, today: dayOf(now) })
    if (!fits.ok) return fits
    const deviates = course === 'deviates'
    if (deviates && !text) return no('reason-needed', 'advice-in-order')

    const said = { deviates, text, repliedOn }
    const of = { id: newId<'AdviceReply'>(now), adviceId: advice.id, roundId }
    await insertReply(db, { ...of, ...said }, { by: actor.personId, at: now })
    return ok({ value: { id: adviceId }, event: told(adviceId, 'reply', said) })
  },
})

/** What stands by the state of a request. A fault where it does not: the state was asked first. */
function standing<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The state of the request says that it is there')
  return found
}

/** Takes back the last word of the own party: its advice as long as there is no reply to it, or its reply. */
const takeBack = roundCommand({
  by: 'party',
  act,
  fields: z.object({ roundId: roundIdField, adviceId, reason }),
  run: async (turn, { adviceId, reason }) => {
    const { db, now, actor, standing: place } = turn
    const isAdviser = (request: AdviceRequest) => request.adviserId === ownParty(place).id
    const found = await requestFor(turn, adviceId, (request) =>
      isAdviser(request) ? 'takeBackAdvice' : 'takeBackReply',
    )
    if (!found.ok) return found
    const advice = standing(adviceIn(found.value))
    const written = { by: actor.personId, at: now }
    if (isAdviser(found.value)) await takeBackAdvice(db, { id: advice.id, reason }, written)
    else await takeBackReply(db, { id: standing(replyTo(advice)).id, reason }, written)
    return ok({ value: { id: adviceId }, event: told(adviceId, 'takeBack', { reason }) })
  },
})

/** What is said on a request: the advice, the reply to it, and taking either back. */
export const adviceAnswerMoves = { give, reply, takeBack }
