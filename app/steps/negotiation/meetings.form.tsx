import type { Party } from '#parties/rounds.store.ts'
import { Checkboxes, Radios, Select } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import type { Problems } from '#ui/read-form.ts'
import {
  type AgendaItem,
  agendaKinds,
  keptByCoordinator,
  type Meeting,
  meetingLevels,
} from './meetings.ts'
import {
  agendaKindWords,
  levelWords,
  outcomeKindWords,
  meetingWords as words,
} from './meetings.words.ts'

type PlanField = 'title' | 'level' | 'heldOn' | 'fromTime' | 'untilTime' | 'place'

/** Names of the fields of a plan, for the summary of what is wrong. */
export const planLabels: Record<PlanField, string> = {
  title: words.name,
  level: words.level,
  heldOn: words.heldOn,
  fromTime: words.fromTime,
  untilTime: words.untilTime,
  place: words.place,
}

type PlanFormProps = {
  move: 'plan' | 'replan'
  problems?: Problems<PlanField> | undefined
  stored?: Meeting | undefined
}

/** When and where people meet, about what, and who. */
export function PlanForm({ move, problems, stored }: PlanFormProps) {
  const fields = fieldsOf<PlanField>('overleg', problems, stored && planOf(stored))
  return (
    <Form move={move} name={words.plan}>
      <Field {...fields.text('title')} label={words.name} hint={words.nameHint} />
      <Radios
        {...fields.text('level')}
        label={words.level}
        choices={meetingLevels.map((value) => ({ value, label: levelWords[value] }))}
      />
      <Field {...fields.text('heldOn')} type="date" label={words.heldOn} />
      <div className="grid">
        <Field
          {...fields.text('fromTime')}
          type="time"
          label={words.fromTime}
          hint={words.timeHint}
        />
        <Field
          {...fields.text('untilTime')}
          type="time"
          label={words.untilTime}
          hint={words.timeHint}
          optional
        />
      </div>
      <Field {...fields.text('place')} label={words.place} hint={words.placeHint} />
      <Button>{move === 'plan' ? words.keepPlan : words.replanButton}</Button>
    </Form>
  )
}

const planOf = ({ title, level, heldOn, fromTime, untilTime, place }: Meeting) => ({
  title,
  level,
  heldOn,
  fromTime,
  untilTime,
  place,
})

type ItemField = 'kind' | 'item' | 'about'

/** Puts something on the agenda. */
export function ItemForm({ problems }: { problems?: Problems<ItemField> | undefined }) {
  const fields = fieldsOf<ItemField>('punt', problems)
  return (
    <Form move="proposeItem" name={words.propose}>
      <Field {...fields.text('item')} label={words.item} />
      <Radios
        {...fields.text('kind')}
        label={words.itemKind}
        choices={agendaKinds.map((value) => ({ value, label: agendaKindWords[value] }))}
      />
      <Field
        {...fields.text('about')}
        size="short"
        label={words.about}
        hint={words.aboutHint}
        optional
      />
      <Button weight="quiet">{words.propose}</Button>
    </Form>
  )
}

type AttendanceFormProps = {
  parties: readonly Party[]
  present: readonly string[]
  problems?: Problems<'present'> | undefined
}

/** Notes which parties were there. */
export function AttendanceForm({ parties, present, problems }: AttendanceFormProps) {
  const fields = fieldsOf<'present'>('aanwezig', problems, { present })
  return (
    <Form move="noteAttendance" name={words.attendance}>
      <Checkboxes
        {...fields.list('present')}
        label={words.attendanceField}
        choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button weight="quiet">{words.attendanceKeep}</Button>
    </Form>
  )
}

type OutcomeField = 'kind' | 'text' | 'agendaItemId' | 'ownerPartyId' | 'toPartyId' | 'dueOn'

type OutcomeFormProps = {
  parties: readonly Party[]
  agenda: readonly AgendaItem[]
  problems?: Problems<OutcomeField> | undefined
}

/** Records what came of a meeting, and who owes what to whom. */
export function OutcomeForm({ parties, agenda, problems }: OutcomeFormProps) {
  const fields = fieldsOf<OutcomeField>('uitkomst', problems)
  const choices = parties.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form move="recordOutcome" name={words.outcome}>
      <Radios
        {...fields.text('kind')}
        label={words.outcomeKind}
        choices={keptByCoordinator.map((value) => ({
          value,
          label: outcomeKindWords[value],
          hint: words.outcomeKindHints[value],
        }))}
      />
      <Field {...fields.text('text')} label={words.text} />
      {agenda.length > 0 && (
        <Select
          {...fields.text('agendaItemId')}
          label={words.onItem}
          optional
          choices={agenda.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <Select
        {...fields.text('ownerPartyId')}
        label={words.owner}
        hint={words.ownerHint}
        optional
        choices={choices}
      />
      <Select
        {...fields.text('toPartyId')}
        label={words.to}
        hint={words.toHint}
        optional
        choices={choices}
      />
      <Field
        {...fields.text('dueOn')}
        type="date"
        label={words.dueOn}
        hint={words.dueHint}
        optional
      />
      <Button weight="quiet">{words.keepOutcome}</Button>
    </Form>
  )
}

type ConcernField = 'code' | 'concern' | 'agendaItemId'

/** A party has its concern about a commitment kept with the meeting. */
export function ConcernForm({ problems }: { problems?: Problems<ConcernField> | undefined }) {
  const fields = fieldsOf<ConcernField>('zorg', problems)
  return (
    <Form move="recordConcern" name={words.raise}>
      <p>{words.raiseHint}</p>
      <Field
        {...fields.text('code')}
        size="short"
        label={words.concernAbout}
        hint={words.concernAboutHint}
      />
      <Field {...fields.text('concern')} label={words.concern} />
      <Button weight="quiet">{words.keepConcern}</Button>
    </Form>
  )
}
