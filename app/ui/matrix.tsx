import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { remembered } from '#kernel/remembered.ts'
import { type Mark, PartyMark } from './party-mark.tsx'
import { uiWords as words } from './ui.words.ts'

/** A column of the matrix: one organisation. */
export type MatrixParty = { id: string; name: string; mark: Mark; mine?: boolean }

type RowContent = {
  /** What the row is about, in the first column. */
  head: ReactNode
  /** What each party says of it, by the id of the party. */
  cells: Readonly<Record<string, ReactNode>>
}

type MatrixRow = {
  id: string
  /** All that the content is made of, as one text. The same text for the same parties is drawn once. */
  of: string
  content: () => RowContent
}

type MatrixProps = {
  /** Says what the table shows. It also names the part that can be scrolled. */
  caption: string
  /** The name of the first column. */
  subject: string
  parties: readonly MatrixParty[]
  groups: readonly { id: string; name: ReactNode; rows: readonly MatrixRow[] }[]
}

/**
 * Subjects by parties: the negotiation table. One's own column comes first and stays in sight, as does
 * the first; the others scroll within the frame, never the page. On a phone each row is a block.
 */
export function Matrix({ caption, subject, parties, groups }: MatrixProps) {
  const ordered = [...parties].sort((a, b) => Number(b.mine ?? false) - Number(a.mine ?? false))
  const before = JSON.stringify(ordered.map(({ id, name, mine }) => [id, name, mine]))
  const many = parties.length > 4
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this is a part that scrolls
    <div
      className={many ? 'matrix matrix--many' : 'matrix'}
      role="group"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: with the keyboard only what has focus scrolls
      tabIndex={0}
    >
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="matrix__subject">
              {subject}
            </th>
            {ordered.map(({ id, name, mark, mine }) => (
              <th key={id} scope="col" className={mine ? 'matrix__mine' : undefined}>
                <PartyMark mark={mark} name={name} suffix={mine ? words.yours : undefined} />
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr className="matrix__group">
              <th scope="rowgroup" colSpan={ordered.length + 1}>
                <span>{group.name}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={row.id} {...{ row, before }} parties={ordered} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** Some thousands of rows of a few kilobytes: of a table with a hundred rows hardly one changes between two visits. */
const drawn = remembered<string>(4_000)

/** `before`: the parties again, as text. */
type RowProps = { row: MatrixRow; parties: readonly MatrixParty[]; before: string }

function Row({ row: { id, of, content }, parties, before }: RowProps) {
  const make = () => renderToStaticMarkup(<Cells {...content()} parties={parties} />)
  const markup = drawn(`${before}\n${of}`, make)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React wrote it, and escaped what is in it
  return <tr id={id} dangerouslySetInnerHTML={{ __html: markup }} />
}

type CellsProps = RowContent & { parties: readonly MatrixParty[] }

const Cells = ({ head, cells, parties }: CellsProps) => (
  <>
    <th scope="row" className="matrix__subject">
      {head}
    </th>
    {parties.map(({ id, name, mine }) => (
      <td
        key={id}
        className={mine ? 'matrix__mine' : undefined}
        data-label={mine ? `${name} ${words.yours}` : name}
      >
        {cells[id]}
      </td>
    ))}
  </>
)
