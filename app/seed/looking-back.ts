import type { Outcome } from '#agreement/dispositions.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dispositionMoves } from '#steps/review/dispositions.commands.ts'
import { evaluationMoves } from '#steps/review/evaluation.commands.ts'
import { questionsOf } from '#steps/review/evaluation.store.ts'
import { reviewMoves } from '#steps/review/review-moments.commands.ts'
import { type Contracting, coordinatorOf, speakerFor } from './casting.ts'
import type { Tabled } from './negotiating.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

/** Step 9: the coordinator plans when the parties look back. */
export const planEvaluation = (scene: Scene, { roundId }: Carried, dueOn: Day) =>
  as(scene, coordinatorOf(scene), async ({ play }) => {
    const { id } = await play(reviewMoves.planReview, { roundId, kind: 'evaluation', dueOn })
    return id
  })

type Evaluation = {
  momentId: Id<'ReviewMoment'>
  /** What each of these parties answers, question by question. */
  answers: Partial<Record<Contracting, readonly string[]>>
}

/** Parties write their answers, and put them on the table all at once. */
export async function evaluate(
  scene: Scene,
  { roundId }: Carried,
  { momentId, answers }: Evaluation,
): Promise<void> {
  for (const [party, answer = []] of Object.entries(answers))
    await as(scene, speakerFor(scene, party), async ({ play, db }) => {
      const questions = await questionsOf(db, momentId)
      const questionId = questions.map(({ id }) => id)
      const place = { roundId, momentId }
      await play(evaluationMoves.writeAnswers, { ...place, questionId, answer: [...answer] })
      await play(evaluationMoves.giveEvaluation, place)
    })
}

type Fate = { one: Tabled; outcome: Outcome; reason: string }

/** What becomes of the promises: the party that brought each decides. */
export async function dispose(
  scene: Scene,
  { roundId }: Carried,
  fates: readonly Fate[],
): Promise<void> {
  for (const [party, own] of Map.groupBy(fates, ({ one }) => one.by))
    await as(scene, speakerFor(scene, party), async ({ play }) => {
      for (const { one, outcome, reason } of own)
        await play(dispositionMoves.dispose, { roundId, code: one.code, outcome, reason })
    })
}
