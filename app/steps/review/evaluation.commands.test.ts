import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addQuestion, giveEvaluation, writeAnswers } from './evaluation.commands.ts'
import { evaluationAnswersOf, givenIn, questionsOf } from './evaluation.store.ts'
import { usualQuestions } from './evaluation.ts'
import { cancelReview, planReview } from './review-moments.commands.ts'
import { reviewMomentsOf } from './review-moments.store.ts'

async function addEvaluation(db: Db): Promise<Id<'ReviewMoment'>> {
  await addRound(db)
  const context = await acting('coordinator', db)
  const given = { roundId, kind: 'evaluation' as const, dueOn: day('2027-10-31') }
  const planned = await planReview.run(context, given)
  return planned.ok ? planned.value.id : id('')
}

async function write(db: Db, name: PersonName, momentId: Id<'ReviewMoment'>, texts: string[]) {
  const context = await acting(name, db)
  const questions = await questionsOf(db, momentId)
  const questionId = questions.map((question) => question.id)
  return writeAnswers.run(context, { roundId, momentId, questionId, answer: texts })
}

const five = ['Veel.', 'Niets.', 'Ja.', 'Goed.', 'Niets.']

it('asks every party the same: the usual questions, and what parties add', () =>
  inDatabase(async (db) => {
    const momentId = await addEvaluation(db)
    const asked = { roundId, momentId, question: 'Voelen huurders zich gehoord?' }
    await addQuestion.run(await acting('lid', db), asked)
    await acting('strateeg', db)
    const questions = await questionsOf(db, momentId)
    expect(questions.map(({ text }) => text)).toEqual([...usualQuestions, asked.question])
    expect(questions.at(-1)?.partyId).toBe(partyId('hvVoorbeeldwonen'))
  }))

it('keeps what a party writes in its room until it gives all of it', () =>
  inDatabase(async (db) => {
    const momentId = await addEvaluation(db)
    await write(db, 'lid', momentId, five.slice(0, 3))
    expect(await evaluationAnswersOf(db, momentId)).toHaveLength(3)
    expect(await giveEvaluation.run(await acting('lid', db), { roundId, momentId })).toMatchObject({
      refusal: { code: 'answers-missing', missing: 2 },
    })

    for (const name of ['strateeg', 'coordinator', 'ambtenaar', 'adviseur'] as const) {
      await acting(name, db)
      expect(await evaluationAnswersOf(db, momentId)).toEqual([])
      expect(await givenIn(db, roundId)).toEqual([])
      expect((await chainOf(db, roundId)).map(({ move }) => move)).not.toContain('writeAnswers')
    }

    await write(db, 'lid', momentId, five)
    await giveEvaluation.run(await acting('lid', db), { roundId, momentId })
    await acting('ambtenaar', db)
    expect((await evaluationAnswersOf(db, momentId)).map(({ text }) => text).toSorted()).toEqual(
      five.toSorted(),
    )
    expect(await givenIn(db, roundId)).toEqual([{ momentId, partyId: partyId('hvVoorbeeldwonen') }])
    expect(await write(db, 'lid', momentId, five)).toMatchObject({
      refusal: { code: 'already-given' },
    })
  }))

it('erases in the room what was emptied', () =>
  inDatabase(async (db) => {
    const momentId = await addEvaluation(db)
    await write(db, 'lid', momentId, five)
    await write(db, 'lid', momentId, ['', 'Niets.', '', '', ''])
    expect((await evaluationAnswersOf(db, momentId)).map(({ text }) => text)).toEqual(['Niets.'])
  }))

it('is planned and cancelled by the coordinator, as long as nobody answered', () =>
  inDatabase(async (db) => {
    const momentId = await addEvaluation(db)
    const cancelled = { roundId, momentId }
    expect(await cancelReview.run(await acting('strateeg', db), cancelled)).toMatchObject({
      refusal: { code: 'not-yours-to-do' },
    })
    await write(db, 'lid', momentId, five)
    await giveEvaluation.run(await acting('lid', db), { roundId, momentId })
    expect(await cancelReview.run(await acting('coordinator', db), cancelled)).toMatchObject({
      refusal: { code: 'answers-given' },
    })
    const midterm = { roundId, kind: 'midterm' as const, dueOn: day('2027-09-01') }
    const planned = await planReview.run(await acting('coordinator', db), midterm)
    const other = planned.ok ? planned.value.id : momentId
    await cancelReview.run(await acting('coordinator', db), { roundId, momentId: other })
    expect(await reviewMomentsOf(db, roundId)).toMatchObject([{ kind: 'evaluation' }])
  }))

it('has no answers for what is no evaluation of this round', () =>
  inDatabase(async (db) => {
    await addEvaluation(db)
    const momentId = id<'ReviewMoment'>('00000000-0000-7000-9000-000000000001')
    expect(await write(db, 'lid', momentId, five)).toMatchObject({
      refusal: { code: 'no-such-moment' },
    })
    await asOwner(db)
    expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual(['planReview'])
  }))
