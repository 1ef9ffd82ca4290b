import type { Accession } from '#agreement/accessions.ts'
import type { AgreementDocument } from '#documents/agreement-document.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Checkbox, Checkboxes, Radios } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form, LinkButton } from '#ui/form.tsx'
import { ErrorSummary, Note } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { accessionWords as words } from './accessions.words.ts'

type JoinField = 'roundId' | 'codes' | 'limitedTo' | 'reason'

type JoinProps = {
  document: Pick<AgreementDocument, 'chapters'>
  problems: Problems<JoinField> | undefined
}

/** A party that stands beside the agreement asks to join it, for the promises that it chooses. */
export function JoinForm({ document, problems }: JoinProps) {
  const fields = fieldsOf<JoinField>('join', problems)
  const promises = document.chapters.flatMap(({ commitments }) => commitments)
  return (
    <Card title={words.ask} id="toetreden">
      <p className="muted">{words.askHint}</p>
      <Form move="join" name={words.ask}>
        <ErrorSummary
          form="join"
          problems={problems}
          labels={{ codes: words.codes, limitedTo: words.limitedTo, reason: words.reason }}
        />
        <Checkboxes
          {...fields.list('codes')}
          label={words.codes}
          choices={promises.map(({ code, number, text }) => ({
            value: code,
            label: `${number} ${text}`,
          }))}
        />
        <Field
          {...fields.text('limitedTo')}
          label={words.limitedTo}
          hint={words.limitedHint}
          optional
        />
        <TextArea
          {...fields.text('reason')}
          rows={3}
          label={words.reason}
          hint={words.reasonHint}
        />
        <Button>{words.askButton}</Button>
      </Form>
    </Card>
  )
}

type AnswerField = 'roundId' | 'accessionId' | 'answer' | 'reason'

/** What a party of the agreement says of somebody who wants to join. */
export function AnswerForm({
  accession: { id },
  problems,
}: {
  accession: Accession
  problems: Problems<AnswerField> | undefined
}) {
  const fields = fieldsOf<AnswerField>(`answer-${id}`, problems)
  return (
    <Details summary={words.answer} open>
      <Form move="answerJoining" hidden={{ accessionId: id }} name={words.answer}>
        <ErrorSummary
          form={`answer-${id}`}
          problems={problems}
          labels={{ answer: words.answer, reason: words.answerReason }}
        />
        <Radios
          {...fields.text('answer')}
          label={words.answer}
          choices={[
            { value: 'consent', label: words.answers.consent },
            { value: 'refuse', label: words.answers.refuse },
          ]}
        />
        <TextArea {...fields.text('reason')} rows={2} label={words.answerReason} optional />
        <Button>{words.answerButton}</Button>
      </Form>
    </Details>
  )
}

type SignField = 'roundId' | 'accessionId' | 'sha256' | 'read'

type SignProps = {
  accession: Accession
  roundId: string
  isProofRecent: boolean
  problems: Problems<SignField> | undefined
}

/** The new party signs, after she who signs has proved again who she is. */
export function SignJoiningForm({ accession, roundId, isProofRecent, problems }: SignProps) {
  const here = href('/trajecten/:roundId/toetreding', { roundId })
  if (!isProofRecent)
    return (
      <Note kind="warn" title={words.confirmFirst}>
        <LinkButton href={`${href('/bevestigen', {})}?terug=${encodeURIComponent(here)}`}>
          {words.confirm}
        </LinkButton>
      </Note>
    )
  const { id, sha256 } = accession
  const fields = fieldsOf<SignField>(`sign-${id}`, problems)
  return (
    <Form move="signJoining" hidden={{ accessionId: id, sha256 }} name={words.sign}>
      <ErrorSummary form={`sign-${id}`} problems={problems} labels={{ read: words.read }} />
      <p>{words.signHint}</p>
      <Checkbox {...fields.box('read')} label={words.read} />
      <Button>{words.signButton}</Button>
    </Form>
  )
}
