import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Select } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { informationWords as words } from './information.words.ts'
import type { Paper } from './papers.ts'

type AskField = 'askedPartyId' | 'text'

type AskFormProps = {
  parties: readonly Party[]
  own: Id<'Party'>
  /** How many working days the charter gives for an answer. */
  days: number
  problems: Problems<AskField> | undefined
}

/** Asks one of the other parties for information. */
export function AskForm({ parties, own, days, problems }: AskFormProps) {
  const fields = fieldsOf<AskField>('ask', problems)
  const labels = { askedPartyId: words.askWhom, text: words.askWhat }
  return (
    <Details summary={words.ask} open={problems !== undefined} card>
      <Form move="ask" name={words.ask}>
        <ErrorSummary form="ask" problems={problems} labels={labels} />
        <Select
          {...fields.text('askedPartyId')}
          label={words.askWhom}
          choices={parties
            .filter(({ id, role }) => role === 'contracting' && id !== own)
            .map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
        <TextArea {...fields.text('text')} label={words.askWhat} hint={words.askHint(days)} />
        <Button>{words.ask}</Button>
      </Form>
    </Details>
  )
}

export type CloseProblems = Problems<'requestId' | 'answer' | 'paperId' | 'reason'> | undefined

type CloseFormProps = { requestId: Id<'InformationRequest'>; name: string; problems: CloseProblems }

/** Answers a question in words, with a paper of the room where that says more. */
export function AnswerForm({
  requestId,
  name,
  problems,
  papers,
}: CloseFormProps & { papers: readonly Paper[] }) {
  const form = `answer-${requestId}`
  const fields = fieldsOf<'answer' | 'paperId'>(form, problems)
  const labels = { answer: words.answerText, paperId: words.withPaper }
  return (
    <Details summary={words.answer} open={problems !== undefined}>
      <Form move="answer" hidden={{ requestId }} name={`${words.answer}: ${name}`}>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <TextArea {...fields.text('answer')} label={words.answerText} />
        <Select
          {...fields.text('paperId')}
          label={words.withPaper}
          empty={words.noPaper}
          choices={papers
            .filter(({ withdrawn }) => !withdrawn)
            .map(({ id, title }) => ({ value: id, label: title }))}
          optional
        />
        <Button weight="quiet">{words.answer}</Button>
      </Form>
    </Details>
  )
}

const closings = {
  refuse: { does: words.refuse, asks: words.refuseWhy },
  withdraw: { does: words.takeBack, asks: words.takeBackWhy },
}

/** Says why no answer comes, or why none is needed any more. */
export function ReasonForm({
  move,
  requestId,
  name,
  problems,
}: CloseFormProps & { move: keyof typeof closings }) {
  const form = `${move}-${requestId}`
  const fields = fieldsOf<'reason'>(form, problems)
  const { does, asks } = closings[move]
  return (
    <Details summary={does} open={problems !== undefined}>
      <Form move={move} hidden={{ requestId }} name={`${does}: ${name}`}>
        <ErrorSummary form={form} problems={problems} labels={{ reason: asks }} />
        <TextArea {...fields.text('reason')} label={asks} />
        <Button weight="quiet">{does}</Button>
      </Form>
    </Details>
  )
}
