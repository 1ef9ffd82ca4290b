import type { OverviewLine } from '#agreement/overviews.ts'
import { Card } from '#ui/card.tsx'
import { Select } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary, Note } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { Table } from '#ui/table.tsx'
import {
  balanceOf,
  flows,
  linesOfFlow,
  linesOff,
  partsOff,
  type StockFigure,
  type StockOf,
  stockFigures,
  stockParts,
} from './stock.ts'
import {
  balanceWords,
  figureWords,
  homesWords,
  linesOffWords,
  partsOffWords,
  partWords,
  stockWords as words,
} from './stock.words.ts'

type StockProps = {
  stocks: readonly StockOf[]
  lines: readonly OverviewLine[]
  /** The year of the bod, where its association may write; `undefined` where she only reads. */
  year: number | undefined
  problems: StockProblems
}

type StockProblems = Problems<'part' | 'from' | 'until' | StockFigure> | undefined

/** What a bod says of the stock, added up, beside what its lines say. It never stops anything. */
export function StockCard({ stocks, lines, year, problems }: StockProps) {
  if (stocks.length === 0 && year === undefined) return null
  const total = stocks.find(({ part }) => part === 'total')
  const parts = partsOff(stocks).map(partsOffWords)
  return (
    <Card title={words.title} id="voorraad">
      <p className="muted">{stocks.length === 0 ? words.none : words.hint}</p>
      {stocks.map((stock) => (
        <Balance key={stock.part} stock={stock} lines={stock === total ? lines : []} />
      ))}
      {parts.length > 0 && <Said sentences={parts} />}
      {total && <Beside total={total} lines={lines} />}
      {year !== undefined && <StockForm year={year} stocks={stocks} problems={problems} />}
    </Card>
  )
}

function Balance({ stock, lines }: { stock: StockOf; lines: readonly OverviewLine[] }) {
  const balance = balanceOf(stock)
  const wrong = lines.length > 0 ? linesOff(lines, stock).map(linesOffWords) : []
  const said = [...balanceWords(balance), ...wrong]
  const holds = balance.off.length === 0 && wrong.length === 0 && balance.unknown.length === 0
  return (
    <>
      <h3>
        {partWords[stock.part]}, {words.period(stock.from, stock.until)}
      </h3>
      {holds && <Note kind="good">{words.holds}</Note>}
      {said.length > 0 && <Said sentences={said} />}
    </>
  )
}

const Said = ({ sentences }: { sentences: readonly string[] }) => (
  <Note kind="warn">
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </Note>
)

type BesideProps = { total: StockOf; lines: readonly OverviewLine[] }

/** What the bod says as a whole beside what its lines say. */
const Beside = ({ total, lines }: BesideProps) => (
  <Table
    caption={words.title}
    compact
    rows={stockFigures}
    keyOf={(figure) => figure}
    columns={[
      { key: 'figure', name: words.figure, cell: (figure) => figureWords[figure] },
      { key: 'says', name: words.says, numeric: true, cell: (figure) => homesWords(total[figure]) },
      {
        key: 'lines',
        name: words.lines,
        numeric: true,
        cell: (figure) => <OfLines figure={figure} total={total} lines={lines} />,
      },
    ]}
  />
)

function OfLines({ figure, total, lines }: BesideProps & { figure: StockFigure }) {
  const flow = flows.find((one) => one === figure)
  if (!flow) return null
  const { homes, shared } = linesOfFlow(lines, flow, total)
  return (
    <>
      {homesWords(homes)}
      {shared > 0 && <span className="muted"> ({words.shared(homesWords(shared))})</span>}
    </>
  )
}

type StockFormProps = { year: number; stocks: readonly StockOf[]; problems: StockProblems }

const labels = { part: words.part, from: words.from, until: words.until, ...figureWords }

function StockForm({ year, stocks, problems }: StockFormProps) {
  const total = stocks.find(({ part }) => part === 'total')
  const start = total ?? { part: 'total', from: year, until: year + 4 }
  const fields = fieldsOf<'part' | 'from' | 'until' | StockFigure>('saveStock', problems, start)
  return (
    <Details summary={words.fill} open={problems !== undefined}>
      <Form move="saveStock" name={words.fill}>
        <ErrorSummary form="saveStock" problems={problems} labels={labels} />
        <Select
          {...fields.text('part')}
          label={words.part}
          choices={stockParts.map((part) => ({ value: part, label: partWords[part] }))}
          empty={false}
        />
        <Field {...fields.text('from')} type="number" label={words.from} size="short" />
        <Field {...fields.text('until')} type="number" label={words.until} size="short" />
        <p className="hint">{words.figureHint}</p>
        {stockFigures.map((figure) => (
          <Field
            key={figure}
            {...fields.text(figure)}
            type="number"
            label={figureWords[figure]}
            size="short"
            optional
          />
        ))}
        <Button weight="quiet">{words.save}</Button>
      </Form>
    </Details>
  )
}
