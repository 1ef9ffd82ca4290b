import { type Amendment, boundBy, consentOf } from '#agreement/amendments.ts'
import type { Content } from '#agreement/commitments.ts'
import { differencesBetween } from '#agreement/differences.ts'
import { differenceWords } from '#agreement/differences.words.ts'
import { dayOf } from '#kernel/day.ts'
import { numberInField } from '#kernel/number.ts'
import { dayWords } from '#parties/days.words.ts'
import { Card } from '#ui/card.tsx'
import { Checkboxes, Radios } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import type { Problems } from '#ui/read-form.ts'
import { Tag } from '#ui/tag.tsx'
import { Consents } from './amendment-consents.tsx'
import type { Reader } from './commitment-view.tsx'
import { reviewWords, commitmentReviewWords as words } from './review.words.ts'

type AmendField = keyof Content | 'roundId' | 'code' | 'seen' | 'reason' | 'note'

type AmendProps = { reader: Reader; problems: Problems<AmendField> | undefined }

/** Another text for a promise of the signed agreement, begun from the one that holds. */
export function AmendForm({ reader, problems }: AmendProps) {
  const { tabled } = reader.disposed.commitment
  const { quantity, quantityMax } = tabled
  const fields = fieldsOf<AmendField>('amend', problems, {
    ...tabled,
    quantity: numberInField(quantity),
    quantityMax: numberInField(quantityMax),
    note: '',
  })
  const hidden = { seen: tabled.contentHash, obligation: tabled.obligation }
  return (
    <Details card summary={words.amend} open={problems !== undefined}>
      <Form move="amend" hidden={hidden}>
        <p>{words.afterwards}</p>
        <TextArea {...fields.text('text')} rows={6} label={words.amendText} />
        <div className="grid">
          <Field
            {...fields.text('quantity')}
            type="number"
            size="short"
            label={words.quantity}
            optional
          />
          <Field
            {...fields.text('quantityMax')}
            type="number"
            size="short"
            label={words.quantityMax}
            optional
          />
          <Field {...fields.text('unit')} size="short" label={words.unit} optional />
          <Field {...fields.text('deadline')} size="short" label={words.deadline} optional />
        </div>
        <TextArea {...fields.text('condition')} rows={2} label={words.condition} optional />
        <Details summary={words.who}>
          <Checkboxes
            {...fields.list('owners')}
            label={words.owners}
            choices={reader.parties
              .filter(({ role }) => role !== 'observer')
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Checkboxes
            {...fields.list('applicability')}
            label={words.applicability}
            choices={reader.contracting.map((id) => ({ value: id, label: reader.nameOf(id) }))}
          />
        </Details>
        <TextArea
          {...fields.text('reason')}
          rows={3}
          label={words.amendReason}
          hint={words.amendHint}
        />
        <p className="small muted">{words.proposeNote}</p>
        <Button>{words.propose}</Button>
      </Form>
    </Details>
  )
}

type EndProps = {
  reader: Reader
  problems: Problems<'roundId' | 'code' | 'seen' | 'reason'> | undefined
}

/** Ends a promise of the signed agreement, if all it binds consent. */
export function EndForm({ reader, problems }: EndProps) {
  const fields = fieldsOf<'reason'>('amendToEnd', problems)
  const { contentHash } = reader.disposed.commitment.tabled
  return (
    <Details card summary={words.end} open={problems !== undefined}>
      <Form move="amendToEnd" hidden={{ seen: contentHash }}>
        <p>{words.afterwards}</p>
        <TextArea
          {...fields.text('reason')}
          rows={3}
          label={words.endReason}
          hint={words.amendHint}
        />
        <p className="small muted">{words.proposeNote}</p>
        <Button weight="danger">{words.endButton}</Button>
      </Form>
    </Details>
  )
}

type AnswerField = 'roundId' | 'code' | 'amendmentId' | 'answer' | 'reason'

type ViewProps = {
  reader: Reader
  amendment: Amendment
  problems?: Problems<AnswerField> | undefined
}

/** A proposed or closed amendment: what it changes and why, who consents, and what the reader can do with it. */
export function AmendmentView({ reader, amendment, problems }: ViewProps) {
  const { id, state, version, reason, partyId, proposedAt, answers } = amendment
  const { tabled } = reader.disposed.commitment
  const isOpen = state === 'open'
  // Once it is closed the text on the table is another: then those who answered are those who were bound.
  const bound = isOpen
    ? boundBy([tabled, version], reader.contracting)
    : answers.map((answer) => answer.partyId)
  const canAnswer = isOpen && reader.own && bound.includes(reader.own) && reader.mayNegotiate
  return (
    <Card
      id={`wijziging-${id}`}
      title={isOpen ? words.open : words.history}
      beside={<StateTag amendment={amendment} />}
    >
      <p className="small muted">
        {words.proposedBy(reader.nameOf(partyId), dayWords(dayOf(proposedAt)))}
      </p>
      {version ? (
        <>
          <blockquote>{version.text}</blockquote>
          {isOpen && (
            <ul>
              {differenceWords(differencesBetween(tabled, version), reader.nameOf).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p>{words.ends}</p>
      )}
      <p className="text">{reason}</p>
      <Consents
        consent={consentOf(bound, answers)}
        answers={answers}
        parties={reader.parties}
        isOpen={isOpen}
      />
      {canAnswer && <AnswerForm id={id} problems={problems} />}
      {isOpen && reader.own === partyId && reader.mayNegotiate && (
        <Form move="withdrawAmendment" hidden={{ amendmentId: id }} name={words.withdraw}>
          <Button weight="plain">{words.withdraw}</Button>
        </Form>
      )}
    </Card>
  )
}

function StateTag({ amendment: { state, closedAt } }: { amendment: Amendment }) {
  if (state === 'open') return <Tag status="warn">{reviewWords.openOne}</Tag>
  if (state === 'effective' && closedAt)
    return <Tag status="ok">{reviewWords.effective(dayWords(dayOf(closedAt)))}</Tag>
  return <Tag>{reviewWords.withdrawn}</Tag>
}

type AnswerProps = { id: Amendment['id']; problems: Problems<AnswerField> | undefined }

function AnswerForm({ id, problems }: AnswerProps) {
  const fields = fieldsOf<AnswerField>('answerAmendment', problems)
  return (
    <Form move="answerAmendment" hidden={{ amendmentId: id }}>
      <Radios
        {...fields.text('answer')}
        label={words.answer}
        choices={[
          { value: 'consent', label: words.consent },
          { value: 'refuse', label: words.refuse },
        ]}
      />
      <TextArea {...fields.text('reason')} rows={2} label={words.answerReason} optional />
      <Button>{words.answerButton}</Button>
    </Form>
  )
}
