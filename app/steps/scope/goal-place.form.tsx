import { type Counting, goalLevels, isAbove, type PlacedGoal } from '#agreement/goal-cascade.ts'
import { levelWords } from '#agreement/goal-cascade.words.ts'
import { numberInField } from '#kernel/number.ts'
import { Select } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { goalWords as words } from './cascade.words.ts'
import { CountingFields } from './goal-count.form.tsx'

type PlaceField = keyof Counting | 'level' | 'parentId' | 'ownShare' | 'signedBy' | 'notSignedBy'

export type PlaceProblems = Problems<PlaceField> | undefined

type PlaceFormProps = {
  goal: PlacedGoal
  goals: readonly PlacedGoal[]
  problems: PlaceProblems
}

const labels = {
  level: words.level,
  parentId: words.parent,
  counting: words.counting,
  moment: words.moment,
  dwelling: words.dwelling,
  ownShare: words.ownShare,
  signedBy: words.signedBy,
  notSignedBy: words.notSignedBy,
}

/** Says where a goal stands in the cascade, how it counts, and who signed its source. */
export function PlaceForm({ goal, goals, problems }: PlaceFormProps) {
  const ownShare = numberInField(goal.place.ownShare)
  const fields = fieldsOf<PlaceField>('place', problems, { ...goal.place, ownShare })
  const above = goals.filter(
    ({ id, dropped, place }) => id !== goal.id && !dropped && isAbove(place.level, 'local'),
  )
  return (
    <Details summary={words.place} open={problems !== undefined} card>
      <Form move="place" name={words.place}>
        <ErrorSummary form="place" problems={problems} labels={labels} />
        <Select
          {...fields.text('level')}
          label={words.level}
          empty={false}
          choices={goalLevels.map((value) => ({ value, label: levelWords[value] }))}
        />
        <Select
          {...fields.text('parentId')}
          label={words.parent}
          hint={words.parentHint}
          empty={words.noParent}
          choices={above.map(({ id, text, place }) => ({
            value: id,
            label: text,
            group: levelWords[place.level],
          }))}
          optional
        />
        <CountingFields fields={fields} />
        <Field
          {...fields.text('ownShare')}
          label={words.ownShare}
          hint={words.ownShareHint}
          type="number"
          size="short"
          optional
        />
        <Field
          {...fields.text('signedBy')}
          label={words.signedBy}
          hint={words.signersHint}
          optional
        />
        <Field {...fields.text('notSignedBy')} label={words.notSignedBy} optional />
        <Button weight="quiet">{words.savePlace}</Button>
      </Form>
    </Details>
  )
}
