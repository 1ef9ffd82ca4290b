import type { PlacedGoal } from '#agreement/goal-cascade.ts'
import { aimWords } from '#agreement/goals.words.ts'
import { type NationalGoal, nationalAgreements, nationalGoals } from '#law/national-goals.ts'
import { Checkboxes } from '#ui/choice.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { cascadeWords as words } from './cascade.words.ts'

type AdoptGoalsFormProps = {
  goals: readonly PlacedGoal[]
  problems: Problems<'ids'> | undefined
}

/** Takes national goals over that the round does not have yet, with who signed them. */
export function AdoptGoalsForm({ goals, problems }: AdoptGoalsFormProps) {
  const held = goals.filter(({ dropped }) => !dropped)
  const known = new Set(held.map(({ place }) => place.catalogueId))
  const free = nationalGoals.filter(({ id }) => !known.has(id))
  if (free.length === 0) return null
  const fields = fieldsOf<'ids'>('adopt', problems)
  return (
    <Details summary={words.adopt} open={problems !== undefined} card>
      <Form move="adopt" name={words.adopt}>
        <ErrorSummary form="adopt" problems={problems} labels={{ ids: words.ids }} />
        <Checkboxes
          {...fields.list('ids')}
          label={words.ids}
          hint={words.adoptHint}
          choices={free.map((goal) => ({
            value: goal.id,
            label: [goal.text, aimWords(goal)].filter(Boolean).join(' '),
            hint: hintOf(goal),
          }))}
        />
        <Button>{words.adoptButton}</Button>
      </Form>
    </Details>
  )
}

const hintOf = ({ agreement, found, verified }: NationalGoal): string => {
  const { name, notSignedBy } = nationalAgreements[agreement]
  const mark = verified === 'no' ? words.unverified : words.secondary
  const without = notSignedBy && ` Niet ondertekend door ${notSignedBy}.`
  return `${name}.${without} ${words.found(found)} ${mark}`
}
