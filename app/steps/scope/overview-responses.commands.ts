import { z } from 'zod'
import { overviewsOf, responsesOfOverview } from '#agreement/overviews.store.ts'
import { type OverviewRefusal, sentVersionOf } from '#agreement/overviews.ts'
import { idField, roundCommand } from '#agreement/turn.commands.ts'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { saveResponse, withdrawResponseOf } from './overview-responses.store.ts'
import { overviewFields } from './overviews.commands.ts'

const by = 'party'
const act = 'negotiate'

/** A party that got the bod says in writing what it thinks of the version on the table. */
const respond = roundCommand({
  by,
  act,
  fields: z.object({ ...overviewFields, text: z.string().trim().min(1).max(4000) }),
  run: async ({ db, now, actor, standing }, { roundId, overviewId, text }) => {
    const party = ownParty(standing)
    if (party.role === 'observer')
      return refuse<OverviewRefusal>({ code: 'only-voices', basis: 'organisation-speaks' })
    const overview = (await overviewsOf(db, roundId)).find(({ id }) => id === overviewId)
    const sent = overview && sentVersionOf(overview)
    if (!sent) return refuse<OverviewRefusal>({ code: 'no-such-overview', basis: 'lanes' })
    if (overview.partyId === party.id)
      return refuse<OverviewRefusal>({ code: 'own-overview', basis: 'organisation-speaks' })
    const id = newId<'OverviewResponse'>(now)
    const said = { id, overviewVersionId: sent.id, overviewId, roundId, partyId: party.id, text }
    await saveResponse(db, { ...said, madeBy: actor.personId, madeAt: now })
    const subject = { subject: 'overview_response', subjectId: id, move: 'respond' }
    return ok({ value: { id }, event: { ...subject, payload: { overviewId, text } } })
  },
})

/** A party takes its reaction back, with the reason; it stays readable. */
const withdrawResponse = roundCommand({
  by,
  act,
  fields: z.object({
    ...overviewFields,
    responseId: idField<'OverviewResponse'>(z.uuid()),
    reason: z.string().trim().min(1).max(500),
  }),
  run: async ({ db, now, standing }, { roundId, overviewId, responseId, reason }) => {
    const said = await responsesOfOverview(db, roundId, overviewId)
    const response = said.find(({ id }) => id === responseId)
    if (!response || response.partyId !== ownParty(standing).id)
      return refuse<OverviewRefusal>({ code: 'no-such-response', basis: 'lanes' })
    if (response.withdrawn)
      return refuse<OverviewRefusal>({ code: 'response-withdrawn', basis: 'nothing-vanishes' })
    await withdrawResponseOf(db, responseId, { at: now, reason })
    const subject = { subject: 'overview_response', subjectId: responseId }
    const event = { ...subject, move: 'withdrawResponse', payload: { reason } }
    return ok({ value: { id: responseId }, event })
  },
})

/** What the others say of a bod: forms, API and history know the moves by these names. */
export const responseMoves = { respond, withdrawResponse }
