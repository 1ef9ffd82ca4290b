import type { Block, Cell, Manuscript, Table } from './manuscript.ts'

/**
 * A manuscript as part of a page: the same text as the files, in the same order, without the place
 * to sign. Its headings start at the second level, under the title of the page.
 */
export const ManuscriptView = ({ blocks }: Pick<Manuscript, 'blocks'>) => (
  <div className="manuscript">
    {blocks.map((block, nth) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a fixed text is nothing but its place
      <Piece key={nth} block={block} />
    ))}
  </div>
)

function Piece({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />
    case 'text':
      return (
        <div className={`manuscript__${block.voice}`}>
          {block.paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )
    case 'facts':
      return (
        <dl className="facts">
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <TableOf {...block} />
    case 'signatures':
      return null
  }
}

function Heading({ level, anchor, text }: Extract<Block, { kind: 'heading' }>) {
  if (level === 1) return <h2 id={anchor}>{text}</h2>
  return level === 2 ? <h3 id={anchor}>{text}</h3> : <h4 id={anchor}>{text}</h4>
}

const TableOf = ({ title, columns, rows }: Table) => (
  <div className="scroll">
    <table className="table table--compact">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={numberClass(column.align)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.map(textOf).join('|')}>
            {row.map((cell, nth) => (
              <CellOf
                key={columns[nth]?.title}
                cell={cell}
                column={columns[nth]}
                isFirst={nth === 0}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

type CellProps = { cell: Cell; column: Table['columns'][number] | undefined; isFirst: boolean }

const CellOf = ({ cell, column, isFirst }: CellProps) =>
  isFirst ? (
    <th scope="row">{contentOf(cell)}</th>
  ) : (
    <td className={numberClass(column?.align)} data-label={column?.title}>
      {contentOf(cell)}
    </td>
  )

const numberClass = (align: 'start' | 'end' | undefined) => (align === 'end' ? 'num' : undefined)

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)

const contentOf = (cell: Cell) =>
  typeof cell === 'string' ? cell : <a href={`#${cell.anchor}`}>{cell.text}</a>
