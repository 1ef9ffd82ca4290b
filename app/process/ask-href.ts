import { href } from '#routes.ts'
import { type Ask, askSteps } from './asks.ts'
import { stepHref } from './step-frame.ts'

/** Where somebody does what is asked of her: the first page of the step; a pack to take over has a page of its own. */
export const askHref = ({ kind, roundId }: Pick<Ask, 'kind' | 'roundId'>): string =>
  kind === 'handover'
    ? href('/trajecten/:roundId/coordinatie/overdracht', { roundId })
    : stepHref(roundId, askSteps[kind])
