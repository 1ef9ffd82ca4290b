import { sumWords } from '#agreement/goal-cascade.words.ts'
import { type GoalMatrix, type MatrixRow, missingOf, type Sum } from '#agreement/goal-promises.ts'
import { thousands } from '#agreement/goals.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Card } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { goalWords as words } from './cascade.words.ts'

type MatrixProps = { matrix: GoalMatrix; associations: readonly Party[] }

/** What was promised for a goal by each association in each year, beside its share; on a phone a block for each. */
export function PromiseMatrix({ matrix, associations }: MatrixProps) {
  const { columns, rows, byYear, sum, mixed } = matrix
  if (columns.length === 0)
    return (
      <Card title={words.matrix} id="toegezegd">
        <p className="muted">{words.matrixEmpty}</p>
      </Card>
    )
  const total: MatrixRow = { partyId: null, cells: byYear, sum }
  const filled = rows.filter((row) => row.partyId !== null || row.cells.size > 0)
  const nameOf = (row: MatrixRow) =>
    row === total
      ? words.total
      : (associations.find(({ id }) => id === row.partyId)?.name ?? words.together)
  const heads: [Column<MatrixRow>, ...Column<MatrixRow>[]] = [
    { key: 'who', name: words.who, cell: nameOf },
    ...columns.map((year) => ({
      key: String(year),
      name: year === null ? words.noYear : String(year),
      numeric: true,
      cell: (row: MatrixRow) => <Cell sum={row.cells.get(year)} />,
    })),
    { key: 'sum', name: words.total, numeric: true, cell: (row) => <Cell sum={row.sum} /> },
  ]
  return (
    <Card title={words.matrix} id="toegezegd" foot={words.howToRead}>
      <p>{sumWords(sum)}</p>
      {mixed.length > 0 && (
        <p>{words.mixed(mixed.map((axis) => words.mixedAxes[axis]).join('; '))}</p>
      )}
      <div className="scroll">
        <Table
          caption={words.matrix}
          columns={heads}
          rows={[...filled, total]}
          keyOf={(row) => (row === total ? 'total' : String(row.partyId))}
          compact
        />
      </div>
    </Card>
  )
}

/** “80 / 120”, and under it what is agreed and what is missing. */
function Cell({ sum }: { sum: Sum | undefined }) {
  if (!sum) return <span className="muted">–</span>
  const { share, promised, agreed } = sum
  const missing = missingOf(sum)
  return (
    <>
      {thousands(promised)}
      {share !== null && ` / ${thousands(share)}`}
      {promised > 0 && <p className="under muted">{words.agreed(thousands(agreed))}</p>}
      {missing !== undefined && (
        <p className="under muted">
          {missing > 0 ? words.missing(thousands(missing)) : words.nothingMissing}
        </p>
      )}
    </>
  )
}
