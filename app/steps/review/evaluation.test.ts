import { describe, expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { partyId } from '#parties/parties.example.ts'
import {
  askable,
  type EvaluationAnswer,
  givable,
  type Question,
  usualQuestions,
  writable,
} from './evaluation.ts'

const questions: Question[] = usualQuestions.map((text, nth) => ({
  id: id(`q${nth}`),
  position: nth + 1,
  text,
  partyId: null,
}))

const answered = (count: number, lane: EvaluationAnswer['lane'] = 'room'): EvaluationAnswer[] =>
  questions.slice(0, count).map((question) => ({
    questionId: question.id,
    partyId: partyId('gemeente'),
    lane,
    text: 'Goed.',
  }))

describe('the questions of an evaluation', () => {
  it('are the same for all: none is added once somebody answered on the table', () => {
    expect(askable(questions, [])).toEqual({ ok: true, value: 6 })
    expect(askable(questions, answered(5, 'table'))).toMatchObject({
      refusal: { code: 'evaluation-under-way' },
    })
  })

  it('are at most twelve', () => {
    const many = Array.from({ length: 12 }, (_, nth) => ({
      id: id<'EvaluationQuestion'>(`q${nth}`),
      position: nth + 1,
      text: 'Hoe ging het?',
      partyId: null,
    }))
    expect(askable(many, [])).toMatchObject({ refusal: { code: 'too-many-questions', most: 12 } })
  })
})

describe('the answers of a party', () => {
  it('go to the table when every question has one', () => {
    expect(givable(questions, answered(5))).toMatchObject({ ok: true })
    expect(givable(questions, answered(3))).toMatchObject({
      refusal: { code: 'answers-missing', missing: 2 },
    })
  })

  it('stay as they are from then on', () => {
    expect(writable(answered(5, 'table'))).toMatchObject({ refusal: { code: 'already-given' } })
    expect(givable(questions, answered(5, 'table'))).toMatchObject({
      refusal: { code: 'already-given' },
    })
    expect(writable(answered(2))).toMatchObject({ ok: true })
  })
})
