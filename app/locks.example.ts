import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type RawNode,
  sql,
} from 'kysely'
import type { Db } from '#platform/db.ts'

/** The tables of the catalogue that have this column. */
export async function tablesWith(db: Db, column: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = ${column}
    order by 1`.execute(db)
  return rows.map(({ name }) => name)
}

/** How many rows fit, as far as who works now may see them. */
export async function countOf(db: Db, table: string, where: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Takes the second lock off this copy of the database: from here on only the queries themselves hide anything. */
export async function dropRowSecurity(db: Db): Promise<void> {
  await sql`do $$ declare t record; begin
    for t in select oid::regclass as name from pg_class
      where relrowsecurity and relnamespace in ('public'::regnamespace, 'snapshot'::regnamespace) loop
      execute format('alter table %s disable row level security', t.name);
      execute format('alter table %s no force row level security', t.name);
    end loop; end $$`.execute(db)
  await sql`grant select on all tables in schema public to handslag_actor`.execute(db)
}

const rounds = /^\(select (actor_rounds|actor_table|actor_coordinates|actor_sets_up)\(\)\)$/
const parties = /^\(select (actor_parties|actor_contracts|actor_voices)\(\)\)$/

/** Takes the first lock off: a permission in the `where` of a query lets every round and party through. */
class WithoutPermission extends OperationNodeTransformer {
  protected override transformRaw(node: RawNode): RawNode {
    const sqlFragments = node.sqlFragments.map((fragment) =>
      fragment.replace(rounds, '(select all_rounds())').replace(parties, '(select all_parties())'),
    )
    return super.transformRaw({ ...node, sqlFragments })
  }
}

const transformer = new WithoutPermission()

const openWhere: KyselyPlugin = {
  transformQuery: ({ node }: PluginTransformQueryArgs) => transformer.transformNode(node),
  transformResult: ({ result }: PluginTransformResultArgs) => Promise.resolve(result),
}

/** The same database, asked by queries from which the permission is taken out. */
export async function withoutWhere(db: Db): Promise<Db> {
  await sql`create or replace function all_rounds() returns setof uuid language sql stable security definer
    set search_path = public as $$ select id from rounds $$`.execute(db)
  await sql`create or replace function all_parties() returns setof uuid language sql stable security definer
    set search_path = public as $$ select id from parties $$`.execute(db)
  return db.withPlugin(openWhere)
}
