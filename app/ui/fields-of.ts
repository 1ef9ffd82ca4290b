import type { Problems } from './read-form.ts'

type Stored = string | number | boolean | readonly string[] | null | undefined

/**
 * What ties the fields of one form to what came back of it: id, name, value and message, to spread
 * on a field: `<Field {...fields.text('email')} label="E-mail" />`.
 *
 * A form that came back shows what was typed, also where that is nothing; else what is stored.
 *
 * @param form makes ids unique on the page; the error summary of this form gets the same
 */
export function fieldsOf<Name extends string>(
  form: string,
  problems?: Problems<Name>,
  stored: Partial<Record<Name, Stored>> = {},
) {
  const tie = (name: Name) => ({ id: idOf(form, name), name, error: problems?.errors[name] })
  return {
    /** For `Field`, `TextArea`, `Select` and `Radios`. */
    text: (name: Name) => ({
      ...tie(name),
      defaultValue: problems ? problems.given[name] : textOf(stored[name]),
    }),
    /** For `Checkboxes`. */
    list: (name: Name) => ({
      ...tie(name),
      defaultValues: problems ? (problems.chosen[name] ?? []) : listOf(stored[name]),
    }),
    /** For one `Checkbox` that is on or off. */
    box: (name: Name) => ({
      ...tie(name),
      defaultChecked: problems ? problems.given[name] !== undefined : stored[name] === true,
    }),
    /** For `FileField`: a file cannot be given back. */
    file: tie,
    /** For row `nth` (from 0) of a field that stands in the form several times. */
    row: (name: Name, nth: number) => ({
      ...tie(name),
      id: idOf(form, `${name}[${nth}]`),
      error: problems?.errors[`${name}[${nth}]`],
      defaultValue: problems ? problems.chosen[name]?.[nth] : listOf(stored[name])[nth],
    }),
  }
}

/** The id of a field in the page: that of the third row of `path` in form `plan` is `plan-path-2`. */
export const idOf = (form: string, field: string): string =>
  `${form}-${field.replace('[', '-').replace(']', '')}`

const textOf = (stored: Stored) =>
  stored === null || stored === undefined ? undefined : String(stored)

const listOf = (stored: Stored): readonly string[] => (Array.isArray(stored) ? stored : [])
