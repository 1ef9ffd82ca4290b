import type { Day } from '#kernel/day.ts'
import { regimeWords } from '#law/calendar.words.ts'
import { regimeIds } from '#law/regimes.ts'
import type { Party, Round } from '#parties/rounds.store.ts'
import { roundKindWords } from '#parties/rounds.words.ts'
import { partyRoleWords } from '#parties/standing.words.ts'
import { Checkboxes, Radios, Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Buttons, Form } from '#ui/form.tsx'
import { ErrorSummary, Note } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { roundKinds } from './new-round.ts'
import { endedWords, roundKindHints, newRoundWords as words } from './new-round.words.ts'

type Place = { code: string; name: string; province: string }

type ChoosePlacesProps = {
  chosen: readonly Place[]
  found: readonly Place[]
  wanted: string
  /** How many there are, those that are not shown too. */
  count: number
  /** Former municipalities that were found, each with those of today in which it lies. */
  former: readonly { name: string; endedOn: Day; successors: readonly string[] }[]
  /** The round that the new one follows, where that is known already. */
  previousId: string | undefined
}

/** Chooses municipalities by searching: what was ticked stays ticked, in the address and without script. */
export function ChoosePlaces(props: ChoosePlacesProps) {
  const { chosen, found, wanted, count, former, previousId } = props
  return (
    <form method="get" className="form">
      {previousId && <input type="hidden" name="vorige" value={previousId} />}
      <div className="form--inline">
        <Field
          id="zoek"
          name="zoek"
          type="search"
          size="medium"
          label={words.search}
          hint={words.searchHint}
          defaultValue={wanted}
        />
        <Button weight="quiet">{words.searchButton}</Button>
      </div>
      {chosen.length > 0 && (
        <Checkboxes
          id="gekozen"
          name="gemeente"
          label={words.chosen}
          choices={chosen.map(choiceOf)}
          defaultValues={chosen.map(({ code }) => code)}
        />
      )}
      {former.length > 0 && (
        <Note>
          {former.map((one) => (
            <p key={`${one.name} ${one.endedOn}`}>{endedWords(one.name, one)}</p>
          ))}
        </Note>
      )}
      {found.length > 0 && (
        <Checkboxes
          id="gevonden"
          name="gemeente"
          label={words.found(count)}
          hint={count > found.length ? words.mostFound(found.length) : undefined}
          choices={found.map(choiceOf)}
        />
      )}
      {wanted !== '' && found.length === 0 && <p role="status">{words.notFound(wanted)}</p>}
      {wanted === '' && chosen.length === 0 && <p className="muted">{words.chooseOne}</p>}
      <Buttons>
        <Button name="stap" value="2">
          {words.go}
        </Button>
      </Buttons>
    </form>
  )
}

const choiceOf = ({ code, name, province }: Place) => ({
  value: code,
  label: `${name} (${province})`,
})

type Name =
  | 'municipalities'
  | 'kind'
  | 'termFrom'
  | 'termUntil'
  | 'name'
  | 'why'
  | 'regime'
  | 'previousId'
  | 'frameworkId'
  | 'partyIds'

export type NewRoundProblems = Problems<Name>

const labels = {
  kind: words.kind,
  termFrom: words.from,
  termUntil: words.until,
  name: words.name,
  why: words.why,
  regime: words.regime,
}

/** What a form for a new round begins with. Days as a field for them takes them. */
export type UsualRound = {
  kind: string
  termFrom: string
  termUntil: string
  why: string
  previousId?: string
  partyIds?: readonly string[]
}

type NewRoundFormProps = {
  places: readonly Place[]
  rounds: readonly Round[]
  usual: UsualRound
  /** The other parties of the round that this one follows. */
  parties: readonly Party[]
  problems: NewRoundProblems | undefined
}

/** Kind, term and name of the new round; the municipalities were chosen before. */
export function NewRoundForm({ places, rounds, usual, parties, problems }: NewRoundFormProps) {
  const fields = fieldsOf<Name>('traject', problems, usual)
  const frameworks = rounds.filter(({ kind }) => kind === 'framework')
  return (
    <Form move="start">
      <ErrorSummary form="traject" problems={problems} labels={labels} />
      {places.map(({ code }) => (
        <input key={code} type="hidden" name="municipalities" value={code} />
      ))}
      <Radios
        {...fields.text('kind')}
        label={words.kind}
        choices={roundKinds.map((kind) => ({
          value: kind,
          label: roundKindWords[kind],
          hint: roundKindHints[kind],
        }))}
      />
      <div className="grid">
        <Field {...fields.text('termFrom')} type="date" label={words.from} />
        <Field
          {...fields.text('termUntil')}
          type="date"
          label={words.until}
          hint={words.untilHint}
        />
      </div>
      <TextArea {...fields.text('why')} rows={2} label={words.why} hint={words.whyHint} />
      {parties.length > 0 && (
        <Checkboxes
          {...fields.list('partyIds')}
          label={words.again}
          hint={words.againHint}
          choices={parties.map(({ id, name, role }) => ({
            value: id,
            label: `${name}: ${partyRoleWords[role]}`,
          }))}
        />
      )}
      <Field {...fields.text('name')} label={words.name} hint={words.nameHint} optional />
      {rounds.length > 0 && (
        <Select
          {...fields.text('previousId')}
          label={words.previous}
          empty={words.none}
          choices={rounds.map(roundChoice)}
          optional
        />
      )}
      {frameworks.length > 0 && (
        <Select
          {...fields.text('frameworkId')}
          label={words.framework}
          empty={words.none}
          choices={frameworks.map(roundChoice)}
          optional
        />
      )}
      <Select
        {...fields.text('regime')}
        label={words.regime}
        hint={words.regimeHint}
        empty={words.usualRegime}
        choices={regimeIds.map((id) => ({ value: id, label: regimeWords[id].name }))}
        optional
      />
      <p className="muted">{words.after}</p>
      <Buttons>
        <Button>{words.start}</Button>
      </Buttons>
    </Form>
  )
}

const roundChoice = ({ id, name }: Round) => ({ value: id, label: name })
