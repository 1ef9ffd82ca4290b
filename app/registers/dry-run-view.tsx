import type { DryRun, Lined } from '#kernel/dry-run.ts'
import { mostShown } from '#kernel/dry-run.ts'
import type { CellProblem } from '#kernel/import-table.ts'
import { municipalityWith } from '#law/former-municipalities.ts'
import { Card, Stat } from '#ui/card.tsx'
import { Note } from '#ui/note.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { CorporationRow, KnownCorporation } from './corporations.ts'
import type { ImportCounts } from './imports.ts'
import { dwellingWords, registersWords as words } from './registers.words.ts'
import { cellProblemWords } from './spreadsheet.words.ts'
import type { StockRow } from './stock.ts'

/** How many rows of each kind, as figures. */
export const Counts = ({ counts, title }: { counts: ImportCounts; title: string }) => (
  <section aria-labelledby="tel" className="stack--close">
    <h2 id="tel">{title}</h2>
    <div className="grid">
      {(['fresh', 'changed', 'same', 'wrong'] as const).map((kind) => (
        <Stat key={kind} figure={counts[kind].toLocaleString('nl-NL')}>
          {words[kind]}
        </Stat>
      ))}
      {counts.others > 0 && (
        <Stat figure={counts.others.toLocaleString('nl-NL')}>{words.others}</Stat>
      )}
    </div>
    {counts.others > 0 && <p className="muted small">{words.othersText}</p>}
  </section>
)

/** What could not be read, by line and column. */
export function Wrong({ run }: { run: Pick<DryRun<unknown>, 'wrong' | 'wrongRows'> }) {
  if (run.wrongRows === 0) return null
  const columns: [Column<CellProblem>, ...Column<CellProblem>[]] = [
    { key: 'place', name: words.place, cell: (one) => cellProblemWords(one).place },
    { key: 'column', name: words.column, cell: ({ name }) => name },
    { key: 'given', name: words.given, cell: ({ given }) => given || words.empty },
    { key: 'problem', name: words.problem, cell: (one) => cellProblemWords(one).text },
  ]
  return (
    <>
      <Note kind="warn" title={words.wrongTitle(run.wrongRows)}>
        <p>
          {words.wrongText} {run.wrong.length >= mostShown && words.mostShown(mostShown)}
        </p>
      </Note>
      <Card title={words.wrongRows} id="fouten" flush>
        <Table
          caption={words.wrongRows}
          columns={columns}
          rows={run.wrong}
          keyOf={({ line, column, code }) => `${line} ${column} ${code}`}
        />
      </Card>
    </>
  )
}

/** So many rows of each kind are shown: enough to see whether it is the right file. */
const sample = 20

type SampleProps<Row> = {
  id: string
  title: string
  rows: readonly Lined<Row>[]
  columns: readonly Column<Lined<Row>>[]
}

function Sample<Row>({ id, title, rows, columns }: SampleProps<Row>) {
  if (rows.length === 0) return null
  return (
    <Card
      title={title}
      id={id}
      flush
      foot={rows.length > sample ? words.andMore(rows.length - sample) : undefined}
    >
      <Table
        caption={title}
        compact
        columns={[{ key: 'line', name: words.line, cell: ({ line }) => line }, ...columns]}
        rows={rows.slice(0, sample)}
        keyOf={({ line }) => String(line)}
      />
    </Card>
  )
}

/** The corporations that are new or change, with what stood there before. */
export function CorporationRows({ run }: { run: DryRun<CorporationRow, KnownCorporation> }) {
  const before = new Map(run.changed.map((one) => [one.row.lNumber, one.before]))
  const column = (
    key: 'lNumber' | 'kvk' | 'name' | 'workingArea',
    name: string,
  ): Column<Lined<CorporationRow>> => ({
    key,
    name,
    cell: ({ row }) => {
      const old = before.get(row.lNumber)
      const isOther = old !== undefined && old[key] !== row[key]
      return (
        <>
          {row[key] ?? words.empty}
          {isOther && <span className="muted small"> {words.was(old[key] ?? words.empty)}</span>}
        </>
      )
    },
  })
  const columns = [
    column('lNumber', words.number),
    column('name', words.name),
    column('kvk', words.kvk),
    column('workingArea', words.area),
  ]
  return (
    <>
      <Sample id="anders" title={words.changedRows} rows={run.changed} columns={columns} />
      <Sample id="nieuw" title={words.freshRows} rows={run.fresh} columns={columns} />
    </>
  )
}

/** The homes that are new or change, with what stood there before. */
export function StockRows({ run }: { run: DryRun<StockRow> }) {
  const before = new Map(run.changed.map((one) => [one.line, one.before.homes]))
  const columns: Column<Lined<StockRow>>[] = [
    { key: 'kvk', name: words.kvk, cell: ({ row }) => row.kvk },
    {
      key: 'place',
      name: words.municipality,
      cell: ({ row }) => municipalityWith(row.code)?.name ?? row.code,
    },
    { key: 'year', name: words.year, cell: ({ row }) => row.year },
    {
      key: 'kind',
      name: words.kind,
      cell: ({ row }) => `${dwellingWords[row.dwelling]}, ${row.isDaeb ? 'DAEB' : 'niet-DAEB'}`,
    },
    {
      key: 'homes',
      name: words.homes,
      numeric: true,
      cell: ({ row, line }) => {
        const old = before.get(line)
        const now = row.homes.toLocaleString('nl-NL')
        return old === undefined ? now : `${now} (${words.was(old.toLocaleString('nl-NL'))})`
      },
    },
  ]
  return (
    <>
      <Sample id="anders" title={words.changedRows} rows={run.changed} columns={columns} />
      <Sample id="nieuw" title={words.freshRows} rows={run.fresh} columns={columns} />
    </>
  )
}
