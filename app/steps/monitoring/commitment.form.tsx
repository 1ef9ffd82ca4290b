import type { Problems } from '#ui/read-form.ts'

export type FigureField = 'period' | 'value' | 'measured' | 'note' | 'file' | 'reason'
export type ReviewField = 'remark' | 'reason' | 'own'
export type ActionField = 'text' | 'owner' | 'due'
export type DelayField = 'cause' | 'text' | 'needs' | 'expected'

type Came<Move extends string, Field extends string> = { move: Move; problems: Problems<Field> }

/** What came back of a form on the page of a commitment, and of which. */
export type CameBack =
  | Came<'reportValue', FigureField>
  | Came<'correctReport', FigureField>
  | Came<'confirmReport', ReviewField>
  | Came<'disputeReport', ReviewField>
  | Came<'addAction', ActionField>
  | Came<'finishAction', 'done'>
  | Came<'dropAction', 'reason'>
  | Came<'explainDelay', DelayField>
  | Came<'answerDelay', 'text'>

/**
 * What came back, where it is about one thing: only the forms about that get back what was typed in them.
 *
 * @param field the hidden field that says what a form is about
 */
export function cameBackOn(
  outcome: CameBack | undefined,
  field: 'indicator' | 'action' | 'talk',
  id: string,
): CameBack | undefined {
  const given: Partial<Record<string, string>> = outcome?.problems.given ?? {}
  return given[field] === id ? outcome : undefined
}
