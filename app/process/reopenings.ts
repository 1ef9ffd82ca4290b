import type { StepId } from './steps.ts'

/** Who did what opened a step again that was done, when, and why as far as that was said. */
export type Reopening = { step: StepId; by: string; at: Date; why: string }

/** By the step. It counts only while the step is not done: nobody sets or takes it away. */
export type Reopenings = Partial<Record<StepId, Reopening>>
