import { Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { degrees, type InterestView } from './interests.ts'
import { degreeWords, interestsWords as words } from './interests.words.ts'
import type { Stakeholder } from './stakeholders.store.ts'

type SaidName = 'influence' | 'interest' | 'note'
type PlaceName = 'aboutPartyId' | 'aboutName' | SaidName

const labels = {
  aboutPartyId: words.party,
  aboutName: words.name,
  influence: words.influence,
  interest: words.interest,
  note: words.note,
}

type FieldProps = {
  id: string
  name: string
  error: string | undefined
  defaultValue: string | undefined
}

const choices = degrees.map((degree) => ({
  value: String(degree),
  label: degreeWords[degree] ?? String(degree),
}))

const Said = ({ influence, interest, note }: Record<SaidName, FieldProps>) => (
  <>
    <Select {...influence} label={words.influence} hint={words.influenceHint} choices={choices} />
    <Select {...interest} label={words.interest} hint={words.interestHint} choices={choices} />
    <TextArea {...note} rows={3} label={words.note} hint={words.noteHint} optional />
  </>
)

type PlaceProps = {
  parties: readonly Stakeholder[]
  open: boolean
  problems: Problems<PlaceName> | undefined
}

/** Puts a party, or somebody else by name, on the map. */
export function PlaceForm({ parties, open, problems }: PlaceProps) {
  const fields = fieldsOf<PlaceName>('place', problems)
  return (
    <Details summary={words.place} open={open || problems !== undefined} card>
      <Form move="placeInterest" name={words.place}>
        <ErrorSummary form="place" problems={problems} labels={labels} />
        <Select
          {...fields.text('aboutPartyId')}
          label={words.party}
          empty={words.otherOne}
          choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <Field {...fields.text('aboutName')} label={words.name} hint={words.nameHint} optional />
        <Said
          influence={fields.text('influence')}
          interest={fields.text('interest')}
          note={fields.text('note')}
        />
        <Button>{words.save}</Button>
      </Form>
    </Details>
  )
}

type ChangeProps = { view: InterestView; problems: Problems<SaidName> | undefined }

/** Corrects a line of the map, or takes it away. */
export function ChangeForms({ view, problems }: ChangeProps) {
  const { id, aboutName, influence, interest, note } = view
  const form = `correct-${id}`
  const fields = fieldsOf<SaidName>(form, problems, { influence, interest, note })
  return (
    <Details
      summary={
        <>
          {words.change}
          <span className="visually-hidden">: {aboutName}</span>
        </>
      }
      open={problems !== undefined}
    >
      <Form move="correctInterest" hidden={{ viewId: id }} name={words.changeOf(aboutName)}>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <Said
          influence={fields.text('influence')}
          interest={fields.text('interest')}
          note={fields.text('note')}
        />
        <Button weight="quiet">{words.save}</Button>
      </Form>
      <Form move="removeInterest" hidden={{ viewId: id }} name={words.removeOf(aboutName)}>
        <Button weight="quiet">{words.remove}</Button>
      </Form>
    </Details>
  )
}
