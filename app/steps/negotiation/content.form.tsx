import { type Content, obligations } from '#agreement/commitments.ts'
import { obligationMeanings } from '#agreement/differences.words.ts'
import { bindableIn } from '#parties/participation.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Checkboxes, Radios } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import type { Problems } from '#ui/read-form.ts'
import { fieldFigure, contentWords as words } from './content.words.ts'

export type ContentField =
  | 'text'
  | 'obligation'
  | 'owners'
  | 'applicability'
  | 'quantity'
  | 'quantityMax'
  | 'unit'
  | 'deadline'
  | 'condition'
  | 'note'

type ContentFieldsProps = {
  form: string
  parties: readonly Party[]
  problems?: Problems<ContentField> | undefined
  stored?: (Content & { note: string }) | undefined
}

/** Everything that a text of a commitment says, to fill in. */
export function ContentFields({ form, parties, problems, stored }: ContentFieldsProps) {
  const bindable = bindableIn(parties, undefined)
  const bound = parties.filter(({ id }) => bindable.includes(id))
  const fields = fieldsOf<ContentField>(form, problems, storedFields(stored, bound))
  return (
    <>
      <TextArea {...fields.text('text')} rows={6} label={words.text} hint={words.textHint} />
      <Radios
        {...fields.text('obligation')}
        label={words.obligation}
        choices={obligations.map((value) => ({ value, label: obligationMeanings[value] }))}
      />
      <Checkboxes
        {...fields.list('owners')}
        label={words.owners}
        hint={words.ownersHint}
        choices={choicesOf(parties.filter(({ role }) => role !== 'observer'))}
      />
      <div className="grid">
        <Field
          {...fields.text('quantity')}
          type="number"
          size="short"
          label={words.quantity}
          hint={words.quantityHint}
          optional
        />
        <Field
          {...fields.text('quantityMax')}
          type="number"
          size="short"
          label={words.quantityMax}
          hint={words.quantityMaxHint}
          optional
        />
        <Field
          {...fields.text('unit')}
          size="short"
          label={words.unit}
          hint={words.unitHint}
          optional
        />
      </div>
      <Field
        {...fields.text('deadline')}
        size="medium"
        label={words.deadline}
        hint={words.deadlineHint}
        optional
      />
      <TextArea
        {...fields.text('condition')}
        rows={2}
        label={words.condition}
        hint={words.conditionHint}
        optional
      />
      <Checkboxes
        {...fields.list('applicability')}
        label={words.applicability}
        hint={words.applicabilityHint}
        choices={choicesOf(bound)}
      />
      <TextArea
        {...fields.text('note')}
        rows={3}
        label={words.note}
        hint={words.noteHint}
        optional
      />
    </>
  )
}

const choicesOf = (parties: readonly Party[]) =>
  parties.map(({ id, name }) => ({ value: id, label: name }))

/** A new text holds for everybody, save for who takes part in some themes only. */
function storedFields(stored: ContentFieldsProps['stored'], bound: readonly Party[]) {
  if (!stored)
    return { applicability: bound.filter(({ themeIds }) => !themeIds).map(({ id }) => id) }
  const { quantity, quantityMax } = stored
  return { ...stored, quantity: fieldFigure(quantity), quantityMax: fieldFigure(quantityMax) }
}
