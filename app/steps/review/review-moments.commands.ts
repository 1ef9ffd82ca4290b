import { z } from 'zod'
import { roundIdField } from '#agreement/content.commands.ts'
import { dayField, idField, roundCommand } from '#agreement/turn.commands.ts'
import { newId } from '#kernel/id.ts'
import { roundById } from '#parties/rounds.store.ts'
import { givenIn, saveQuestions } from './evaluation.store.ts'
import { usualQuestions } from './evaluation.ts'
import { dropReviewMoment, reviewMomentsOf, saveReviewMoment } from './review-moments.store.ts'
import { cancellable, plannable, reviewKinds } from './review-moments.ts'

/** The coordinator plans when the parties look at the agreement again. An evaluation gets the questions that all are asked. */
export const planReview = roundCommand({
  by: 'coordinator',
  fields: z.object({
    roundId: roundIdField,
    kind: z.enum(reviewKinds, 'Kies wat u plant.'),
    dueOn: dayField,
  }),
  run: async ({ db, now, actor }, { roundId, kind, dueOn }) => {
    const round = await roundById(db, roundId)
    const allowed = plannable({ kind, dueOn }, round, await reviewMomentsOf(db, roundId))
    if (!allowed.ok) return allowed
    const id = newId<'ReviewMoment'>(now)
    const made = { roundId, madeBy: actor.personId, madeAt: now }
    await saveReviewMoment(db, { id, kind, dueOn, ...made })
    if (kind === 'evaluation')
      await saveQuestions(db, {
        momentId: id,
        from: 1,
        texts: usualQuestions,
        partyId: null,
        ...made,
      })
    return {
      ok: true,
      value: {
        value: { id, kind },
        event: {
          subject: 'review_moment',
          subjectId: id,
          move: 'planReview',
          payload: { kind, dueOn },
        },
      },
    }
  },
})

/** The coordinator cancels a moment, unless a party has already answered there. */
export const cancelReview = roundCommand({
  by: 'coordinator',
  fields: z.object({ roundId: roundIdField, momentId: idField<'ReviewMoment'>(z.uuid()) }),
  run: async ({ db, now }, { roundId, momentId }) => {
    const moments = await reviewMomentsOf(db, roundId)
    const given = await givenIn(db, roundId)
    const allowed = cancellable(
      moments.find(({ id }) => id === momentId),
      { isAnswered: given.some((one) => one.momentId === momentId) },
    )
    if (!allowed.ok) return allowed
    await dropReviewMoment(db, momentId, now)
    return {
      ok: true,
      value: {
        value: { id: momentId, kind: allowed.value.kind },
        event: {
          subject: 'review_moment',
          subjectId: momentId,
          move: 'cancelReview',
          payload: {},
        },
      },
    }
  },
})

export const reviewMoves = { planReview, cancelReview }
