import { day } from '#kernel/day.ts'
import { numberFrom } from '#kernel/number.ts'
import { type NormAmount, type NormSet, normsOf } from '#law/norm-amounts.ts'
import { normWords } from '#law/norm-amounts.words.ts'
import { type NormChange, type NormValues, normChanges, strangeIn } from '#law/norm-entry.ts'
import { dayWords } from '#parties/days.words.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { type EnterField, EnterForm, SaveForm } from './norm-entries.form.tsx'
import { differenceWords, valueWords, normEntryWords as words } from './norm-entries.words.ts'

type EntryProps = {
  set: NormSet
  year: number
  amounts: readonly NormAmount[]
  /** What was typed to be looked at, with what is wrong in it. */
  typed: Problems<EnterField> | undefined
}

/** A year that has no amounts yet: the form; and once it is filled in, first how that would stand beside the year before. */
export function NormEntry({ set, year, amounts, typed }: EntryProps) {
  const isWrong = typed && Object.keys(typed.errors).length > 0
  if (!typed || isWrong)
    return (
      <Card title={words.enter} id="invullen" foot={words.enterHint}>
        <EnterForm set={set} problems={typed} />
      </Card>
    )
  const values = valuesIn(set, typed.given)
  const changes = normChanges({ set, year, values }, amounts)
  return (
    <>
      <Card title={words.preview} id="nakijken" flush>
        <ChangesTable changes={changes} year={year} />
      </Card>
      <Save changes={changes} given={typed.given} />
      <Details summary={words.change} card>
        <EnterForm set={set} problems={typed} />
      </Details>
    </>
  )
}

/** The amounts that were typed. They were read before, so each is a number. */
const valuesIn = (set: NormSet, given: Problems<EnterField>['given']): NormValues =>
  Object.fromEntries(
    normsOf(set).map((norm) => {
      const text = given[norm]?.trim() ?? ''
      return [norm, text === '' ? null : numberFrom(text)]
    }),
  )

function Save({ changes, given }: { changes: NormChange[]; given: Problems<EnterField>['given'] }) {
  const missing = changes.filter(({ after }) => after === null)
  if (missing.length === changes.length) return <Note kind="warn">{words.none}</Note>
  const asksSure = missing.length + strangeIn(changes).length > 0
  return (
    <>
      {asksSure && (
        <Note kind="warn" title={words.warned}>
          {words.warnedWhy}
        </Note>
      )}
      <p className="muted">
        {words.previewSource(given.found ?? '', dayWords(day(given.publishedOn ?? '')))}{' '}
        {words.previewHint}
      </p>
      <SaveForm given={given} asksSure={asksSure} />
    </>
  )
}

/** Amounts beside those of the year before. */
const ChangesTable = ({ changes, year }: { changes: readonly NormChange[]; year: number }) => (
  <Table
    caption={words.preview}
    columns={[
      { key: 'norm', name: words.norm, cell: ({ norm }) => normWords[norm] },
      {
        key: 'before',
        name: words.before(year),
        cell: ({ norm, before }) => valueWords(norm, before),
        numeric: true,
      },
      {
        key: 'after',
        name: words.after(year),
        cell: ({ norm, after }) =>
          after === null ? <Tag status="warn">{words.missing}</Tag> : valueWords(norm, after),
        numeric: true,
      },
      { key: 'difference', name: words.difference, cell: Difference, numeric: true },
    ]}
    rows={changes}
    keyOf={({ norm }) => norm}
    compact
  />
)

const Difference = (change: NormChange) => (
  <>
    <span className="nowrap">{differenceWords(change)}</span>
    {change.isStrange && (
      <>
        {' '}
        <Tag status="warn">{words.strange}</Tag>
      </>
    )}
  </>
)
