import { exampleNotice } from '#agreement/agreement-text.ts'
import type { Context } from '#parties/actor.ts'
import { memberFrame } from '#parties/member-frame.ts'
import type { Round } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import type { Frame } from '#ui/page.tsx'
import { nthOfStep, type StepId, steps } from './steps.ts'

type Place = {
  context: Context
  round: Round
  step: StepId
  /** The title of a page inside the step; the step's own question where it is left out. */
  title?: string
  /** The pages between the step and this one. */
  crumbs?: readonly { name: string; href: string }[]
}

/** The head of every page of a step: whose round it is, which of the ten steps, and the question it answers. */
export function stepFrame({ context, round, step, title, crumbs = [] }: Place): Frame {
  const nth = nthOfStep(step)
  const { name, asks } = steps[nth - 1] ?? steps[0]
  const roundCrumb = { name: round.name, href: href('/trajecten/:roundId', { roundId: round.id }) }
  const stepCrumb = { name, href: stepHref(round.id, step) }
  const frame = memberFrame(context, '/trajecten')
  return {
    ...frame,
    ...(round.isExample && { notice: exampleNotice }),
    title: title ?? name,
    ...(title === undefined && { heading: asks }),
    step: { nth, of: steps.length, name },
    crumbs: title === undefined ? [roundCrumb] : [roundCrumb, stepCrumb, ...crumbs],
  }
}

/** The address of a step's first page. */
export function stepHref(roundId: Round['id'], step: StepId): string {
  const { slug } = steps[nthOfStep(step) - 1] ?? steps[0]
  return `${href('/trajecten/:roundId', { roundId })}/${slug}`
}
