import type { ReactNode, SelectHTMLAttributes } from 'react'
import { described, type FieldFrame, HintAndError, Labelled, split } from './field.tsx'
import { uiWords as words } from './ui.words.ts'

/** One thing to choose. */
export type Choice = { value: string; label: ReactNode; hint?: ReactNode }

type SelectProps = FieldFrame &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'name' | 'className'> & {
    name: string
    choices: readonly (Choice & { label: string; group?: string })[]
    /** The words of the empty first choice; `false` for none. */
    empty?: string | false
  }

/** A labelled list to choose one from: for more than seven choices; else `Radios` are easier. */
export function Select({ choices, empty = words.choose, ...props }: SelectProps) {
  const { frame, input } = split(props)
  const groups = [...new Set(choices.map(({ group }) => group))]
  const within = (group: string | undefined) =>
    choices
      .filter((choice) => choice.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))
  return (
    <Labelled {...frame}>
      <select className="input input--select" {...described(frame)} {...input}>
        {empty !== false && <option value="">{empty}</option>}
        {groups.map((group) =>
          group === undefined ? (
            within(group)
          ) : (
            <optgroup key={group} label={group}>
              {within(group)}
            </optgroup>
          ),
        )}
      </select>
    </Labelled>
  )
}

type GroupProps = FieldFrame & { name: string; choices: readonly Choice[] }

/** One choice of a few, all in sight. The first has the field's own id, so that errors can lead to it. */
export function Radios({
  defaultValue,
  ...group
}: GroupProps & { defaultValue?: string | undefined }) {
  return <Group {...group} type="radio" isChosen={(value) => value === defaultValue} />
}

type CheckboxesProps = GroupProps & { defaultValues?: readonly string[] | undefined }

/** Any number of choices, all in sight: an array in the schema of the form. */
export function Checkboxes({ defaultValues = [], ...group }: CheckboxesProps) {
  return <Group {...group} type="checkbox" isChosen={(value) => defaultValues.includes(value)} />
}

type Ticks = { type: 'radio' | 'checkbox'; isChosen: (value: string) => boolean }

function Group({ name, choices, type, isChosen, ...frame }: GroupProps & Ticks) {
  const { id, error, label, optional } = frame
  const about = described(frame)['aria-describedby']
  return (
    <fieldset className={error ? 'field field--wrong' : 'field'} aria-describedby={about}>
      <legend>
        {label}
        {optional && <span className="field__optional">{words.optional}</span>}
      </legend>
      <HintAndError {...frame} />
      <div className="ticks">
        {choices.map(({ value, label: words, hint }, nth) => (
          <Tick
            key={value}
            {...{ type, name, value, hint }}
            id={nth === 0 ? id : `${id}-${nth}`}
            label={words}
            defaultChecked={isChosen(value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type TickProps = Pick<FieldFrame, 'id' | 'label' | 'hint' | 'error'> & {
  type: Ticks['type']
  name: string
  value: string
  defaultChecked: boolean | undefined
}

function Tick({ label, hint, error, id, ...input }: TickProps) {
  return (
    <div className="tick">
      <input {...input} {...described({ id, label, hint, error })} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  )
}

type CheckboxProps = Omit<TickProps, 'type' | 'value' | 'defaultChecked'> & {
  value?: string
  defaultChecked?: boolean | undefined
}

/** One box to tick: `z.boolean().default(false)` in the schema of the form. */
export function Checkbox({ value = 'on', defaultChecked, error, ...box }: CheckboxProps) {
  const { id, label } = box
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <HintAndError id={id} label={label} error={error} />
      <Tick type="checkbox" value={value} defaultChecked={defaultChecked} error={error} {...box} />
    </div>
  )
}
