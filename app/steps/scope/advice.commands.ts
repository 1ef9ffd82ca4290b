import { z } from 'zod'
import { commitmentsOf } from '#agreement/commitments.store.ts'
import {
  dayField,
  idField,
  roundCommand,
  roundIdField,
  type Turn,
} from '#agreement/turn.commands.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import { type Party, partiesOf } from '#parties/rounds.store.ts'
import { ownParty } from '#parties/standing.ts'
import { type AdviceRequest, advises, askerOf } from '#process/advice.ts'
import { type AdviceRefusal, dayFits } from '#process/advice-acts.ts'
import { hadPaper } from './advice-information.ts'
import { adviceFields, lastDay, no, paperIn, requestFor, told } from './advice-turn.commands.ts'
import { closeAdvice, insertAdviceRequest } from './advice-writes.store.ts'

const act = 'negotiate'

const { adviceId, paperId, reason } = adviceFields
const commitmentId = idField<'Commitment'>(z.uuid()).optional()

/**
 * Asks an organisation of tenants for advice. The clock runs from the day on which it has the request with all
 * information; with a paper of the room, not before it received that.
 */
const ask = roundCommand({
  by: 'contracting',
  act,
  fields: z.object({
    roundId: roundIdField,
    adviserId: idField<'Party'>(z.uuid()),
    subject: reason,
    askedOn: dayField,
    paperId,
    commitmentId,
  }),
  run: async (turn, { roundId, adviserId, ...asked }) => {
    const { db, now, actor, standing } = turn
    const { subject, askedOn, paperId = null, commitmentId = null } = asked
    const partyId = ownParty(standing).id
    const fits = bothSides(await partiesOf(db, roundId), { partyId, adviserId })
    if (!fits.ok) return fits
    const about = await aboutWhat(turn, { adviserId, askedOn, paperId, commitmentId })
    if (!about.ok) return about

    const id = newId<'AdviceRequest'>(now)
    const dueOn = await lastDay(turn, 'CAL-31', askedOn)
    const request = { partyId, askedPartyId: adviserId, subject, paperId, commitmentId }
    const days = { askedOn, dueOn }
    const written = { by: actor.personId, at: now }
    await insertAdviceRequest(db, { id, roundId, ...request, ...days }, written)
    return ok({ value: { id, dueOn }, event: told(id, 'ask', { ...request, ...days }) })
  },
})

type Sides = { partyId: Id<'Party'>; adviserId: Id<'Party'> }

function bothSides(
  parties: readonly Party[],
  { partyId, adviserId }: Sides,
): Result<Sides, AdviceRefusal> {
  const kindOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.kind
  const [own, other] = [kindOf(partyId), kindOf(adviserId)]
  if (!own || !askerOf(own)) return no('not-an-asker', 'advice-in-order')
  return other && advises(other)
    ? ok({ partyId, adviserId })
    : no('not-an-adviser', 'advice-in-order')
}

type AskedOn = { adviserId: Id<'Party'>; askedOn: Day } & Pick<
  AdviceRequest,
  'paperId' | 'commitmentId'
>

async function aboutWhat(
  { db, now, standing }: Turn,
  { adviserId, askedOn, paperId, commitmentId }: AskedOn,
): Promise<Result<Day, AdviceRefusal>> {
  const fits = dayFits(askedOn, { from: askedOn, today: dayOf(now) })
  if (!fits.ok) return fits
  const commitments = commitmentId ? await commitmentsOf(db, standing.roundId) : []
  if (commitmentId && !commitments.some(({ id }) => id === commitmentId))
    return no('no-such-commitment', 'lanes')
  if (!paperId) return fits
  const paper = await paperIn(db, standing.roundId, paperId)
  return paper ? hadPaper(paper, adviserId, askedOn) : no('no-such-paper', 'lanes')
}

/** Ends a request by a word of who asked, with the reason. */
const closing = (does: 'withdraw' | 'goOn', closing: 'withdrawn' | 'went_on') =>
  roundCommand({
    by: 'contracting',
    act,
    fields: z.object({ roundId: roundIdField, adviceId, reason }),
    run: async (turn, { adviceId, reason }) => {
      const { db, now, actor } = turn
      const found = await requestFor(turn, adviceId, does)
      if (!found.ok) return found
      const close = { id: adviceId, closing, reason }
      await closeAdvice(db, close, { by: actor.personId, at: now })
      return ok({ value: { id: adviceId }, event: told(adviceId, does, { reason }) })
    },
  })

/** What who asks can do with a request for advice. */
export const adviceMoves = {
  ask,
  withdraw: closing('withdraw', 'withdrawn'),
  goOn: closing('goOn', 'went_on'),
}
