import { dayOf } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { Pack, PackRow } from './handovers.ts'
import {
  planStandWords,
  rowWords,
  sectionWords,
  handoverWords as words,
} from './handovers.words.ts'

const what: Column<PackRow> = { key: 'what', name: words.what, cell: rowWords }
const who: Column<PackRow> = { key: 'who', name: words.who, cell: ({ who }) => who }
const due: Column<PackRow> = {
  key: 'due',
  name: words.due,
  cell: ({ due }) => due && dayWords(due),
}

/** Only the columns in which something stands. */
const columnsOf = (rows: readonly PackRow[]): [Column<PackRow>, ...Column<PackRow>[]] => [
  what,
  ...(rows.some(({ who }) => who) ? [who] : []),
  ...(rows.some(({ due }) => due) ? [due] : []),
]

const keyOf = ({ what, who, due }: PackRow) => `${what} ${who} ${due}`

type PackViewProps = { pack: Pack; sha256: string; address: string }

/** A pack as people read and print it, with the hash of its bytes. */
export const PackView = ({ pack, sha256, address }: PackViewProps) => (
  <>
    <Card title={words.title} id="pakket" foot={words.print}>
      <DescriptionList
        items={[
          { term: words.from, text: pack.from ?? words.nobody },
          { term: words.why, text: pack.reason },
          {
            term: words.madeOn,
            text: dayWords(dayOf(new Date(pack.madeAt))),
          },
          { term: words.mark, text: <code className="hash">{sha256}</code> },
        ]}
      />
      <p>
        <a href={`${address}/pakket.pdf`} download>
          {words.pdf}
        </a>
      </p>
      <p>
        <a href={`${address}/pakket.json`} download>
          {words.download}
        </a>
      </p>
    </Card>
    <Card title={words.plan} id="planning" small>
      <ul>
        {pack.plan.map((stand) => (
          <li key={stand.year}>{planStandWords(stand)}</li>
        ))}
      </ul>
    </Card>
    {pack.sections.map(({ id, rows }) => (
      <Card key={id} title={sectionWords[id].title} id={id} small>
        {rows.length === 0 ? (
          <p className="muted">{sectionWords[id].none}</p>
        ) : (
          <Table
            caption={sectionWords[id].title}
            columns={columnsOf(rows)}
            rows={rows}
            keyOf={keyOf}
          />
        )}
      </Card>
    ))}
  </>
)
