import { type DelayTalk, delayCauses } from '#agreement/actions.ts'
import { causeWords } from '#agreement/actions.words.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Card } from '#ui/card.tsx'
import { Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import { problemsOf } from '#ui/posting.ts'
import type { Problems } from '#ui/read-form.ts'
import { type CameBack, cameBackOn, type DelayField } from './commitment.form.tsx'
import { actionLabels as labels, detailWords as words } from './monitoring.words.ts'

type CardProps = {
  talks: readonly DelayTalk[]
  parties: readonly Party[]
  nameOf: (party: Id<'Party'>) => string
  /** Whether the reader may explain it: she speaks for an owner. */
  mayExplain: boolean
  mayAnswer: boolean
  outcome: CameBack | undefined
}

/** Why it lags behind, by the party that carries it out, and what the others answered: a conversation, not only a colour. */
export function DelaysCard({ talks, parties, nameOf, outcome, ...may }: CardProps) {
  const first = talks.filter(({ answersId }) => answersId === null)
  return (
    <Card title={words.delay} id="uitleg">
      {first.length === 0 && <p className="muted">{words.noDelay}</p>}
      {first.toReversed().map((talk) => (
        <div key={talk.id} className="stack--tight">
          <Talk talk={talk} nameOf={nameOf} />
          {talks
            .filter(({ answersId }) => answersId === talk.id)
            .map((answer) => (
              <Talk key={answer.id} talk={answer} nameOf={nameOf} />
            ))}
          {may.mayAnswer && (
            <AnswerForm
              talk={talk}
              problems={problemsOf(cameBackOn(outcome, 'talk', talk.id), 'answerDelay')}
            />
          )}
        </div>
      ))}
      {may.mayExplain && (
        <ExplainForm parties={parties} problems={problemsOf(outcome, 'explainDelay')} />
      )}
    </Card>
  )
}

const Talk = ({ talk, nameOf }: { talk: DelayTalk; nameOf: CardProps['nameOf'] }) => (
  <div>
    <p className="muted">{words.said(nameOf(talk.partyId), dayWords(dayOf(talk.saidAt)))}</p>
    {talk.cause && (
      <p>
        <strong>{causeWords[talk.cause]}.</strong>
      </p>
    )}
    <p>{talk.text}</p>
    {talk.needsPartyId && <p>{words.needsFrom(nameOf(talk.needsPartyId))}</p>}
    {talk.expectedOn && <p>{words.expectedOn(dayWords(talk.expectedOn))}</p>}
  </div>
)

type AnswerProps = { talk: DelayTalk; problems: Problems<'text'> | undefined }

function AnswerForm({ talk, problems }: AnswerProps) {
  const form = `antwoord-${talk.id}`
  const fields = fieldsOf<'text'>(form, problems)
  return (
    <Details summary={words.answer} open={problems !== undefined}>
      <Form move="answerDelay" hidden={{ talk: talk.id }} name={words.answer}>
        <ErrorSummary form={form} problems={problems} labels={{ text: words.answerText }} />
        <TextArea {...fields.text('text')} label={words.answerText} rows={3} />
        <Button weight="quiet">{words.answer}</Button>
      </Form>
    </Details>
  )
}

type ExplainProps = { parties: readonly Party[]; problems: Problems<DelayField> | undefined }

function ExplainForm({ parties, problems }: ExplainProps) {
  const fields = fieldsOf<DelayField>('uitleg-geven', problems)
  const shown = { ...labels, text: words.what }
  return (
    <Details summary={words.explain} open={problems !== undefined}>
      <Form move="explainDelay" name={words.explain}>
        <ErrorSummary form="uitleg-geven" problems={problems} labels={shown} />
        <Select
          {...fields.text('cause')}
          label={labels.cause}
          choices={delayCauses.map((cause) => ({ value: cause, label: causeWords[cause] }))}
        />
        <TextArea {...fields.text('text')} label={words.what} rows={3} />
        <Select
          {...fields.text('needs')}
          label={labels.needs}
          choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <Field {...fields.text('expected')} label={labels.expected} type="date" optional />
        <Button weight="quiet">{words.explain}</Button>
      </Form>
    </Details>
  )
}
