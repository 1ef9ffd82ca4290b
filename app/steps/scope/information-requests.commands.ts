import { z } from 'zod'
import { idField, roundCommand, roundIdField, type Turn } from '#agreement/turn.commands.ts'
import type { Json } from '#kernel/canonical.ts'
import { dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { addWorkingDays } from '#law/working-days.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { ownParty } from '#parties/standing.ts'
import { charterOf } from '#process/charter.store.ts'
import { closeRequest, insertRequest, lockRequest } from './information-requests.store.ts'
import type { RequestRefusal, requestOutcomes } from './information-requests.ts'
import { papersOf } from './papers.store.ts'

const by = 'contracting'
const act = 'negotiate'

const no = (code: RequestRefusal['code'], basis: RequestRefusal['basis']) =>
  refuse<RequestRefusal>({ code, basis })

/** A line of the history with what was said: the report is drawn up from these alone. */
const told = (requestId: Id<'InformationRequest'>, move: string, payload: Json) =>
  ({ subject: 'informationRequest', subjectId: requestId, move, payload, keeps: true }) as const

/** Asks another party for information. The charter says how many working days an answer may take. */
const ask = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    askedPartyId: idField<'Party'>(z.uuid()),
    text: z.string().trim().min(1).max(1000),
  }),
  run: async ({ db, now, actor, standing }, { roundId, askedPartyId, text }) => {
    const partyId = ownParty(standing).id
    if (askedPartyId === partyId) return no('asks-itself', 'input-form')
    const parties = await partiesOf(db, roundId)
    const asked = parties.find(({ id }) => id === askedPartyId)
    if (asked?.role !== 'contracting') return no('not-at-this-table', 'lanes')
    const { answerWorkingDays } = await charterOf(db, roundId)
    const dueOn = addWorkingDays(dayOf(now), answerWorkingDays)
    const id = newId<'InformationRequest'>(now)
    const request = { id, roundId, partyId, askedPartyId, text, dueOn }
    await insertRequest(db, { ...request, askedBy: actor.personId, askedAt: now })
    const payload = { partyId, askedPartyId, text, dueOn }
    return ok({ value: { id, dueOn }, event: told(id, 'ask', payload) })
  },
})

const requestId = idField<'InformationRequest'>(z.uuid())

/** Answers a request that was put to the own party: in words, with a paper of the room, or with both. */
const answer = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    requestId,
    answer: z.string().trim().min(1).max(4000),
    paperId: idField<'Paper'>(z.uuid()).optional(),
  }),
  run: async (turn, { roundId, requestId, answer, paperId = null }) => {
    const found = await openRequest(turn, requestId, 'asked')
    if (!found.ok) return found
    if (paperId && !(await papersOf(turn.db, roundId)).some(({ id }) => id === paperId))
      return no('no-such-paper', 'lanes')
    return closed(turn, requestId, { move: 'answer', outcome: 'answered', answer, paperId })
  },
})

const reason = z.string().trim().min(1).max(1000)

/** Says why the own party does not give what was asked of it. */
const refuseRequest = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, requestId, reason }),
  run: async (turn, { requestId, reason }) => {
    const found = await openRequest(turn, requestId, 'asked')
    if (!found.ok) return found
    return closed(turn, requestId, { move: 'refuse', outcome: 'refused', answer: reason })
  },
})

/** Takes a request of the own party back. */
const withdraw = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, requestId, reason }),
  run: async (turn, { requestId, reason }) => {
    const found = await openRequest(turn, requestId, 'asker')
    if (!found.ok) return found
    return closed(turn, requestId, { move: 'withdraw', outcome: 'withdrawn', answer: reason })
  },
})

/** What can be done with requests for information. */
export const requestMoves = { ask, answer, refuse: refuseRequest, withdraw }

async function openRequest(
  { db, standing }: Turn,
  requestId: Id<'InformationRequest'>,
  side: 'asker' | 'asked',
): Promise<Result<'open', RequestRefusal>> {
  const request = await lockRequest(db, standing.roundId, requestId)
  if (!request) return no('no-such-request', 'lanes')
  const own = ownParty(standing).id
  if (side === 'asked' && request.askedPartyId !== own)
    return no('not-asked-of-you', 'organisation-speaks')
  if (side === 'asker' && request.partyId !== own)
    return no('not-your-request', 'organisation-speaks')
  return request.outcome ? no('request-closed', 'nothing-vanishes') : ok('open')
}

type Close = {
  move: string
  outcome: (typeof requestOutcomes)[number]
  answer: string
  paperId?: Id<'Paper'> | null
}

async function closed(
  { db, now, actor }: Turn,
  id: Id<'InformationRequest'>,
  { move, outcome, answer, paperId = null }: Close,
) {
  await closeRequest(db, id, { outcome, answer, paperId, closedBy: actor.personId, closedAt: now })
  return ok({ value: { id, outcome }, event: told(id, move, { answer, paperId }) })
}
