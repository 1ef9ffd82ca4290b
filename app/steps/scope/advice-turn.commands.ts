import { z } from 'zod'
import { idField, type Turn } from '#agreement/turn.commands.ts'
import type { Json } from '#kernel/canonical.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type Result, refuse } from '#kernel/result.ts'
import { roundById } from '#parties/rounds.store.ts'
import { ownParty } from '#parties/standing.ts'
import { type AdviceRequest, termOf } from '#process/advice.ts'
import { type AdviceAct, type AdviceRefusal, mayAct } from '#process/advice-acts.ts'
import { lockAdvice } from './advice-writes.store.ts'
import { papersOf } from './papers.store.ts'

/** Why something can't be done, of those reasons that need no more than their name. */
export const no = (
  code: Exclude<AdviceRefusal['code'], 'not-now'>,
  basis: AdviceRefusal['basis'],
): Result<never, AdviceRefusal> => refuse({ code, basis })

/** A line of the history. All that is said on a request is told of the request itself. */
export const told = (requestId: Id<'AdviceRequest'>, move: string, payload: Json) =>
  ({ subject: 'adviceRequest', subjectId: requestId, move, payload }) as const

/** The fields that these moves share. */
export const adviceFields = {
  adviceId: idField<'AdviceRequest'>(z.uuid()),
  paperId: idField<'Paper'>(z.uuid()).optional(),
  reason: z.string().trim().min(1).max(1000),
  words: z.string().trim().max(8000).default(''),
}

/** The last day of the term that starts on this day, by the law that the round holds then. */
export async function lastDay({ db, now, standing }: Turn, rule: 'CAL-31' | 'CAL-32', start: Day) {
  const held = await roundById(db, standing.roundId)
  return termOf(rule, start, { held, today: dayOf(now) }).due
}

/** A paper of the information room that was not taken back. */
export const paperIn = async (db: Turn['db'], roundId: Id<'Round'>, paperId: Id<'Paper'>) =>
  (await papersOf(db, roundId)).find(({ id, withdrawn }) => id === paperId && !withdrawn)

/** The request, locked, where the own party may do this with it today. */
export async function requestFor(
  { db, now, standing }: Turn,
  adviceId: Id<'AdviceRequest'>,
  act: AdviceAct | ((request: AdviceRequest) => AdviceAct),
): Promise<Result<AdviceRequest, AdviceRefusal>> {
  const request = await lockAdvice(db, standing.roundId, adviceId)
  if (!request) return no('no-such-advice', 'lanes')
  const own = ownParty(standing).id
  const does = typeof act === 'function' ? act(request) : act
  return mayAct(does, request, { own, today: dayOf(now) })
}
