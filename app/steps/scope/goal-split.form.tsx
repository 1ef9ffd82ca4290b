import type { PlacedGoal } from '#agreement/goal-cascade.ts'
import { type Split, shareOf } from '#agreement/goal-splits.ts'
import type { Id } from '#kernel/id.ts'
import { numberInField } from '#kernel/number.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { goalWords as words } from './cascade.words.ts'

type SplitField = 'associations' | 'years' | 'shares' | 'reason' | 'seen'

export type SplitProblems = {
  split: Problems<SplitField> | undefined
  unsplit: Problems<'reason' | 'seen'> | undefined
}

type SplitFormProps = {
  goal: PlacedGoal
  split: Split | undefined
  years: readonly number[]
  associations: readonly Party[]
  problems: SplitProblems['split']
}

/** A goal over associations and years: one number for each, totals are never asked. */
export function SplitForm({ goal, split, years, associations, problems }: SplitFormProps) {
  const rows = [
    ...associations.map(({ id, name }) => ({ id, name })),
    { id: null, name: words.together },
  ]
  const cells = rows.flatMap((row) => years.map((year) => ({ ...row, year })))
  const stored = cells.map(
    ({ id, year }) => numberInField(shareOf(split?.shares ?? [], { partyId: id, year })) ?? '',
  )
  const fields = fieldsOf<SplitField>('split', problems, { shares: stored })
  const seen = String(split?.number ?? 0)
  return (
    <Details summary={words.split} open={problems !== undefined} card>
      <Form move="split" hidden={{ seen }} name={words.split}>
        <ErrorSummary
          form="split"
          problems={problems}
          labels={{ shares: words.shares, reason: words.splitReason }}
        />
        <p className="hint">{words.splitHint}</p>
        {rows.map((row) => (
          <fieldset key={String(row.id)} className="field">
            <legend>{row.name}</legend>
            <div className="row">
              {cells.map((cell, nth) =>
                cell.id === row.id ? (
                  <Cell
                    key={cell.year}
                    {...cell}
                    field={fields.row('shares', nth)}
                    unit={goal.unit ?? ''}
                  />
                ) : null,
              )}
            </div>
          </fieldset>
        ))}
        {split && <Field {...fields.text('reason')} label={words.splitReason} optional />}
        <Button>{words.saveSplit}</Button>
      </Form>
    </Details>
  )
}

type CellProps = {
  id: Id<'Party'> | null
  year: number
  field: { id: string; name: string }
  unit: string
}

const Cell = ({ id, year, field }: CellProps) => (
  <>
    <input type="hidden" name="associations" value={id ?? ''} />
    <input type="hidden" name="years" value={year} />
    <Field {...field} label={String(year)} type="number" size="short" />
  </>
)

type UnsplitFormProps = { split: Split; problems: SplitProblems['unsplit'] }

/** Takes the split back, with the reason. */
export function UnsplitForm({ split, problems }: UnsplitFormProps) {
  const fields = fieldsOf<'reason' | 'seen'>('unsplit', problems)
  return (
    <Details summary={words.unsplit} open={problems !== undefined} card>
      <Form move="unsplit" hidden={{ seen: String(split.number) }} name={words.unsplit}>
        <ErrorSummary form="unsplit" problems={problems} labels={{ reason: words.unsplitReason }} />
        <Field {...fields.text('reason')} label={words.unsplitReason} />
        <Button weight="quiet">{words.unsplit}</Button>
      </Form>
    </Details>
  )
}
