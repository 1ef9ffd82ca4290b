import { type Day, dayOf } from '#kernel/day.ts'
import {
  type NormAmount,
  type NormId,
  normAmount,
  normIds,
  normKnownFrom,
  normStart,
  normYears,
} from '#law/norm-amounts.ts'
import { normAmountWords, normWords } from '#law/norm-amounts.words.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { normAmountsKnown } from '#parties/norm-amounts.store.ts'
import { verifiedWords } from '#process/rule.words.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { normsWords as words } from './norms.words.ts'
import { publicFrame } from './public-frame.ts'

/** The norm amounts of each year, with where each was found; and which are not known. */
export const get: Handler<'/normbedragen'> = async ({ context }) => {
  const today = dayOf(context.now)
  const amounts = await normAmountsKnown(context.db)
  return page(
    { ...publicFrame(context), title: words.title, lead: words.lead },
    <>
      {normYears(today).map((year) => (
        <Card key={year} title={words.year(year)} id={`jaar-${year}`}>
          <YearTable {...{ year, today, amounts }} />
        </Card>
      ))}
      <p>
        <a href={href('/regels', {})}>{words.toRules}</a>
      </p>
    </>,
  )
}

type Row = { norm: NormId; from: Day; knownFrom: Day; amount: NormAmount | undefined }

type YearProps = { year: number; today: Day; amounts: readonly NormAmount[] }

function YearTable({ year, today, amounts }: YearProps) {
  const rows = normIds.map((norm): Row => {
    const from = normStart(norm, year)
    return {
      norm,
      from,
      knownFrom: normKnownFrom(norm, year),
      amount: normAmount(norm, from, amounts),
    }
  })
  if (rows.every(({ amount }) => !amount)) return <NothingYet {...{ rows, today }} />
  return (
    <Table
      caption={words.year(year)}
      columns={[
        { key: 'norm', name: words.norm, cell: ({ norm }) => normWords[norm] },
        {
          key: 'amount',
          name: words.amount,
          cell: (row) => <span className="nowrap">{amountText(row, today)}</span>,
        },
        { key: 'period', name: words.period, cell: periodText },
        { key: 'source', name: words.source, cell: (row) => sourceText(row, today) },
      ]}
      rows={rows}
      keyOf={({ norm }) => norm}
      compact
    />
  )
}

/** A year of which nothing is known yet: when its amounts are usually announced, in a line for each day. */
const NothingYet = ({ rows, today }: { rows: readonly Row[]; today: Day }) => (
  <>
    <p>{words.none}</p>
    <ul>
      {[...Map.groupBy(rows, ({ knownFrom }) => knownFrom)].map(([on, those]) => (
        <li key={on}>
          {on <= today
            ? words.allLate(those.length, dayWords(on))
            : words.allExpected(those.length, dayWords(on))}
        </li>
      ))}
    </ul>
  </>
)

const amountText = ({ amount, knownFrom }: Row, today: Day): string => {
  if (amount) return normAmountWords(amount)
  return knownFrom <= today ? words.missing : words.notYet
}

const periodText = ({ from, amount }: Row): string =>
  amount
    ? words.until(dayWords(amount.validFrom), dayWords(amount.validTo))
    : words.from(dayWords(from))

function sourceText({ amount, knownFrom }: Row, today: Day): string {
  const on = dayWords(knownFrom)
  if (!amount) return knownFrom <= today ? words.late(on) : words.expected(on)
  if (amount.value === null) return `${amount.found}.`
  const published = amount.publishedOn ? ` ${words.published(dayWords(amount.publishedOn))}` : ''
  return `${amount.found}.${published} ${verifiedWords[amount.verified]}`
}
