import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { privateColumns } from './private-columns.example.ts'
import { type Places, placesOf, type Row, readersOf } from './readers.example.ts'
import { type VisitorName, visitorNames } from './visitors.example.ts'

/** Something that stands in one column of one row and nowhere else, with who may see it. */
export type Mark = {
  mark: string
  column: string
  may: ReadonlySet<VisitorName>
}

type Column = { table: string; column: string; type: string }

/** The columns of the database's catalogue in which people can write: text, numbers, documents. */
export async function writtenColumns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select table_name as "table", column_name as "column", udt_name as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and udt_name in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'numeric', '_text')
    order by table_name, ordinal_position`.execute(db)
  return rows
}

/** What people write, as the map of columns classes it. */
export const audienceOf = (table: string, column: string) =>
  Object.entries(privateColumns[table]?.columns ?? {}).find(([, names]) =>
    names.split(' ').includes(column),
  )?.[0]

/** From here on the rows of this copy keep to no form: any column can have a mark, also one that must be empty. */
export async function dropForms(db: Db): Promise<void> {
  await sql`do $$ declare c record; begin
    for c in select conrelid::regclass as place, conname from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace loop
      execute format('alter table %s drop constraint %I', c.place, c.conname);
    end loop; end $$`.execute(db)
}

/** Puts a mark in every private column of every row that has none yet. */
export async function markAll(db: Db, marks: Mark[]): Promise<void> {
  const places = await placesOf(db)
  await sql`set session_replication_role = replica`.execute(db)
  for (const column of await writtenColumns(db)) {
    const audience = audienceOf(column.table, column.column)
    if (audience && !['open', 'secret', 'derived'].includes(audience))
      await markColumn(db, marks, { ...column, audience, places })
  }
  // A report is in the unit of its indicator.
  await sql`update reports set unit = i.unit from indicators i where i.id = indicator_id`.execute(
    db,
  )
  await sql`set session_replication_role = origin`.execute(db)
}

type Marking = Column & { audience: string; places: Places }
type Line = { place: string; value: string | null; row: Row }

async function markColumn(db: Db, marks: Mark[], marking: Marking): Promise<void> {
  const { table, column, type, audience, places } = marking
  const { rows } = await sql<Line>`
    select ctid::text as place, ${sql.ref(column)}::text as value, to_jsonb(t) as row
    from ${sql.table(table)} t order by ctid`.execute(db)
  const known = new Set(marks.map(({ mark }) => mark))
  for (const { place, value, row } of rows) {
    if (marksIn(value ?? '').some((mark) => known.has(mark))) continue
    const mark = type === 'numeric' ? numberMark(marks.length) : wordMark(marks.length)
    const text = written(mark, column, value)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${text}::${sql.raw(type)}
      where ctid = ${place}::tid`.execute(db)
    if (table === 'contacts') await moveMail(db, places, { from: value ?? '', to: text })
    marks.push({ mark, column: `${table}.${column}`, may: readersOf(places, audience, row) })
  }
}

/** Her mail stays hers when her address changes. */
async function moveMail(db: Db, { contacts }: Places, { from, to }: { from: string; to: string }) {
  await sql`update mails set to_email = ${to} where to_email = ${from}`.execute(db)
  for (const contact of contacts) if (contact.email === from) contact.email = to
}

/** Text keeps what it said, so that the story can go on. */
function written(mark: string, column: string, value: string | null): string {
  if (column === 'email') return `${mark}@merk.example`
  if (column === 'url') return `https://merk.example/${mark}`
  return /^\d+$/.test(mark) ? mark : `${value ?? ''} ${mark}`.trim()
}

const wordMark = (nth: number) => `zq${nth.toString(36).padStart(4, '0')}qz`

const numberMark = (nth: number) => String(7_100_000 + nth)

/** The marks in a text, also in a number as people read it: 7.100.012. */
export const marksIn = (text: string): string[] => [
  ...(text.match(/zq[0-9a-z]{4}qz/g) ?? []),
  ...(
    text.match(/(?<![\da-f.-])7[.\u00a0\u202f ]?1\d\d[.\u00a0\u202f ]?\d{3}(?![\da-f-])/g) ?? []
  ).map((number) => number.replace(/\D/g, '')),
]

/** What was published may be seen by everyone from here on. */
export async function publishMarks(db: Db, marks: readonly Mark[]): Promise<Mark[]> {
  const open = new Set<string>()
  for (const [table, { published }] of Object.entries(privateColumns))
    for (const column of published?.columns.split(' ') ?? []) {
      const { rows } = await sql<{ value: string | null }>`
        select ${sql.ref(column)}::text as value from ${sql.table(table)}
        where ${sql.raw(published?.rows ?? 'false')}`.execute(db)
      for (const { value } of rows) for (const mark of marksIn(value ?? '')) open.add(mark)
    }
  const everyone = new Set(visitorNames)
  return marks.map((mark) => (open.has(mark.mark) ? { ...mark, may: everyone } : mark))
}

/** The values that nobody may ever see: what is kept of tokens, codes and addresses outside the house. */
export async function secretsIn(db: Db): Promise<string[]> {
  const all = Object.entries(privateColumns).flatMap(([table, { columns }]) =>
    (columns.secret?.split(' ') ?? []).map((column) => ({ table, column })),
  )
  const found = await Promise.all(
    all.map(async ({ table, column }) => {
      const { rows } = await sql<{ value: string | null }>`
        select ${sql.ref(column)}::text as value from ${sql.table(table)}`.execute(db)
      return rows.flatMap(({ value }) => value ?? [])
    }),
  )
  return found.flat()
}
