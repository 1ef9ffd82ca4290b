import {
  type Condition,
  conditionKinds,
  hinders,
  isWanted,
  judgedOn,
} from '#agreement/conditions.ts'
import { conditionMeanings, conditionWords } from '#agreement/negotiating.words.ts'
import { voices } from '#agreement/positions.ts'
import { momentWords } from '#parties/days.words.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Radios } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Buttons, Details, Form } from '#ui/form.tsx'
import type { Mark } from '#ui/party-mark.tsx'
import type { Problems } from '#ui/read-form.ts'
import { Remark } from '#ui/sheet.tsx'
import { Tag } from '#ui/tag.tsx'
import { conditionCardWords as words } from './conditions.words.ts'
import type { Reading } from './reading.ts'
import type { NameOf } from './text-facts.tsx'

type ConditionField = 'kind' | 'demand' | 'code' | 'roundId'

type ConditionsProps = {
  reading: Reading
  nameOf: NameOf
  markOf: (party: Condition['partyId']) => Mark
  setting: Problems<ConditionField> | undefined
}

/** What parties ask of a commitment, and whether each finds it in the text on the table. A party sets conditions of its own. */
export function ConditionsCard({ reading, nameOf, markOf, setting }: ConditionsProps) {
  const { conditions, reader, commitment } = reading
  const standing = conditions.filter(({ droppedAt }) => !droppedAt)
  const party = speakingFor(reading)
  return (
    <Card title={words.title} id="voorwaarden">
      {standing.length === 0 && <Empty>{words.none}</Empty>}
      {standing.map((condition) => (
        <Remark
          key={condition.id}
          mark={markOf(condition.partyId)}
          who={nameOf(condition.partyId)}
          line={momentWords(condition.raisedAt, reading.now)}
        >
          <div className="stack--close">
            <p>
              <strong>{conditionWords[condition.kind]}:</strong> {condition.text}
            </p>
            <p>
              <StateTag condition={condition} hash={commitment.tabled.contentHash} />
            </p>
            {party?.id === condition.partyId && (
              <OwnCondition condition={condition} hash={commitment.tabled.contentHash} />
            )}
          </div>
        </Remark>
      ))}
      {party && (
        <Details summary={words.set} open={setting !== undefined}>
          <SetForm problems={setting} />
        </Details>
      )}
      {reader.coordinates && standing.length > 0 && <p className="hint">{words.holdersOnly}</p>}
    </Card>
  )
}

/** The party for which the reader can say something here. */
function speakingFor({ reader, commitment, isSigned }: Reading) {
  const { party, mayNegotiate } = reader
  const isOpen = commitment.state === 'tabled' && !isSigned
  return isOpen && mayNegotiate && party && voices[party.role].speaks ? party : undefined
}

/** Whether a condition is fulfilled in a text: by its holder's word on that very text. */
function StateTag({ condition, hash }: { condition: Condition; hash: string }) {
  const judged = judgedOn(condition, hash)
  const wanted = isWanted(condition.kind)
  if (judged === undefined && condition.judgements.length > 0)
    return <Tag status="wait">{words.again}</Tag>
  if (hinders(condition, hash))
    return <Tag status="warn">{wanted ? words.unfulfilled : words.stillThere}</Tag>
  if (judged === undefined) return <Tag status="wait">{words.notJudged}</Tag>
  if (wanted)
    return <Tag status={judged ? 'ok' : 'wait'}>{judged ? words.fulfilled : words.no}</Tag>
  return <Tag status={judged ? 'wait' : 'ok'}>{judged ? words.stillThere : words.notThere}</Tag>
}

/** What the holder can say of its condition on the text on the table. */
function OwnCondition({ condition, hash }: { condition: Condition; hash: string }) {
  const { id: conditionId, kind } = condition
  const judged = judgedOn(condition, hash)
  const wanted = isWanted(kind)
  const judge = { conditionId, seen: hash }
  return (
    <Buttons>
      {judged !== true && (
        <Form
          move="judgeCondition"
          hidden={{ ...judge, fulfilled: 'yes' }}
          name={`${wanted ? words.isFulfilled : words.isThere}: ${condition.text}`}
        >
          <Button weight="quiet">{wanted ? words.isFulfilled : words.isThere}</Button>
        </Form>
      )}
      {judged !== false && (
        <Form
          move="judgeCondition"
          hidden={{ ...judge, fulfilled: 'no' }}
          name={`${wanted ? words.isNot : words.isGone}: ${condition.text}`}
        >
          <Button weight="quiet">{wanted ? words.isNot : words.isGone}</Button>
        </Form>
      )}
      <Form move="dropCondition" hidden={{ conditionId }} name={`${words.drop}: ${condition.text}`}>
        <Button weight="plain">{words.drop}</Button>
      </Form>
    </Buttons>
  )
}

/** Sets a condition of the own party, apart from its position. */
function SetForm({ problems }: { problems: Problems<ConditionField> | undefined }) {
  const fields = fieldsOf<ConditionField>('voorwaarde', problems)
  const choices = conditionKinds.map((kind) => ({
    value: kind,
    label: conditionWords[kind],
    hint: conditionMeanings[kind],
  }))
  return (
    <Form move="setCondition" name={words.set}>
      <TextArea {...fields.text('demand')} rows={2} label={words.demand} hint={words.demandHint} />
      <Radios {...fields.text('kind')} label={words.kind} choices={choices} />
      <Button weight="quiet">{words.set}</Button>
    </Form>
  )
}
