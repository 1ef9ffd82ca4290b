import type { NextRound } from '#agreement/dispositions.store.ts'
import { fates, outcomes } from '#agreement/dispositions.ts'
import { dayOf } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'
import { Card } from '#ui/card.tsx'
import { Radios } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { namesOf, type Reader } from './commitment-view.tsx'
import { outcomeMeanings, outcomeWords, commitmentReviewWords as words } from './review.words.ts'

type DisposeField = 'roundId' | 'code' | 'outcome' | 'reason'

type DispositionProps = {
  reader: Reader
  nextRounds: readonly (NextRound & { isCarried: boolean })[]
  problems: Problems<DisposeField> | undefined
}

/** What becomes of the promise: the decision, or the form to take it; and the way into a next round. */
export function DispositionCard({ reader, nextRounds, problems }: DispositionProps) {
  const { disposition, commitment } = reader.disposed
  if (!disposition)
    return (
      <Card id="besluit" title={words.disposition}>
        {reader.isBound && reader.mayNegotiate ? (
          <DisposeForm problems={problems} />
        ) : (
          <p>{words.notYours(namesOf(reader, commitment.tabled.applicability))}</p>
        )}
      </Card>
    )
  const { outcome, reason, partyId, person, decidedAt } = disposition
  return (
    <>
      <Note kind="good" title={words.decided(outcomeWords[outcome].toLowerCase())}>
        <p>{reason}</p>
        <p className="small muted">
          {words.decidedBy(reader.nameOf(partyId), person, dayWords(dayOf(decidedAt)))}
        </p>
      </Note>
      {fates[outcome].goesOn && reader.own && <CarryOn nextRounds={nextRounds} />}
    </>
  )
}

function DisposeForm({ problems }: Pick<DispositionProps, 'problems'>) {
  const fields = fieldsOf<DisposeField>('dispose', problems)
  return (
    <Form move="dispose">
      <Radios
        {...fields.text('outcome')}
        label={words.outcome}
        choices={outcomes.map((value) => ({ value, label: outcomeMeanings[value] }))}
      />
      <TextArea {...fields.text('reason')} rows={3} label={words.reason} hint={words.reasonHint} />
      <p className="small muted">{words.disposeNote}</p>
      <Button>{words.dispose}</Button>
    </Form>
  )
}

const CarryOn = ({ nextRounds }: Pick<DispositionProps, 'nextRounds'>) => (
  <Card id="meenemen" title={words.carryOn}>
    <p>{nextRounds.length === 0 ? words.noNext : words.carryOnText}</p>
    {nextRounds.map(({ id, name, isCarried }) =>
      isCarried ? (
        <p key={id}>
          {name}: {words.carried}
        </p>
      ) : (
        <Form key={id} move="carryOn" hidden={{ nextRoundId: id }} name={words.carryTo(name)}>
          <Button weight="quiet">{words.carryTo(name)}</Button>
        </Form>
      ),
    )}
  </Card>
)
