import type { MandateLevel } from '#agreement/mandate-levels.ts'
import {
  levelMeanings,
  levelWords,
  positionMeanings,
  positionWords,
} from '#agreement/negotiating.words.ts'
import { positionCodes } from '#agreement/positions.ts'
import { Radios } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Buttons, Form } from '#ui/form.tsx'
import type { Problems } from '#ui/read-form.ts'
import { commitmentWords as words } from './commitment.words.ts'

export type PositionField =
  | 'seen'
  | 'position'
  | 'reason'
  | 'condition'
  | 'level'
  | 'code'
  | 'roundId'

type PositionFormProps = {
  /** Makes the ids of its fields unique on the page. */
  name: string
  /** The hash of the text that it is about: the answer belongs to that text alone. */
  seen: string
  problems?: Problems<PositionField> | undefined
  /** Whether the reader may speak for her party; else she only prepares. */
  mayTake: boolean
  /** How firmly the reader may say it; only at work where she may not decide. */
  levels: readonly MandateLevel[]
  /** What the party said or prepares already. */
  stored?: { position: string; reason: string; condition: string; level: string } | undefined
}

const choices = positionCodes.map((code) => ({
  value: code,
  label: positionWords[code],
  hint: positionMeanings[code],
}))

/** What a party thinks of a text: the seven positions in plain words, with reason and condition. */
export function PositionForm({ name, seen, mayTake, levels, ...given }: PositionFormProps) {
  const { problems, stored } = given

  const fields = fieldsOf<PositionField>(name, problems, stored)
  return (
    <Form hidden={{ seen }} name={words.own}>
      <Radios {...fields.text('position')} label={words.position} choices={choices} />
      <TextArea
        {...fields.text('condition')}
        rows={2}
        label={words.conditionAsked}
        hint={words.conditionHint}
        optional
      />
      <TextArea
        {...fields.text('reason')}
        rows={3}
        label={words.reason}
        hint={words.reasonHint}
        optional
      />
      {levels.length > 1 && (
        <Radios
          {...fields.text('level')}
          label={words.level}
          choices={levels.map((level) => ({
            value: level,
            label: levelWords[level],
            hint: levelMeanings[level],
          }))}
        />
      )}
      <p className="hint">{mayTake ? words.takeHint : words.noMandate}</p>
      <Buttons>
        {mayTake && (
          <Button name="move" value="takePosition">
            {words.take}
          </Button>
        )}
        <Button name="move" value="preparePosition" weight="quiet">
          {words.prepare}
        </Button>
      </Buttons>
    </Form>
  )
}
