import { href } from '#routes.ts'
import { type Ask, type AskKind, askSteps } from './asks.ts'
import { stepHref } from './step-frame.ts'

/** Where somebody does what is asked of her: the first page of the step; some have a page of their own. */
export const askHref = ({ kind, roundId }: Pick<Ask, 'kind' | 'roundId'>): string =>
  ownPages[kind] ? href(ownPages[kind], { roundId }) : stepHref(roundId, askSteps[kind])

const advice = '/trajecten/:roundId/scope/advies'

/** What is answered on a page of its own within its step. */
const ownPages: {
  readonly [Kind in AskKind]?: typeof advice | '/trajecten/:roundId/coordinatie/overdracht'
} = {
  handover: '/trajecten/:roundId/coordinatie/overdracht',
  advice,
  adviceReplies: advice,
  adviceDays: advice,
}
