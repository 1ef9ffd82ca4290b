import type { Concern } from '#agreement/concerns.ts'
import { momentWords } from '#parties/days.words.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Details, Form } from '#ui/form.tsx'
import type { Mark } from '#ui/party-mark.tsx'
import type { Problems } from '#ui/read-form.ts'
import { Remark } from '#ui/sheet.tsx'
import { Tag } from '#ui/tag.tsx'
import { commitmentWords as words } from './commitment.words.ts'
import { AnswerForm, RaiseForm } from './concern.form.tsx'
import type { Reading } from './reading.ts'
import type { NameOf } from './text-facts.tsx'

type ConcernsProps = {
  reading: Reading
  nameOf: NameOf
  markOf: (party: Concern['partyId']) => Mark
  raising: Problems<'concern' | 'code' | 'roundId'> | undefined
  answering: Problems<'answer' | 'concernId' | 'code' | 'roundId'> | undefined
}

/** What parties worry about, with the answers; a party raises a concern of its own. */
export function ConcernsCard({ reading, nameOf, markOf, raising, answering }: ConcernsProps) {
  const { concerns, reader, commitment } = reading
  const party = reader.mayNegotiate && commitment.state === 'tabled' ? reader.party : undefined
  return (
    <Card title={words.concerns} id="zorgen">
      {concerns.length === 0 && <Empty>{words.concernsNone}</Empty>}
      {concerns.map((concern) => (
        <Remark
          key={concern.id}
          mark={markOf(concern.partyId)}
          who={nameOf(concern.partyId)}
          line={momentWords(concern.raisedAt, reading.now)}
        >
          <div className="stack--close">
            <p>{concern.text}</p>
            <p>
              <Tag status={concern.closedAt ? 'ok' : 'warn'}>
                {concern.closedAt ? words.closed : words.open}
              </Tag>
            </p>
            {concern.answers.map(({ id, partyId, text, answeredAt }) => (
              <p key={id}>
                <strong>{nameOf(partyId)}</strong>: {text}{' '}
                <span className="muted">({momentWords(answeredAt, reading.now)})</span>
              </p>
            ))}
            {party && !concern.closedAt && (
              <OpenConcern
                concern={concern}
                isOwn={party.id === concern.partyId}
                answering={answering}
              />
            )}
          </div>
        </Remark>
      ))}
      {party && (
        <Details summary={words.raise} open={raising !== undefined}>
          <RaiseForm problems={raising} />
        </Details>
      )}
    </Card>
  )
}

type OpenProps = Pick<ConcernsProps, 'answering'> & { concern: Concern; isOwn: boolean }

const OpenConcern = ({ concern, isOwn, answering }: OpenProps) => (
  <>
    <Details summary={words.answerSend} open={answering?.given.concernId === concern.id}>
      <AnswerForm concernId={concern.id} problems={answering} />
    </Details>
    {isOwn && (
      <Form move="closeConcern" hidden={{ concernId: concern.id }} name={words.close}>
        <Button weight="quiet">{words.close}</Button>
      </Form>
    )}
  </>
)
