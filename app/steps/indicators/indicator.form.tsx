import { directions, frequencies, type Indicator } from '#agreement/indicators.ts'
import type { CatalogueIndicator } from '#law/indicator-catalogue.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Checkbox, Radios, Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import {
  directionWords,
  fieldWords,
  frequencyWords,
  hintWords,
  indicatorWords as words,
} from './indicators.words.ts'

/** The fields of the form that defines an indicator. */
export type IndicatorField =
  | Exclude<keyof typeof fieldWords, 'depends' | 'confidence'>
  | 'years'
  | 'catalogue'

type Came<Move extends string, Field extends string> = { move: Move; problems: Problems<Field> }

/** What came back of a form about an indicator, and of which. */
export type CameBack =
  | Came<'defineIndicator', IndicatorField>
  | Came<'replaceIndicator', IndicatorField | 'indicator'>
  | Came<'dropIndicator', 'why' | 'indicator'>
  | Came<'judgeFeasibility', 'depends' | 'confidence' | 'indicator'>

/** What the fields show before anybody typed in them. */
export type Filled = Partial<
  Record<IndicatorField, string | number | boolean | readonly string[] | null>
>

type FormProps = {
  /** Makes the ids of the fields unique on the page. */
  id: string
  move: 'defineIndicator' | 'replaceIndicator'
  hidden?: Record<string, string>
  parties: readonly Party[]
  years: readonly number[]
  filled: Filled
  problems: Problems<IndicatorField> | undefined
}

/** Defines an indicator, or puts another in its place. */
export function IndicatorForm({ id, move, hidden = {}, parties, years, ...given }: FormProps) {
  const { filled, problems } = given
  const fields = fieldsOf<IndicatorField>(id, problems, filled)
  const catalogue = problems?.given.catalogue ?? String(filled.catalogue ?? '')
  const isReplacing = move === 'replaceIndicator'
  return (
    <Form
      move={move}
      hidden={{ ...hidden, catalogue }}
      name={isReplacing ? words.replace : words.define}
    >
      <ErrorSummary form={id} problems={problems} labels={fieldWords} />
      <MeasureFields fields={fields} />
      <BaselineFields fields={fields} />
      <PathFields fields={fields} years={years} />
      <WhoFields fields={fields} parties={parties} />
      {isReplacing && <TextArea {...fields.text('why')} label={fieldWords.why} rows={2} />}
      <Button>{isReplacing ? words.replace : words.define}</Button>
    </Form>
  )
}

type Fields = ReturnType<typeof fieldsOf<IndicatorField>>

const MeasureFields = ({ fields }: { fields: Fields }) => (
  <>
    <Field {...fields.text('name')} label={fieldWords.name} />
    <TextArea {...fields.text('definition')} label={fieldWords.definition} rows={3} />
    <Field {...fields.text('unit')} label={fieldWords.unit} hint={hintWords.unit} size="medium" />
    <Radios
      {...fields.text('direction')}
      label={fieldWords.direction}
      choices={directions.map((value) => ({ value, label: directionWords[value] }))}
    />
    <Checkbox
      {...fields.box('cumulative')}
      label={fieldWords.cumulative}
      hint={hintWords.cumulative}
    />
  </>
)

const BaselineFields = ({ fields }: { fields: Fields }) => (
  <>
    <Field {...fields.text('baseline')} label={fieldWords.baseline} type="number" size="short" />
    <Field {...fields.text('measured')} label={fieldWords.measured} type="date" />
    <Field {...fields.text('source')} label={fieldWords.source} hint={hintWords.source} />
  </>
)

/** A value for each year, and for a band a second one; the years go along to see that the form is not of another term. */
const PathFields = ({ fields, years }: { fields: Fields; years: readonly number[] }) => (
  <>
    <fieldset className="field">
      <legend>{fieldWords.planned}</legend>
      <p className="hint">{hintWords.path}</p>
      <div className="stack--close">
        {years.map((year, nth) => (
          <div key={year} className="row">
            <input type="hidden" name="years" value={year} />
            <Field
              {...fields.row('planned', nth)}
              label={`Eind ${year}`}
              type="number"
              size="short"
            />
            <Field
              {...fields.row('upper', nth)}
              label={`${fieldWords.upper} ${year}`}
              type="number"
              size="short"
              optional
            />
          </div>
        ))}
      </div>
    </fieldset>
    <Field
      {...fields.text('best')}
      label={fieldWords.best}
      hint={hintWords.best}
      type="number"
      size="short"
      optional
    />
  </>
)

function WhoFields({ fields, parties }: { fields: Fields; parties: readonly Party[] }) {
  const choices = parties.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Select {...fields.text('supplier')} label={fieldWords.supplier} choices={choices} />
      <Select
        {...fields.text('checker')}
        label={fieldWords.checker}
        hint={hintWords.checker}
        choices={choices}
      />
      <Radios
        {...fields.text('frequency')}
        label={fieldWords.frequency}
        choices={frequencies.map((value) => ({ value, label: frequencyWords[value] }))}
      />
    </>
  )
}

/** The form as an indicator stands, to change something of it. */
export const filledBy = (indicator: Indicator): Filled => ({
  name: indicator.name,
  definition: indicator.definition,
  unit: indicator.unit,
  direction: indicator.direction,
  cumulative: indicator.isCumulative,
  baseline: dutch(indicator.baseline.value),
  measured: indicator.baseline.on,
  source: indicator.baseline.source,
  planned: indicator.path.map(({ value }) => dutch(value)),
  upper: indicator.path.map(({ max }) => (max === null ? '' : dutch(max))),
  best: indicator.bestStep === null ? null : dutch(indicator.bestStep),
  supplier: indicator.supplierPartyId,
  checker: indicator.checkerPartyId,
  frequency: indicator.frequency,
  catalogue: indicator.catalogueId ?? '',
})

/** As the field reads it back: a point would stand for thousands. */
const dutch = (value: number) => String(value).replace('.', ',')

/** The form as the catalogue proposes it: what no round can know stays empty. */
export function filledFrom(proposal: CatalogueIndicator): Filled {
  const { id, name, definition, unit, direction, isCumulative, source } = proposal
  const frequency = frequencies.find((known) => known === proposal.frequency) ?? 'year'
  return {
    catalogue: id,
    name,
    definition,
    unit,
    direction,
    cumulative: isCumulative,
    source,
    frequency,
  }
}
