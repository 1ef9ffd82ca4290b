import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { cancellable, plannable, type ReviewMoment, usualDays } from './review-moments.ts'

const term = { termFrom: day('2027-01-01'), termUntil: day('2030-12-31') }
const planned: ReviewMoment = { id: id('m'), kind: 'midterm', dueOn: day('2027-09-01') }

it('suggests September of the first year, and two months before the end', () => {
  expect(usualDays.midterm.on(term)).toBe('2027-09-01')
  expect(usualDays.evaluation.on(term)).toBe('2030-10-31')
})

describe('planning a moment', () => {
  it.each(['2027-01-01', '2030-12-31', '2031-12-31'])('can be on %s', (on) => {
    expect(plannable({ kind: 'evaluation', dueOn: day(on) }, term, [planned])).toMatchObject({
      ok: true,
    })
  })

  it.each(['2026-12-31', '2032-01-01'])('cannot be on %s', (on) => {
    expect(plannable({ kind: 'evaluation', dueOn: day(on) }, term, [])).toMatchObject({
      refusal: { code: 'day-outside-term', from: '2027-01-01', until: '2031-12-31' },
    })
  })

  it('is done once for a day and kind', () => {
    expect(plannable(planned, term, [planned])).toMatchObject({
      refusal: { code: 'already-planned' },
    })
    expect(plannable({ ...planned, kind: 'evaluation' }, term, [planned])).toMatchObject({
      ok: true,
    })
  })
})

it('cancels what is there and where nobody answered', () => {
  expect(cancellable(planned, { isAnswered: false })).toMatchObject({ ok: true })
  expect(cancellable(planned, { isAnswered: true })).toMatchObject({
    refusal: { code: 'answers-given' },
  })
  expect(cancellable(undefined, { isAnswered: false })).toMatchObject({
    refusal: { code: 'no-such-moment' },
  })
})
