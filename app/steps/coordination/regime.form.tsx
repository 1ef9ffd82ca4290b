import type { Day } from '#kernel/day.ts'
import { regimeWords } from '#law/calendar.words.ts'
import { type RegimeId, regimeIds } from '#law/regimes.ts'
import { Radios } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import type { RegimeChange } from './regime.ts'
import { regimePageWords as words } from './regime.words.ts'

export type RegimeProblems = {
  switchRegime: Problems<'regime' | 'fromDay' | 'reason'> | undefined
  withdrawRegime: Problems<'switchId' | 'reason'> | undefined
}

type SwitchFormProps = { current: RegimeId; today: Day; problems: RegimeProblems['switchRegime'] }

/** Goes over to another regime, from a day, with why. */
export function SwitchForm({ current, today, problems }: SwitchFormProps) {
  const other = regimeIds.find((id) => id !== current)
  const fields = fieldsOf('switchRegime', problems, { fromDay: today, regime: other ?? current })
  const labels = { regime: words.regime, fromDay: words.fromDay, reason: words.reason }
  return (
    <Details summary={words.change} open={problems !== undefined} card>
      <Form move="switchRegime" name={words.change}>
        <p className="muted">{words.changeHint}</p>
        <ErrorSummary form="switchRegime" problems={problems} labels={labels} />
        <Radios
          {...fields.text('regime')}
          label={words.regime}
          choices={regimeIds.map((id) => ({
            value: id,
            label: regimeWords[id].name,
            hint: regimeWords[id].about,
          }))}
        />
        <Field {...fields.text('fromDay')} type="date" label={words.fromDay} />
        <TextArea
          {...fields.text('reason')}
          rows={3}
          label={words.reason}
          hint={words.reasonHint}
        />
        <Button>{words.switch}</Button>
      </Form>
    </Details>
  )
}

type WithdrawFormProps = { change: RegimeChange; problems: RegimeProblems['withdrawRegime'] }

/** Takes a switch back that was a mistake, with why. */
export function WithdrawSwitchForm({ change, problems }: WithdrawFormProps) {
  const mine = problems?.given.switchId === change.id ? problems : undefined
  const form = `withdrawRegime-${change.id}`
  const fields = fieldsOf<'switchId' | 'reason'>(form, mine)
  const name = words.withdrawOf(regimeWords[change.regime].name)
  return (
    <Details summary={words.withdraw} open={mine !== undefined}>
      <Form move="withdrawRegime" hidden={{ switchId: change.id }} name={name}>
        <ErrorSummary form={form} problems={mine} labels={{ reason: words.reason }} />
        <TextArea {...fields.text('reason')} rows={2} label={words.reason} />
        <Button weight="quiet">{words.withdraw}</Button>
      </Form>
    </Details>
  )
}
