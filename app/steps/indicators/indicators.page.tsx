import type { ReactNode } from 'react'
import { commitmentsOf } from '#agreement/commitments.store.ts'
import type { Commitment } from '#agreement/commitments.ts'
import { plannedWords } from '#agreement/indicator-chart.tsx'
import { indicatorsOf } from '#agreement/indicators.store.ts'
import { type Indicator, mustBeMeasured } from '#agreement/indicators.ts'
import { obligations } from '#documents/agreement-document.words.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { NothingTabled } from '#process/nothing-tabled.tsx'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { page } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { confidenceStatus, confidenceWords, listWords as words } from './indicators.words.ts'

const path = '/trajecten/:roundId/indicatoren'

/** What is on the table, with how each is measured: results first, since they must be. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThere()

  const round = await roundById(db, roundId)
  const tabled = (await commitmentsOf(db, roundId)).filter(({ state }) => state === 'tabled')
  const indicators = Map.groupBy(await indicatorsOf(db, roundId), (one) => one.commitmentId)
  const names = new Map((await partiesOf(db, roundId)).map((party) => [party.id, party.shortName]))
  const rows = tabled
    .map((commitment) => ({ commitment, indicators: indicators.get(commitment.id) ?? [] }))
    .toSorted((a, b) => Number(mustBeMeasured(b.commitment)) - Number(mustBeMeasured(a.commitment)))
  const results = rows.filter(({ commitment }) => mustBeMeasured(commitment))
  const measured = results.filter((row) => row.indicators.length > 0)
  const frame = stepFrame({ context, round, step: 'indicators' })
  if (rows.length === 0)
    return page(frame, <NothingTabled roundId={params.roundId}>{words.empty}</NothingTabled>)
  return page(
    { ...frame, lead: words.lead(measured.length, results.length) },
    <Card flush>
      <Table
        caption={words.caption}
        rows={rows}
        keyOf={({ commitment }) => commitment.code}
        columns={columnsFor(params.roundId, (party) => names.get(party) ?? '')}
      />
    </Card>,
  )
}

type Row = { commitment: Commitment; indicators: readonly Indicator[] }

type NameOf = (party: Indicator['supplierPartyId']) => string

const columnsFor = (roundId: string, nameOf: NameOf): [Column<Row>, ...Column<Row>[]] => [
  {
    key: 'commitment',
    name: words.commitment,
    cell: ({ commitment: { code, title } }) => (
      <>
        <a href={href('/trajecten/:roundId/indicatoren/:code', { roundId, code })}>{title}</a>{' '}
        <span className="muted nowrap">{code}</span>
      </>
    ),
  },
  {
    key: 'obligation',
    name: words.obligation,
    cell: ({ commitment }) => obligations[commitment.tabled.obligation].split(':')[0],
  },
  {
    key: 'indicator',
    name: words.indicator,
    cell: ({ commitment, indicators }) =>
      indicators.length > 0 ? (
        indicators.map(({ name }) => name).join('; ')
      ) : mustBeMeasured(commitment) ? (
        <Tag status="warn">{words.missing}</Tag>
      ) : (
        <span className="muted">{words.free}</span>
      ),
  },
  {
    key: 'target',
    name: words.target,
    numeric: true,
    cell: ({ indicators }) => each(indicators, targetOf),
  },
  {
    key: 'supplies',
    name: words.supplies,
    cell: ({ indicators }) => each(indicators, ({ supplierPartyId }) => nameOf(supplierPartyId)),
  },
  {
    key: 'feasible',
    name: words.feasible,
    cell: ({ indicators }) => each(indicators, feasibleOf),
  },
]

const each = (indicators: readonly Indicator[], cell: (one: Indicator) => ReactNode) =>
  indicators.map((one) => <div key={one.id}>{cell(one)}</div>)

const targetOf = ({ path: planned, unit }: Indicator) => {
  const last = planned.at(-1)
  return last && `${plannedWords(last)} ${unit}`
}

const feasibleOf = ({ confidence }: Indicator) =>
  confidence ? (
    <Tag status={confidenceStatus[confidence]}>{confidenceWords[confidence]}</Tag>
  ) : (
    <span className="muted">{words.unsaid}</span>
  )
