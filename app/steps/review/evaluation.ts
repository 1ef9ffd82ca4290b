import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** What every evaluation asks of every party, so that evaluations can be compared. */
export const usualQuestions = [
  'Wat is er gelukt dankzij deze afspraken?',
  'Wat is niet gelukt, en waardoor kwam dat?',
  'Deed elke partij wat zij beloofde? Ook uw eigen organisatie?',
  'Hoe ging de samenwerking tussen de partijen?',
  'Wat moet in de volgende afspraken anders?',
] as const

/** A question of an evaluation: a usual one, or one that a party added. */
export type Question = {
  id: Id<'EvaluationQuestion'>
  position: number
  text: string
  partyId: Id<'Party'> | null
}

/** What a party answers. In its room it is a draft that nobody else knows of. */
export type EvaluationAnswer = {
  questionId: Id<'EvaluationQuestion'>
  partyId: Id<'Party'>
  lane: 'room' | 'table'
  text: string
}

export type EvaluationRefusal =
  | { code: 'no-such-moment'; basis: BasisId }
  | { code: 'evaluation-under-way'; basis: BasisId }
  | { code: 'too-many-questions'; most: number; basis: BasisId }
  | { code: 'already-given'; basis: BasisId }
  | { code: 'answers-missing'; missing: number; basis: BasisId }

const mostQuestions = 12

/** Whether a question can be added: all are asked the same, so not once somebody answered. */
export function askable(
  questions: readonly Question[],
  tabled: readonly EvaluationAnswer[],
): Result<number, EvaluationRefusal> {
  if (tabled.length > 0) return refuse({ code: 'evaluation-under-way', basis: 'two-voices' })
  if (questions.length >= mostQuestions)
    return refuse({ code: 'too-many-questions', most: mostQuestions, basis: 'input-form' })
  return ok(Math.max(0, ...questions.map(({ position }) => position)) + 1)
}

/** Whether a party can still write: until it has put its answers on the table. */
export const writable = (own: readonly EvaluationAnswer[]): Result<'may', EvaluationRefusal> =>
  own.some(({ lane }) => lane === 'table')
    ? refuse({ code: 'already-given', basis: 'frozen-is-frozen' })
    : ok('may')

/** Whether a party can put its answers on the table: all of them at once, and only once. */
export function givable(
  questions: readonly Question[],
  own: readonly EvaluationAnswer[],
): Result<'may', EvaluationRefusal> {
  const may = writable(own)
  if (!may.ok) return may
  const missing = questions.filter(({ id }) => !own.some(({ questionId }) => questionId === id))
  return missing.length > 0
    ? refuse({ code: 'answers-missing', missing: missing.length, basis: 'two-voices' })
    : ok('may')
}
