import { type Day, dayOf } from '#kernel/day.ts'
import {
  missingNorms,
  type NormAmount,
  type NormSet,
  normKnownFrom,
  normSetNames,
  normsOf,
  normYears,
} from '#law/norm-amounts.ts'
import { hasSet } from '#law/norm-entry.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { normAmountsKnown } from '#parties/norm-amounts.store.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { normEntryWords as words } from './norm-entries.words.ts'

/** Of which years the norm amounts are there, and which the administrator still has to enter. */
export const get: Handler<'/beheer/normbedragen'> = async ({ context }) => {
  const { db, now } = context
  const today = dayOf(now)
  const amounts = await normAmountsKnown(db)
  const rows = normYears(today).flatMap((year) => normSetNames.map((set) => ({ year, set })))
  return page(
    {
      ...memberFrame(context),
      title: words.title,
      lead: words.lead,
      crumbs: [{ name: 'Beheer', href: href('/beheer', {}) }],
    },
    <>
      <Card title={words.sets} id="jaren" flush>
        <Table
          caption={words.sets}
          columns={[
            { key: 'set', name: words.amounts, cell: SetLink },
            {
              key: 'state',
              name: words.state,
              cell: (row) => <State {...row} amounts={amounts} today={today} />,
            },
          ]}
          rows={rows}
          keyOf={({ year, set }) => `${year}-${set}`}
        />
      </Card>
      <p>
        <a href={href('/normbedragen', {})}>{words.toPublic}</a>
      </p>
    </>,
  )
}

type Row = { year: number; set: NormSet }

const SetLink = ({ year, set }: Row) => (
  <a href={href('/beheer/normbedragen/:year/:set', { year: String(year), set })}>
    {words.setOf(set, year)}
  </a>
)

type StateProps = Row & { amounts: readonly NormAmount[]; today: Day }

function State({ year, set, amounts, today }: StateProps) {
  const [first] = normsOf(set)
  const knownFrom = first && normKnownFrom(first, year)
  const missing = missingNorms(today, amounts).filter(
    (one) => one.year === year && normsOf(set).includes(one.norm),
  )
  if (!hasSet({ set, year }, amounts))
    return missing.length > 0 ? (
      <Tag status="warn">{words.due}</Tag>
    ) : (
      <Tag status="wait">{words.later(knownFrom ? dayWords(knownFrom) : '')}</Tag>
    )
  return missing.length > 0 ? (
    <Tag status="warn">{words.incomplete(missing.length)}</Tag>
  ) : (
    <Tag status="ok">{words.complete}</Tag>
  )
}
