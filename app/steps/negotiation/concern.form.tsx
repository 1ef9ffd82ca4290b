import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import type { Problems } from '#ui/read-form.ts'
import { commitmentWords as words } from './commitment.words.ts'

type RaiseFormProps = { problems?: Problems<'concern' | 'code' | 'roundId'> | undefined }

/** Says what worries a party about a commitment. */
export function RaiseForm({ problems }: RaiseFormProps) {
  const fields = fieldsOf<'concern'>('zorg', problems)
  return (
    <Form move="raiseConcern" name={words.raise}>
      <TextArea
        {...fields.text('concern')}
        rows={3}
        label={words.concern}
        hint={words.concernHint}
      />
      <Button weight="quiet">{words.raise}</Button>
    </Form>
  )
}

type AnswerFormProps = {
  concernId: string
  problems?: Problems<'answer' | 'concernId' | 'code' | 'roundId'> | undefined
}

/** Answers a concern. */
export function AnswerForm({ concernId, problems }: AnswerFormProps) {
  const own = problems?.given.concernId === concernId ? problems : undefined
  const fields = fieldsOf<'answer'>(`antwoord-${concernId}`, own)
  return (
    <Form move="answerConcern" hidden={{ concernId }} name={words.answer}>
      <TextArea {...fields.text('answer')} rows={2} label={words.answer} />
      <Button weight="quiet">{words.answerSend}</Button>
    </Form>
  )
}
