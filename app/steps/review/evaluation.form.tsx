import { Card } from '#ui/card.tsx'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import type { EvaluationAnswer, Question } from './evaluation.ts'
import { evaluationWords as words } from './review.words.ts'

type WriteField = 'roundId' | 'momentId' | 'questionId' | 'answer'

type OwnProps = {
  questions: readonly Question[]
  own: readonly EvaluationAnswer[]
  mayGive: boolean
  problems: Problems<WriteField> | undefined
}

/** The reader's own party writes its answers in its room, and puts them on the table all at once. */
export function OwnAnswers({ questions, own, mayGive, problems }: OwnProps) {
  const texts = questions.map(
    ({ id }) => own.find(({ questionId }) => questionId === id)?.text ?? '',
  )
  const fields = fieldsOf<'answer'>('writeAnswers', problems, { answer: texts })
  const isComplete = texts.every((text) => text !== '')
  return (
    <Card id="onze" title={words.ours}>
      <Note>
        <p>{own.length > 0 ? words.saved : words.oursHint}</p>
      </Note>
      <Form move="writeAnswers">
        {questions.map(({ id, text }, nth) => (
          <div key={id}>
            <input type="hidden" name="questionId" value={id} />
            <TextArea {...fields.row('answer', nth)} rows={3} label={text} />
          </div>
        ))}
        <Button weight={isComplete ? 'quiet' : 'primary'}>{words.save}</Button>
      </Form>
      {isComplete && mayGive && (
        <Form move="giveEvaluation" name={words.give}>
          <p>
            {words.ready} {words.giveHint}
          </p>
          <Button>{words.give}</Button>
        </Form>
      )}
    </Card>
  )
}

type AskProps = { problems: Problems<'roundId' | 'momentId' | 'question'> | undefined }

/** A party adds a question that all are asked. */
export function AskForm({ problems }: AskProps) {
  const fields = fieldsOf<'question'>('addQuestion', problems)
  return (
    <Details card summary={words.add} open={problems !== undefined}>
      <Form move="addQuestion">
        <TextArea
          {...fields.text('question')}
          rows={2}
          label={words.question}
          hint={words.questionHint}
        />
        <Button>{words.addButton}</Button>
      </Form>
    </Details>
  )
}
