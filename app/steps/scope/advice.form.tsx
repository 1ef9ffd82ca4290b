import type { Commitment } from '#agreement/commitments.ts'
import type { Day } from '#kernel/day.ts'
import type { Party } from '#parties/rounds.store.ts'
import { advises } from '#process/advice.ts'
import { Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { adviceWords as words } from './advice-page.words.ts'
import type { Paper } from './papers.ts'

type AskField = 'adviserId' | 'subject' | 'askedOn' | 'paperId' | 'commitmentId'

type AskAdviceProps = {
  parties: readonly Party[]
  papers: readonly Paper[]
  commitments: readonly Commitment[]
  today: Day
  problems: Problems<AskField> | undefined
}

const labels = {
  adviserId: words.askWhom,
  subject: words.askSubject,
  askedOn: words.askedOn,
  paperId: words.paper,
  commitmentId: words.commitment,
}

/** Asks an organisation of tenants for advice, from the day on which it had all information. */
export function AskAdviceForm({ parties, today, problems, ...choices }: AskAdviceProps) {
  const fields = fieldsOf<AskField>('ask', problems, { askedOn: today })
  return (
    <Details summary={words.ask} open={problems !== undefined} card>
      <Form move="ask" name={words.ask}>
        <ErrorSummary form="ask" problems={problems} labels={labels} />
        <Select
          {...fields.text('adviserId')}
          label={words.askWhom}
          choices={parties
            .filter(({ kind }) => advises(kind))
            .map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
        <TextArea
          {...fields.text('subject')}
          label={words.askSubject}
          hint={words.askSubjectHint}
        />
        <Field
          {...fields.text('askedOn')}
          type="date"
          label={words.askedOn}
          hint={words.askedOnHint}
        />
        <PaperChoice
          {...fields.text('paperId')}
          papers={choices.papers}
          hint={words.askPaperHint}
        />
        <Select
          {...fields.text('commitmentId')}
          label={words.commitment}
          empty={words.noCommitment}
          choices={choices.commitments
            .filter(({ state }) => state === 'tabled')
            .map(({ id, code, title }) => ({ value: id, label: `${code}: ${title}` }))}
          optional
        />
        <Button>{words.ask}</Button>
      </Form>
    </Details>
  )
}

type PaperChoiceProps = Omit<Parameters<typeof Select>[0], 'label' | 'choices'> & {
  papers: readonly Paper[]
}

/** A paper of the information room that was not taken back, or none. */
export const PaperChoice = ({ papers, ...field }: PaperChoiceProps) => (
  <Select
    {...field}
    label={words.paper}
    empty={words.noPaper}
    choices={papers
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ id, title }) => ({ value: id, label: title }))}
    optional
  />
)
