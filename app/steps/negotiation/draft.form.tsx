import type { Draft } from '#agreement/commitments.ts'
import type { Places } from '#agreement/themes.store.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Select } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import type { Problems } from '#ui/read-form.ts'
import { type ContentField, ContentFields } from './content.form.tsx'
import { roomWords, contentWords as words } from './content.words.ts'

export type DraftField = ContentField | 'title' | 'themeId' | 'goalId' | 'layerId' | 'roundId'

export type DraftProblems = Problems<DraftField>

/** Names of the fields, for the summary of what is wrong. */
export const draftLabels = {
  title: words.title,
  themeId: words.theme,
  text: words.text,
  obligation: words.obligation,
  quantity: words.quantity,
  quantityMax: words.quantityMax,
}

type DraftFormProps = {
  move: 'draft' | 'revise'
  places: Places
  parties: readonly Party[]
  problems?: DraftProblems | undefined
  stored?: Draft | undefined
}

/** A commitment in the party's own room, to write: what it says and where it belongs. */
export function DraftForm({ move, places, parties, problems, stored }: DraftFormProps) {
  const fields = fieldsOf<DraftField>('afspraak', problems, stored)
  const seen = stored ? { seen: stored.version.contentHash } : {}
  return (
    <Form move={move} hidden={seen} name={roomWords.newTitle}>
      <Field {...fields.text('title')} label={words.title} hint={words.titleHint} />
      <Select
        {...fields.text('themeId')}
        label={words.theme}
        choices={places.themes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {places.goals.length > 0 && (
        <Select
          {...fields.text('goalId')}
          label={words.goal}
          optional
          choices={places.goals.map((goal) => ({
            value: goal.id,
            label: goal.text,
            group: places.themes.find(({ id }) => id === goal.themeId)?.name ?? '',
          }))}
        />
      )}
      {places.layers.length > 1 && (
        <Select
          {...fields.text('layerId')}
          label={words.layer}
          empty={false}
          choices={places.layers.map(({ id, year }) => ({
            value: id,
            label: year === null ? words.framework : String(year),
          }))}
        />
      )}
      <ContentFields
        form="afspraak"
        parties={parties}
        problems={problems}
        stored={stored?.version}
      />
      <p className="hint">{roomWords.onlyYou}</p>
      <Button>{roomWords.keep}</Button>
    </Form>
  )
}
