import pg from 'pg'

/**
 * Makes this the only site on a database: a lock that dies with its connection, so with this process.
 *
 * @returns how to let go, or `undefined` where another process has it
 */
export async function onlyOne(databaseUrl: string): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ mine: boolean }>(
    `select pg_try_advisory_lock(hashtext('handslag-site')) as mine`,
  )
  if (rows[0]?.mine) return () => client.end()
  await client.end()
  return undefined
}
