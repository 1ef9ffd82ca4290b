import { z } from 'zod'
import { dayField, roundCommand, roundIdField } from '#agreement/turn.commands.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { dueOf, openExtension } from '#process/advice.ts'
import { adviceFields, no, requestFor, told } from './advice-turn.commands.ts'
import { insertExtension, settleExtension } from './advice-writes.store.ts'

const by = 'party'
const act = 'negotiate'

const { adviceId, reason } = adviceFields

/** Proposes a later last day for the advice, with the reason. It holds once the other side agrees. */
const propose = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, adviceId, untilDay: dayField, reason }),
  run: async (turn, { roundId, adviceId, untilDay, reason }) => {
    const { db, now, actor } = turn
    const found = await requestFor(turn, adviceId, 'propose')
    if (!found.ok) return found
    if (openExtension(found.value)) return no('already-proposed', 'one-open-proposal')
    if (untilDay <= dueOf(found.value) || untilDay < dayOf(now))
      return no('not-later', 'reachable-date')

    const of = { id: newId<'AdviceExtension'>(now), adviceRequestId: adviceId, roundId }
    const said = { partyId: ownParty(turn.standing).id, untilDay, reason }
    await insertExtension(db, { ...of, ...said }, { by: actor.personId, at: now })
    return ok({ value: { id: adviceId }, event: told(adviceId, 'propose', said) })
  },
})

/** Agrees with the later day that the other side proposed or declines it, or takes the own proposal back. */
const settle = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    adviceId,
    outcome: z.enum(['agreed', 'declined', 'taken_back']),
  }),
  run: async (turn, { adviceId, outcome }) => {
    const { db, now, actor } = turn
    const found = await requestFor(turn, adviceId, 'settle')
    if (!found.ok) return found
    const proposal = openExtension(found.value)
    if (!proposal) return no('nothing-proposed', 'nothing-vanishes')
    const isOwn = proposal.partyId === ownParty(turn.standing).id
    if (isOwn && outcome !== 'taken_back') return no('yours-to-take-back', 'organisation-speaks')
    if (!isOwn && outcome === 'taken_back') return no('theirs-to-settle', 'organisation-speaks')

    await settleExtension(db, { id: proposal.id, outcome }, { by: actor.personId, at: now })
    const payload = { outcome, untilDay: proposal.untilDay }
    return ok({ value: { id: adviceId }, event: told(adviceId, 'settle', payload) })
  },
})

/** How both sides agree on a later day. */
export const adviceExtensionMoves = { propose, settle }
