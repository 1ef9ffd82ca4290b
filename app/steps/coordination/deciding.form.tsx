import type { Party } from '#parties/rounds.store.ts'
import {
  type BodyDay,
  type BodyId,
  bodiesFor,
  bodyIds,
  isMeetingDay,
  type MeetingDay,
} from '#process/body-days.ts'
import { Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { bodyWords, decidingWords as words } from './deciding.words.ts'

export type DecidingProblems = {
  addMeetingDay: Problems<'partyId' | 'body' | 'onDay' | 'leadDays' | 'note'> | undefined
  addRecess: Problems<'partyId' | 'onDay' | 'untilDay' | 'note'> | undefined
  moveMeetingDay: Problems<'seriesId' | 'onDay' | 'leadDays' | 'note'> | undefined
  withdrawDay: Problems<'seriesId' | 'reason'> | undefined
}

type AddProps = {
  /** For whom the reader may enter days: her own party, or all where she coordinates. */
  parties: readonly Party[]
  year: number
  /** Working days that the charter asks between papers and meeting. */
  leadDays?: number
  problems: DecidingProblems
}

/** The bodies that fit one of the parties. */
const bodiesOf = (parties: readonly Party[]): BodyId[] =>
  bodyIds.filter((body) => parties.some(({ kind }) => bodiesFor(kind).includes(body)))

type ForPartyProps = Pick<AddProps, 'parties'> & {
  field: { id: string; name: string; defaultValue: string | undefined; error: string | undefined }
}

/** A choice only where there is one. */
const ForParty = ({ parties, field }: ForPartyProps) => {
  const [first] = parties
  if (parties.length === 1 && first) return <input type="hidden" name="partyId" value={first.id} />
  return (
    <Select
      {...field}
      label={words.forParty}
      choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

/** Enters a day on which a body meets. */
export function MeetingDayForm({ parties, year, leadDays, ...props }: AddProps) {
  const problems = props.problems.addMeetingDay
  const fields = fieldsOf('addMeetingDay', problems, { leadDays })
  const labels = {
    partyId: words.forParty,
    body: words.which,
    onDay: words.onDay,
    leadDays: words.leadDays,
    note: words.note,
  }
  return (
    <Details summary={words.add} open={problems !== undefined} card>
      <Form move="addMeetingDay" hidden={{ year: String(year) }} name={words.add}>
        <ErrorSummary form="addMeetingDay" problems={problems} labels={labels} />
        <ForParty parties={parties} field={fields.text('partyId')} />
        <Select
          {...fields.text('body')}
          label={words.which}
          choices={bodiesOf(parties).map((body) => ({ value: body, label: bodyWords[body] }))}
        />
        <Field {...fields.text('onDay')} type="date" label={words.onDay} />
        <Field
          {...fields.text('leadDays')}
          size="short"
          inputMode="numeric"
          label={words.leadDays}
          hint={words.leadHint}
        />
        <Field {...fields.text('note')} label={words.note} optional />
        <Button>{words.addButton}</Button>
      </Form>
    </Details>
  )
}

/** Enters days on which nobody decides. */
export function RecessForm({ parties, year, problems: { addRecess: problems } }: AddProps) {
  const fields = fieldsOf('addRecess', problems)
  const labels = { partyId: words.forParty, onDay: words.from, untilDay: words.until }
  return (
    <Details summary={words.addRecess} open={problems !== undefined} card>
      <Form move="addRecess" hidden={{ year: String(year) }} name={words.addRecess}>
        <p className="muted">{words.recessHint}</p>
        <ErrorSummary form="addRecess" problems={problems} labels={labels} />
        <ForParty parties={parties} field={fields.text('partyId')} />
        <Field {...fields.text('onDay')} type="date" label={words.from} />
        <Field {...fields.text('untilDay')} type="date" label={words.until} />
        <Field {...fields.text('note')} label={words.note} optional />
        <Button>{words.recessButton}</Button>
      </Form>
    </Details>
  )
}

type ChangeProps = { day: BodyDay; what: string; problems: DecidingProblems }

type Given = { given: Record<string, string | undefined> } | undefined

const isAbout = ({ seriesId }: BodyDay, one: Given) => one?.given.seriesId === seriesId

/** Whether a form about this day came back wrong. */
export const isWrong = (day: BodyDay, problems: DecidingProblems): boolean =>
  isAbout(day, problems.moveMeetingDay) || isAbout(day, problems.withdrawDay)

/** Corrects a day, or lets it lapse with why. */
export function ChangeForms({ day, what, problems }: ChangeProps) {
  const isOf = (one: Given) => isAbout(day, one)
  return (
    <Details
      summary={
        <>
          {words.change}
          <span className="visually-hidden">: {what}</span>
        </>
      }
      open={isWrong(day, problems)}
    >
      {isMeetingDay(day) && (
        <MoveForm
          day={day}
          what={what}
          problems={isOf(problems.moveMeetingDay) ? problems : undefined}
        />
      )}
      <WithdrawForm
        day={day}
        what={what}
        problems={isOf(problems.withdrawDay) ? problems : undefined}
      />
    </Details>
  )
}

type OneProps<Day> = { day: Day; what: string; problems: DecidingProblems | undefined }

function MoveForm({ day, what, problems }: OneProps<MeetingDay>) {
  const { seriesId, onDay, leadDays, note } = day
  const form = `moveMeetingDay-${seriesId}`
  const fields = fieldsOf(form, problems?.moveMeetingDay, { onDay, leadDays, note })
  const labels = { onDay: words.onDay, leadDays: words.leadDays, note: words.note }
  return (
    <Form move="moveMeetingDay" hidden={{ seriesId }} name={words.about(what)}>
      <ErrorSummary form={form} problems={problems?.moveMeetingDay} labels={labels} />
      <Field {...fields.text('onDay')} type="date" label={words.onDay} />
      <Field {...fields.text('leadDays')} size="short" inputMode="numeric" label={words.leadDays} />
      <Field {...fields.text('note')} label={words.note} optional />
      <Button weight="quiet">{words.changeButton}</Button>
    </Form>
  )
}

function WithdrawForm({ day: { seriesId }, what, problems }: OneProps<BodyDay>) {
  const form = `withdrawDay-${seriesId}`
  const fields = fieldsOf(form, problems?.withdrawDay)
  return (
    <Form move="withdrawDay" hidden={{ seriesId }} name={`${words.withdraw}: ${what}`}>
      <ErrorSummary form={form} problems={problems?.withdrawDay} labels={{ reason: words.why }} />
      <TextArea {...fields.text('reason')} rows={2} label={words.why} />
      <Button weight="quiet">{words.withdraw}</Button>
    </Form>
  )
}
