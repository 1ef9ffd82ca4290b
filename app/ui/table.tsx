import type { ReactNode } from 'react'

/** A column of a table of rows. The first column of a table heads its row. */
export type Column<Row> = {
  /** Unique in the table. */
  key: string
  name: ReactNode
  /** The name in plain text, where `name` is more than text: stands beside the cell on a phone. */
  label?: string
  cell: (row: Row) => ReactNode
  /** Right-aligned, with figures of one width. */
  numeric?: boolean
}

type TableProps<Row> = {
  /** What the table shows. Read aloud first; in sight only with `captionShown`. */
  caption: ReactNode
  captionShown?: boolean
  columns: readonly [Column<Row>, ...Column<Row>[]]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Gives a row a target, so that a link can lead to it. */
  idOf?: (row: Row) => string
  /** Narrow rows, for people who work in it all day. */
  compact?: boolean
  /** Columns as wide as those of the next table: for several under each other. The first has more than half. */
  aligned?: boolean
}

/**
 * A table whose rows become blocks on a phone, each cell with the name of its column.
 */
export function Table<Row>({ caption, captionShown, columns, rows, ...more }: TableProps<Row>) {
  const { keyOf, idOf, compact, aligned } = more
  const kinds = [compact && ' table--compact', aligned && ' table--aligned'].filter(Boolean)
  const [head, ...rest] = columns
  return (
    <table className={`table${kinds.join('')}`}>
      <caption className={captionShown ? undefined : 'visually-hidden'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, name, numeric }) => (
            <th key={key} scope="col" className={numeric ? 'num' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} id={idOf?.(row)}>
            <th scope="row">{head.cell(row)}</th>
            {rest.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Cell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) => (
  <td
    className={column.numeric ? 'num' : undefined}
    data-label={column.label ?? (typeof column.name === 'string' ? column.name : undefined)}
  >
    <span className="table__cell">{column.cell(row)}</span>
  </td>
)
